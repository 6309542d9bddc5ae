public import Vocabulary

/// Which students a list shows. Everything set must hold.
public struct StudentFilter: Hashable, Sendable {
  public var school: SchoolID?
  public var grade: String?
  /// `cairn.v1.StudentStatus`.
  public var status: Int?
  public var schoolClass: ClassID?
  /// The day on which they must be in that class; any day when `nil`.
  public var day: CivilDate?
  /// Students now assigned to this navigator.
  public var navigator: StaffID?
  /// What the caller may see at all.
  public var scope: StudentScope

  public init(
    scope: StudentScope, school: SchoolID? = nil, grade: String? = nil, status: Int? = nil,
    schoolClass: ClassID? = nil, on day: CivilDate? = nil, navigator: StaffID? = nil
  ) {
    self.scope = scope
    self.school = school
    self.grade = grade
    self.status = status
    self.schoolClass = schoolClass
    self.day = day
    self.navigator = navigator
  }
}

extension Transaction where Kind == TenantData {
  /// Students in the order of their ids, beginning after `after`.
  ///
  /// Each of the five statements begins at the smallest set that the filter names (a caseload, a
  /// class, a staff member's classes, a school, everyone) and tests the rest row by row.
  public nonisolated(nonsending) func students(
    _ filter: StudentFilter, after: StudentID? = nil, limit: Int
  ) async throws(StoreError) -> [StudentRow] {
    let navigators = Set([filter.navigator, filter.scope.navigator].compactMap(\.self))
    // A student has one navigator at a time, so two different ones share no student.
    guard navigators.count < 2 else { return [] }
    let parameters: [Value] = [
      .id(after ?? .none), .int(limit), .text(filter.grade), .int(filter.status),
      .id(filter.school), .id(filter.schoolClass), .id(filter.scope.staff),
      .day(filter.scope.day ?? filter.day), .id(navigators.first),
    ]
    let text: StaticString =
      if !navigators.isEmpty {
        Self.studentsOfNavigator
      } else if filter.schoolClass != nil {
        Self.studentsOfClass
      } else if filter.scope.staff != nil {
        Self.studentsOfStaff
      } else if filter.school != nil {
        Self.studentsOfSchool
      } else {
        Self.allStudents
      }
    return try await rows(text, parameters, StudentRow.init)
  }
}

// Parameters of all five: $2 after, $3 limit, $4 grade, $5 status, $6 school, $7 class, $8 staff
// member, $9 day, $10 navigator. A statement leaves out what cannot be set when it is chosen.

extension Transaction where Kind == TenantData {
  private static var allStudents: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student
    WHERE tenant = $1 AND id > $2
      AND (grade = $4 OR $4 IS NULL) AND (status = $5 OR $5 IS NULL)
    ORDER BY id LIMIT $3
    """
  }

  private static var studentsOfSchool: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student
    WHERE tenant = $1 AND school = $6 AND id > $2
      AND (grade = $4 OR $4 IS NULL) AND (status = $5 OR $5 IS NULL)
    ORDER BY id LIMIT $3
    """
  }

  private static var studentsOfStaff: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student
    WHERE tenant = $1 AND id > $2
      AND (grade = $4 OR $4 IS NULL) AND (status = $5 OR $5 IS NULL)
      AND (school = $6 OR $6 IS NULL)
      AND id IN (
        SELECT e.subject FROM enrollment t
        JOIN enrollment e ON e.tenant = $1 AND e.class_id = t.class_id AND e.role = 1
          AND e.active = 1 AND e.begin_on <= $9 AND (e.end_on > $9 OR e.end_on IS NULL)
        WHERE t.tenant = $1 AND t.subject = $8 AND t.role > 1 AND t.active = 1
          AND t.begin_on <= $9 AND (t.end_on > $9 OR t.end_on IS NULL))
    ORDER BY id LIMIT $3
    """
  }

  private static var studentsOfClass: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student
    WHERE tenant = $1 AND id > $2
      AND (grade = $4 OR $4 IS NULL) AND (status = $5 OR $5 IS NULL)
      AND (school = $6 OR $6 IS NULL)
      AND id IN (
        SELECT subject FROM enrollment
        WHERE tenant = $1 AND class_id = $7 AND role = 1 AND active = 1
          AND (begin_on <= $9 OR $9 IS NULL) AND (end_on > $9 OR end_on IS NULL OR $9 IS NULL))
      AND (CAST($8 AS BLOB) IS NULL OR EXISTS (
        SELECT 1 FROM enrollment e
        JOIN enrollment t ON t.tenant = $1 AND t.class_id = e.class_id AND t.subject = $8
          AND t.role > 1 AND t.active = 1
          AND t.begin_on <= $9 AND (t.end_on > $9 OR t.end_on IS NULL)
        WHERE e.tenant = $1 AND e.subject = student.id AND e.role = 1 AND e.active = 1
          AND e.begin_on <= $9 AND (e.end_on > $9 OR e.end_on IS NULL)))
    ORDER BY id LIMIT $3
    """
  }

  private static var studentsOfNavigator: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student
    WHERE tenant = $1 AND id > $2
      AND (grade = $4 OR $4 IS NULL) AND (status = $5 OR $5 IS NULL)
      AND (school = $6 OR $6 IS NULL)
      AND id IN (
        SELECT student FROM navigator_assignment
        WHERE tenant = $1 AND navigator = $10 AND released_at IS NULL)
      AND (CAST($7 AS BLOB) IS NULL OR EXISTS (
        SELECT 1 FROM enrollment
        WHERE tenant = $1 AND class_id = $7 AND subject = student.id AND role = 1 AND active = 1
          AND (begin_on <= $9 OR $9 IS NULL) AND (end_on > $9 OR end_on IS NULL OR $9 IS NULL)))
      AND (CAST($8 AS BLOB) IS NULL OR EXISTS (
        SELECT 1 FROM enrollment e
        JOIN enrollment t ON t.tenant = $1 AND t.class_id = e.class_id AND t.subject = $8
          AND t.role > 1 AND t.active = 1
          AND t.begin_on <= $9 AND (t.end_on > $9 OR t.end_on IS NULL)
        WHERE e.tenant = $1 AND e.subject = student.id AND e.role = 1 AND e.active = 1
          AND e.begin_on <= $9 AND (e.end_on > $9 OR e.end_on IS NULL)))
    ORDER BY id LIMIT $3
    """
  }
}
