/// What some letters sound like: no, one or two digits.
struct Sound: Hashable {
  let count: Int
  let number: UInt32

  fileprivate init(_ text: some StringProtocol) {
    count = text.utf8.count
    number = UInt32(text) ?? 0
  }

  func ends(in other: Sound) -> Bool {
    other == self || other.count == 0
      || (other.count == 1 && count == 2 && number % 10 == other.number)
  }
}

/// Letters that sound together, at the start of a name, before a vowel, and anywhere else.
struct SoundRule {
  let letters: [UInt8]
  private let atStart: [Sound]
  private let beforeVowel: [Sound]
  private let elsewhere: [Sound]

  /// - Parameter sounds: three, apart by blanks; `-` for none, `/` between two ways.
  fileprivate init(letters: Substring, sounds: Substring) {
    self.letters = Array(letters.utf8)
    let places = sounds.split(separator: " ").map { place in
      place.split(separator: "/").map { Sound($0 == "-" ? "" : String($0)) }
    }
    (atStart, beforeVowel, elsewhere) = (places[0], places[1], places[2])
  }

  func sounds(isFirst: Bool, isBeforeVowel: Bool) -> [Sound] {
    isFirst ? atStart : isBeforeVowel ? beforeVowel : elsewhere
  }
}

/// The table of the algorithm, by sounds. The letters with ogonek and cedilla, which some editions
/// list besides, come here without their marks.
enum DaitchMokotoffRules {
  private static let table = """
    0 - -      a e i o u
    0 1 -      ai aj ay ei ej ey oi oj oy ui uj uy ue
    0 7 -      au
    1 - -      ia ie io iu y
    1 1 -      eu
    7 7 7      b f v w p fb pf ph
    3 3 3      d t dt th
    4 4 4      s z cz cs ds dz sh sz ts tc tz zh zs csz czs drz drs dsh dsz dzh dzs sch tch trz \
    trs tsh tts ttz tzs tsz zsh ttsch ttch tsch ttsz zsch
    2 4 4      sc schtsch schtsh schtch shtch shtsh stsch zhdzh shch stch strz strs stsh szcz szcs \
    zdzh zdz
    2 43 43    st sd zd sht szt shd szd zhd scht schd
    5 5 5      g k q kh
    5 5 -      h
    5 54 54    x ks chs
    8 8 8      l
    6 6 6      m n
    66 66 66   mn nm
    9 9 9      r
    4/5 4/5 4/5      c ch
    5/45 5/45 5/45   ck
    4/94 4/94 4/94   rs rz
    1/4 -/4 -/4      j
    """

  /// By first letter, the longest first.
  private static let rules: [[SoundRule]] = {
    var rules = [[SoundRule]](repeating: [], count: 26)
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      let sounds = words.prefix(3).joined(separator: " ")
      for letters in words.dropFirst(3) {
        let rule = SoundRule(letters: letters, sounds: sounds[...])
        rules[Int(rule.letters[0] - UInt8(ascii: "a"))].append(rule)
      }
    }
    return rules.map { $0.sorted { $0.letters.count > $1.letters.count } }
  }()

  /// The rule for as many of the first letters as possible. Each letter by itself has one.
  ///
  /// - Parameter letters: small Latin letters, at least one.
  static func longest(in letters: ArraySlice<UInt8>) -> SoundRule {
    let own = rules[Int(letters[letters.startIndex] - UInt8(ascii: "a"))]
    return own.first { letters.starts(with: $0.letters) } ?? own[own.count - 1]
  }
}
