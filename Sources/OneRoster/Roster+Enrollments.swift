public import Vocabulary

extension Roster {
  /// One person in one class.
  public struct Enrollment: PersonalData, Hashable {
    public enum Member: Sendable, Hashable {
      /// Position in `students`.
      case student(Int)
      /// Position in `staff`.
      case staff(Int)
    }

    public let sourcedID: String
    /// Position in `classes`.
    public let schoolClass: Int
    /// Position in `orgs`, always a school.
    public let school: Int
    public let member: Member
    public let role: Role
    /// The leading teacher of the class.
    public let isPrimary: Bool
    public let begin: CivilDate?
    /// The first day after the enrollment.
    public let end: CivilDate?
  }

  /// The enrollments in the order of the file, packed: there are seven times as many as students.
  public struct Enrollments: RandomAccessCollection, Sendable {
    let rows: [EnrollmentRow]
    let sourcedIDs: SourcedIDs

    public var startIndex: Int { 0 }
    public var endIndex: Int { rows.count }

    public subscript(position: Int) -> Enrollment {
      let row = rows[position]
      return Enrollment(
        sourcedID: sourcedIDs.text(row.id), schoolClass: Int(row.schoolClass),
        school: Int(row.school),
        member: row.role == .student ? .student(Int(row.user)) : .staff(Int(row.user)),
        role: row.role, isPrimary: row.isPrimary, begin: row.begin.date, end: row.end.date)
    }
  }
}
