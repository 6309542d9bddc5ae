import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// Whom a search looks for: how to find candidates, and how to tell from an opened record whether
/// it is one of them.
enum StudentQuery: Sendable {
  case identifier(Sealing.BlindIndex, String)
  case person(given: String, family: String, birthDate: CivilDate)
  case familyPrefix(String)
  case familySound(Set<NameSound>)
  case preferredName(String)
  case phone(String)
  case email(String)
  case birthYear(Int, grade: String)

  /// Where candidates are looked up: in the blind index on disk, which knows only what is nearly
  /// unique, or by any of these terms in the index in memory.
  enum Lookup: Sendable {
    case blindIndex
    case terms(Set<SearchTerm>)
  }

  var lookup: Lookup {
    switch self {
    case .identifier, .person: .blindIndex
    case .familyPrefix(let prefix): .terms([.looking(forPrefix: prefix)])
    case .familySound(let sounds): .terms(Set(sounds.map(SearchTerm.familySound)))
    case .preferredName(let name): .terms([.preferredName(name)])
    case .phone(let digits): .terms([.phone(digits)])
    case .email(let address): .terms([.email(address)])
    case .birthYear(let year, let grade): .terms([.birthYear(year, grade: grade)])
    }
  }

  /// The values on disk, under every living version of the index root; none for what is looked up
  /// in memory.
  func entries(with custody: TenantCustody) -> [BlindIndexRow] {
    switch self {
    case .identifier(let index, let text): custody.entries(index, of: text)
    case .person(let given, let family, let birthDate):
      custody.entries(ofGivenName: given, familyName: family, birthDate: birthDate)
    case .familyPrefix, .familySound, .preferredName, .phone, .email, .birthYear: []
    }
  }

  /// The record groups that a hit tells something of. Who may not read them may not ask.
  var told: RecordGroupSet {
    switch self {
    case .phone, .email: RecordGroupSet([.identity, .contact])
    case .identifier, .person, .familyPrefix, .familySound, .preferredName, .birthYear:
      .identityOnly
    }
  }

  /// - Parameter student: with the groups in `told` opened.
  func matches(_ student: Messages.Student) -> Bool {
    guard let identity = student.identity else { return false }
    switch self {
    case .identifier(.sourcedID, let text): return identity.sourcedID.asIdentifier == text
    case .identifier(.localID, let text): return identity.localID.asIdentifier == text
    case .identifier(.stateID, let text): return identity.stateID.asIdentifier == text
    case .identifier(.exactIdentity, _): return false
    case .person(let given, let family, let birthDate):
      return NameRule.matches(identity.givenName, given)
        && NameRule.matches(identity.familyName, family)
        && CivilDate(identity.birthDate) == birthDate
    case .familyPrefix(let prefix):
      return WrittenName(identity.familyName).begins(with: prefix)
    case .familySound(let sounds):
      return !WrittenName(identity.familyName).sounds.isDisjoint(with: sounds)
    case .preferredName(let name):
      return WrittenName(identity.preferredName).forms.contains(name)
    case .phone(let digits): return student.contact?.phones.contains(digits) ?? false
    case .email(let address): return student.contact?.emails.contains(address) ?? false
    case .birthYear(let year, let grade):
      return CivilDate(identity.birthDate)?.year == year && student.grade == grade
    }
  }
}

// MARK: - Reading requests

extension StudentQuery {
  /// - Throws: `invalidFields` for a criterion with nothing to look for in it.
  init(_ criterion: SearchStudentsRequest.Criterion?) throws(Fault) {
    switch criterion {
    case .sourcedID(let text): self = try .identifier(.sourcedID, text, "sourced_id")
    case .localID(let text): self = try .identifier(.localID, text, "local_id")
    case .stateID(let text): self = try .identifier(.stateID, text, "state_id")
    case .person(let person):
      guard let birthDate = CivilDate(person.birthDate) else {
        throw .required("person.birth_date")
      }
      self = .person(given: person.givenName, family: person.familyName, birthDate: birthDate)
    case .familyPrefix(let text): self = .familyPrefix(try Self.name(text, "family_prefix"))
    case .familySound(let text):
      self = .familySound(Set(NameSound.of(try Self.name(text, "family_sound"))))
    case .preferredName(let text): self = .preferredName(try Self.name(text, "preferred_name"))
    case .phone(let text):
      guard let digits = ContactRule.phone(text) else {
        throw .refused("phone", "must have \(ContactRule.digitsMin) digits or more")
      }
      self = .phone(digits)
    case .email(let text):
      guard let address = ContactRule.email(text) else {
        throw .refused("email", "must be an e-mail address")
      }
      self = .email(address)
    case .birthYear(let birth): self = .birthYear(Int(birth.year), grade: birth.grade)
    case nil: throw .required("criterion")
    }
  }

  private static func identifier(
    _ index: Sealing.BlindIndex, _ text: String, _ field: String
  ) throws(Fault) -> Self {
    let identifier = text.asIdentifier
    guard !identifier.isEmpty else { throw .required(field) }
    return .identifier(index, identifier)
  }

  private static func name(_ text: String, _ field: String) throws(Fault) -> String {
    let written = NameRule.written(text)
    guard !written.isEmpty else { throw .required(field) }
    return written
  }
}

extension Fault {
  fileprivate static func required(_ field: String) -> Fault {
    .invalidFields([
      FieldViolation(field: field, reason: "REQUIRED", description: "must be given")
    ])
  }

  fileprivate static func refused(_ field: String, _ description: String) -> Fault {
    .invalidFields([
      FieldViolation(field: field, reason: "NOT_ALLOWED", description: description)
    ])
  }
}
