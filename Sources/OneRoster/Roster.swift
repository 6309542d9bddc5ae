public import Vocabulary

/// A validated bulk set: every reference resolves, so rows name each other by position.
///
/// `org`, `schoolIndex` and the like are positions in the arrays of this value. The set is the
/// whole truth: what was imported before and is missing here has left the roster.
/// Passwords, user names and places of birth are not kept.
public struct Roster: Sendable {
  public let version: RosterVersion
  public let orgs: [Org]
  public let sessions: [Session]
  public let courses: [Course]
  public let classes: [SchoolClass]
  public let students: [Student]
  public let guardians: [Guardian]
  public let staff: [StaffMember]
  public let enrollments: Enrollments

  /// A district, school or other organisation.
  public struct Org: Sendable, Hashable {
    public let sourcedID: String
    public let name: String
    /// `school`, `district`, ... or a token that begins with `ext:` (1.2).
    public let type: String
    public let identifier: String
    /// Position in `orgs`; never part of a cycle.
    public let parent: Int?

    public var isSchool: Bool { type == "school" }
  }

  /// A school year, term or other stretch of time.
  public struct Session: Sendable, Hashable {
    public let sourcedID: String
    public let title: String
    /// `schoolYear`, `term`, ... or a token that begins with `ext:` (1.2).
    public let type: String
    public let start: CivilDate
    /// The first day after the session.
    public let end: CivilDate
    /// The calendar year in which the school year ends.
    public let schoolYear: Int
    /// Position in `sessions`; never part of a cycle.
    public let parent: Int?
  }

  public struct Course: Sendable, Hashable {
    public let sourcedID: String
    public let title: String
    public let code: String
    public let grades: [String]
    /// Position in `orgs`.
    public let org: Int
  }

  public struct SchoolClass: Sendable, Hashable {
    public let sourcedID: String
    public let title: String
    public let code: String
    /// `homeroom`, `scheduled` or a token that begins with `ext:` (1.2).
    public let type: String
    public let grades: [String]
    /// Position in `courses`.
    public let course: Int
    /// Position in `orgs`, always a school.
    public let school: Int
    /// Positions in `sessions`.
    public let terms: [Int]
  }
}
