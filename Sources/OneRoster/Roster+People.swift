public import Vocabulary

extension Roster {
  /// The names of a person; absent ones are empty. Preferred names exist since 1.2.
  public struct PersonName: PersonalData, Hashable {
    public internal(set) var given = ""
    public internal(set) var middle = ""
    public internal(set) var family = ""
    public internal(set) var preferredGiven = ""
    public internal(set) var preferredMiddle = ""
    public internal(set) var preferredFamily = ""
  }

  /// What every user has; absent texts are empty.
  public struct Person: PersonalData, Hashable {
    public internal(set) var sourcedID = ""
    public internal(set) var name = PersonName()
    public internal(set) var email = ""
    public internal(set) var sms = ""
    public internal(set) var phone = ""
    public internal(set) var pronouns = ""
    /// The district's own number: the column `identifier`, or else a user id whose type says
    /// local, district or student number.
    public internal(set) var localID = ""
    /// The user id whose type says state.
    public internal(set) var stateID = ""
    /// False when the account was switched off at the source.
    public internal(set) var isEnabled = true
  }

  public struct Student: PersonalData, Hashable {
    public let person: Person
    /// Codes of the Common Education Data Standards: IT PR PK TK KG 01-13 PS UG Other.
    public let grades: [String]
    /// Position in `orgs`: the primary school, else the only one listed, else the one with most of
    /// the student's enrollments. `nil` when no school is known.
    public let school: Int?
    /// `nil` without a row in demographics.
    public let demographics: Demographics?
    /// Positions in `guardians`, in the order of the file.
    public internal(set) var guardians: [Int]

    public var grade: String { grades.first ?? "" }
  }

  public struct Demographics: PersonalData, Hashable {
    public internal(set) var birthDate: CivilDate?
    public internal(set) var sex: Sex?
    public internal(set) var raceEthnicity: RaceEthnicity = []
  }

  public enum Sex: String, Sendable, Hashable, CaseIterable {
    case male, female
    /// Since 1.2.
    case unspecified, other
  }

  /// A set, as the 2024 federal standard asks one combined question.
  public struct RaceEthnicity: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let americanIndianOrAlaskaNative = Self(rawValue: 1)
    public static let asian = Self(rawValue: 2)
    public static let blackOrAfricanAmerican = Self(rawValue: 4)
    public static let nativeHawaiianOrOtherPacificIslander = Self(rawValue: 8)
    public static let white = Self(rawValue: 16)
    public static let twoOrMoreRaces = Self(rawValue: 32)
    public static let hispanicOrLatino = Self(rawValue: 64)
  }

  public struct Guardian: PersonalData, Hashable {
    public let person: Person
    public let relationship: Relationship
    /// Positions in `students`, in the order of the file.
    public internal(set) var students: [Int]
  }

  /// The role under which a guardian is on the roster. Of several the first in this order counts.
  public enum Relationship: String, Sendable, Hashable, CaseIterable {
    case guardian, parent, relative
  }

  public struct StaffMember: PersonalData, Hashable {
    public let person: Person
    /// At least one.
    public let roles: [Assignment]
  }

  /// A role of a staff member in one organisation.
  public struct Assignment: Sendable, Hashable {
    public let role: Role
    /// Position in `orgs`.
    public let org: Int
    public let isPrimary: Bool
    public let begin: CivilDate?
    /// The first day after the assignment.
    public let end: CivilDate?
  }

  /// Every role of either version.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case administrator, aide, counselor, districtAdministrator, guardian, parent, principal
    case proctor, relative, siteAdministrator, student, systemAdministrator, teacher
    /// A token that begins with `ext:` (1.2).
    case other

    /// Whether the role is held by someone who works for the school or district.
    public var isStaff: Bool {
      switch self {
      case .student, .guardian, .parent, .relative: false
      case .administrator, .aide, .counselor, .districtAdministrator, .principal, .proctor,
        .siteAdministrator, .systemAdministrator, .teacher, .other:
        true
      }
    }
  }
}
