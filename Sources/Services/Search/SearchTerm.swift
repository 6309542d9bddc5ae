import Messages
import Sealing
import Vocabulary

/// What a student can be found by in the index in memory.
enum SearchTerm: Hashable, Sendable {
  /// The first letters of the family name: of one of the lengths that are indexed, or a whole
  /// shorter name.
  case familyPrefix(String)
  case familySound(NameSound)
  case preferredName(String)
  case phone(String)
  case email(String)
  /// In a year alone there are too many to look for.
  case birthYear(Int, grade: String)

  /// Lengths of prefixes that are indexed. One of another length is looked for by the next shorter,
  /// and the record decides; seven letters lead to hardly more names than six.
  private static let prefixLetters = [3, 4, 5, 6, 8]

  func token(with key: SearchKey) -> UInt64 { key.token(of: bytes) }

  /// The kind first, so that no two kinds have a term in common.
  private var bytes: [UInt8] {
    switch self {
    case .familyPrefix(let letters): [1] + letters.utf8
    case .familySound(.code(let code)): [2] + String(code).utf8
    case .familySound(.name(let name)): [3] + name.utf8
    case .preferredName(let name): [4] + name.utf8
    case .phone(let digits): [5] + digits.utf8
    case .email(let address): [6] + address.utf8
    case .birthYear(let year, let grade): [7] + "\(year) \(grade)".utf8
    }
  }

  /// The term by which a prefix, written by the rule of names, is looked for.
  static func looking(forPrefix prefix: String) -> SearchTerm {
    let letters = prefix.unicodeScalars
    let length = prefixLetters.last { $0 <= letters.count } ?? letters.count
    return .familyPrefix(String(letters.prefix(length)))
  }

  private static func prefixes(of written: String) -> [SearchTerm] {
    let letters = written.unicodeScalars
    guard letters.count >= WrittenName.prefixLettersMin else { return [.familyPrefix(written)] }
    return prefixLetters.filter { $0 <= letters.count }
      .map { .familyPrefix(String(letters.prefix($0))) }
  }

  /// Everything that a record is found by; some of it perhaps twice.
  static func all(
    of identity: StudentIdentity, _ contact: StudentContact, grade: String
  ) -> [SearchTerm] {
    let family = WrittenName(identity.familyName)
    var terms = family.forms.flatMap(prefixes)
    terms += family.sounds.map(SearchTerm.familySound)
    terms += WrittenName(identity.preferredName).forms.map(SearchTerm.preferredName)
    terms += contact.phones.map(SearchTerm.phone)
    terms += contact.emails.map(SearchTerm.email)
    if let birth = CivilDate(identity.birthDate) {
      terms.append(.birthYear(birth.year, grade: grade))
    }
    return terms
  }
}
