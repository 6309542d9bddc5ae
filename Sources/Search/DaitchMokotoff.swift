/// The sound of a family name as six digits, by the Daitch-Mokotoff soundex (1985).
///
/// Made for names whose spelling changed as families crossed languages and alphabets: it codes
/// what letters together may sound like in English, German, Slavic, Romance and other spellings,
/// and where they may sound in two ways the name has both codes. Two names sound alike when they
/// share one.
public enum DaitchMokotoff {
  /// Digits of a code; shorter ones end in zeros.
  static let digits = 6
  /// Codes of one name at most; a long name of letters with two sounds could have thousands.
  static let codesMax = 16

  /// The codes of a name in ascending order, each as a decimal number; none for a name without
  /// Latin letters.
  ///
  /// - Parameter name: as the rule of names writes it: small letters without marks. What is no
  ///   Latin letter is passed over.
  public static func codes(of name: String) -> [UInt32] {
    let letters = letters(of: name)
    guard !letters.isEmpty else { return [] }
    var branches = [Branch()]
    var position = 0
    while position < letters.count {
      let rule = DaitchMokotoffRules.longest(in: letters[position...])
      let next = position + rule.letters.count
      let sounds = rule.sounds(
        isFirst: position == 0, isBeforeVowel: next < letters.count && isVowel(letters[next]))
      let isDoubled = position > 0 && areNasals(letters[position - 1], letters[position])
      if sounds.count == 1 {
        for index in branches.indices { branches[index].add(sounds[0], evenIfSame: isDoubled) }
      } else {
        branches = branches.flatMap { branch in
          sounds.map { branch.adding($0, evenIfSame: isDoubled) }
        }
        branches = Array(Set(branches).sorted().prefix(codesMax))
      }
      position = next
    }
    return Array(Set(branches.map(\.code))).sorted()
  }

  /// Letters that no decomposition brings to the Latin alphabet are written as their neighbours do.
  private static func letters(of name: String) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z": letters.append(UInt8(scalar.value))
      case "ł": letters.append(UInt8(ascii: "l"))
      case "ø", "œ": letters.append(UInt8(ascii: "o"))
      case "æ": letters.append(UInt8(ascii: "a"))
      case "đ", "ð": letters.append(UInt8(ascii: "d"))
      case "þ": letters += Array("th".utf8)
      case "ı": letters.append(UInt8(ascii: "i"))
      case _: continue
      }
    }
    return letters
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    case _: false
    }
  }

  /// "mn" and "nm" are heard as two.
  private static func areNasals(_ letter: UInt8, _ next: UInt8) -> Bool {
    (letter == UInt8(ascii: "m") && next == UInt8(ascii: "n"))
      || (letter == UInt8(ascii: "n") && next == UInt8(ascii: "m"))
  }
}

/// One way in which the name may sound, as far as it has been read.
private struct Branch: Hashable, Comparable {
  private var value: UInt32 = 0
  private var count = 0
  private var last: Sound?

  func adding(_ sound: Sound, evenIfSame isDoubled: Bool) -> Branch {
    var branch = self
    branch.add(sound, evenIfSame: isDoubled)
    return branch
  }

  /// Equal sounds that follow each other are heard as one.
  mutating func add(_ sound: Sound, evenIfSame isDoubled: Bool) {
    defer { last = sound }
    if let last, last.ends(in: sound), !isDoubled { return }
    let digits = min(sound.count, DaitchMokotoff.digits - count)
    if digits == 0 { return }
    value = digits == 2 ? value * 100 : value * 10
    value += sound.count == digits ? sound.number : sound.number / 10
    count += digits
  }

  var code: UInt32 { (count..<DaitchMokotoff.digits).reduce(value) { code, _ in code * 10 } }

  static func < (left: Branch, right: Branch) -> Bool {
    (left.code, left.count, left.last?.number ?? 0) < (
      right.code, right.count, right.last?.number ?? 0
    )
  }
}
