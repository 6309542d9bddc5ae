import Messages
import OneRoster
import Vocabulary

// From the words of OneRoster to those of our schema.

extension StudentIdentity {
  init(_ student: Roster.Student) {
    let person = student.person
    let preferred = [
      person.name.preferredGiven, person.name.preferredMiddle, person.name.preferredFamily,
    ]
    self.init(
      givenName: person.name.given, familyName: person.name.family,
      middleName: person.name.middle,
      preferredName: preferred.filter { !$0.isEmpty }.joined(separator: " "),
      pronouns: person.pronouns, birthDate: student.demographics?.birthDate?.description ?? "",
      sex: student.demographics?.sex.map(Messages.Sex.init) ?? .unspecified,
      raceEthnicity: student.demographics?.raceEthnicity.inSchema ?? [], localID: person.localID,
      stateID: person.stateID, sourcedID: person.sourcedID)
  }
}

extension StudentContact {
  init(_ person: Roster.Person, guardians: [Roster.Guardian]) {
    self.init(
      email: person.email, phone: person.phone,
      contacts: guardians.enumerated().map { Contact($1, priority: $0 + 1) }, mobile: person.sms)
  }
}

extension Contact {
  init(_ guardian: Roster.Guardian, priority: Int) {
    let person = guardian.person
    let relationship = Messages.Relationship(guardian.relationship)
    self.init(
      relationship: relationship, givenName: person.name.given, familyName: person.name.family,
      phone: person.phone, email: person.email, hasRights: relationship.givesRights,
      priority: Int32(clamping: priority), sourcedID: person.sourcedID, mobile: person.sms)
  }
}

extension StaffIdentity {
  init(_ person: Roster.Person) {
    self.init(
      givenName: person.name.given, familyName: person.name.family, email: person.email,
      phone: person.phone, sourcedID: person.sourcedID, localID: person.localID,
      mobile: person.sms)
  }
}

extension Messages.Sex {
  fileprivate init(_ sex: Roster.Sex) {
    self =
      switch sex {
      case .female: .female
      case .male: .male
      case .other: .other
      case .unspecified: .unspecified
      }
  }
}

extension Messages.Relationship {
  fileprivate init(_ relationship: Roster.Relationship) {
    self =
      switch relationship {
      case .guardian: .guardian
      case .parent: .parent
      case .relative: .relative
      }
  }

  /// Whether it makes a parent in the sense of 34 CFR 99.3, who holds rights as long as nobody
  /// knows otherwise: a natural parent, a guardian, or who acts as a parent in their absence.
  var givesRights: Bool {
    switch self {
    case .mother, .father, .parent, .guardian, .courtAppointedGuardian, .fosterParent: true
    case .unspecified, .grandparent, .sibling, .auntOrUncle, .relative, .emergencyContact, .other,
      .unrecognized:
      false
    }
  }

  /// Whether it says the same as `other`, only more exactly.
  func refines(_ other: Self) -> Bool {
    switch other {
    case .parent: self == .mother || self == .father
    case .guardian: self == .courtAppointedGuardian || self == .fosterParent
    case .relative: self == .grandparent || self == .sibling || self == .auntOrUncle
    case .unspecified, .mother, .father, .courtAppointedGuardian, .fosterParent, .grandparent,
      .sibling, .auntOrUncle, .emergencyContact, .other, .unrecognized:
      false
    }
  }
}

extension Roster.RaceEthnicity {
  private static let names: [(Roster.RaceEthnicity, Messages.RaceEthnicity)] = [
    (.americanIndianOrAlaskaNative, .americanIndianOrAlaskaNative), (.asian, .asian),
    (.blackOrAfricanAmerican, .blackOrAfricanAmerican),
    (.nativeHawaiianOrOtherPacificIslander, .nativeHawaiianOrPacificIslander), (.white, .white),
    (.hispanicOrLatino, .hispanicOrLatino), (.twoOrMoreRaces, .twoOrMore),
  ]

  /// The categories that a roster can name.
  static let inSchemaAll = names.map(\.1)

  fileprivate var inSchema: [Messages.RaceEthnicity] {
    Self.names.filter { contains($0.0) }.map(\.1)
  }
}
