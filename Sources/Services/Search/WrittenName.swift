import Sealing
import Search

/// A name as it is searched for: by the rule of names, whole and in each of its parts, as families
/// write the same name "García Márquez", "Garcia-Marquez" and "Garcia".
struct WrittenName: Hashable, Sendable {
  /// Letters of a prefix that is looked for as such; shorter names are looked for whole.
  static let prefixLettersMin = 3
  /// Parts of a name that count; nobody has more, and a record cannot make the index grow.
  private static let partsMax = 8

  /// The whole name, and its parts if there are several.
  let forms: [String]

  init(_ name: String) {
    let whole = NameRule.written(name)
    let parts = Self.parts(of: name)
    guard parts.count > 1 else {
      forms = whole.isEmpty ? [] : [whole]
      return
    }
    let written = parts.prefix(Self.partsMax).map { NameRule.written(String($0)) }
    forms = ([whole] + written).filter { !$0.isEmpty }
  }

  /// What blanks and dashes set apart.
  private static func parts(of name: String) -> [Substring] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most names, without a look into the tables of Unicode.
      return name.utf8.split { $0 == UInt8(ascii: "-") || $0 <= UInt8(ascii: " ") }
        .map(Substring.init)
    }
    return name.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.isDash }
      .map(Substring.init)
  }

  /// Whether the whole name or a part begins with `prefix`, or is it, where that is short.
  func begins(with prefix: String) -> Bool {
    let isShort = prefix.unicodeScalars.count < Self.prefixLettersMin
    return forms.contains { isShort ? $0 == prefix : $0.utf8.starts(with: prefix.utf8) }
  }

  /// What the whole name and its parts sound like.
  var sounds: Set<NameSound> { Set(forms.flatMap(NameSound.of)) }
}

/// What a name sounds like. A name without Latin letters sounds like itself only.
enum NameSound: Hashable, Sendable {
  case code(UInt32)
  case name(String)

  /// - Parameter written: a name as the rule of names writes it.
  static func of(_ written: String) -> [NameSound] {
    let codes = DaitchMokotoff.codes(of: written)
    if !codes.isEmpty { return codes.map(NameSound.code) }
    return written.isEmpty ? [] : [.name(written)]
  }
}
