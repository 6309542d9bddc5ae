public import Vocabulary

/// What somebody is in a class. The raw values are stored; the statements rely on 1 being the
/// student and everything above it staff.
public enum EnrollmentRole: Int, CaseIterable, Hashable, Sendable {
  case student = 1
  case teacher = 2
  case proctor = 3
  case administrator = 4
  case aide = 5
}

/// Somebody's place in a class. Its roster id is not kept: rosters build it from the student's
/// number, which must not lie in the clear.
public struct EnrollmentRow: Hashable, Sendable {
  public var schoolClass: ClassID
  public var subject: SubjectID
  public var role: EnrollmentRole
  /// `nil`: from the beginning.
  public var beginsOn: CivilDate?
  /// The first day after it; `nil`: open.
  public var endsOn: CivilDate?
  public var isPrimary: Bool
  public var isActive: Bool

  public init(
    schoolClass: ClassID, subject: SubjectID, role: EnrollmentRole, beginsOn: CivilDate? = nil,
    endsOn: CivilDate? = nil, isPrimary: Bool = false, isActive: Bool = true
  ) {
    self.schoolClass = schoolClass
    self.subject = subject
    self.role = role
    self.beginsOn = beginsOn
    self.endsOn = endsOn
    self.isPrimary = isPrimary
    self.isActive = isActive
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    schoolClass = try row.id()
    subject = try row.id()
    guard let role = EnrollmentRole(rawValue: try row.int()) else { throw .corrupt }
    self.role = role
    let begin = try row.day()
    // Part of the key, so never NULL: day 0 (1970-01-01) stands for "not said".
    beginsOn = begin.dayNumber == 0 ? nil : begin
    endsOn = try row.optionalDay()
    isPrimary = try row.flag()
    isActive = try row.flag()
  }
}

extension Transaction where Kind == TenantData {
  /// The active enrollments of a class, students first, beginning after the given role and subject.
  public nonisolated(nonsending) func enrollments(
    in schoolClass: ClassID, after: (role: EnrollmentRole, subject: SubjectID)? = nil, limit: Int
  ) async throws(StoreError) -> [EnrollmentRow] {
    try await rows(
      """
      SELECT class_id, subject, role, begin_on, end_on, is_primary, active FROM enrollment
      WHERE tenant = $1 AND class_id = $2 AND active = 1 AND (role, subject) > ($3, $4)
      ORDER BY role, subject, begin_on LIMIT $5
      """,
      [
        .id(schoolClass), .int(after?.role.rawValue ?? 0), .id(after?.subject ?? .none),
        .int(limit),
      ], EnrollmentRow.init)
  }

  /// Whether the student is in the class on the day.
  public nonisolated(nonsending) func isEnrolled(
    _ student: StudentID, in schoolClass: ClassID, on day: CivilDate
  ) async throws(StoreError) -> Bool {
    try await exists(
      """
      SELECT 1 FROM enrollment
      WHERE tenant = $1 AND class_id = $2 AND subject = $3 AND role = 1 AND active = 1
        AND begin_on <= $4 AND (end_on > $4 OR end_on IS NULL)
      LIMIT 1
      """, [.id(schoolClass), .id(student), .day(day)])
  }

  /// The active enrollments of a student or staff member; at most 1000.
  public nonisolated(nonsending) func enrollments(
    of subject: SubjectID
  ) async throws(StoreError) -> [EnrollmentRow] {
    try await rows(
      """
      SELECT class_id, subject, role, begin_on, end_on, is_primary, active FROM enrollment
      WHERE tenant = $1 AND subject = $2 AND active = 1
      ORDER BY role, class_id, begin_on LIMIT 1000
      """, [.id(subject)], EnrollmentRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes an enrollment that the roster import with change number `roster` listed.
  ///
  /// - Throws: `StoreError.reference` when the class does not exist.
  public nonisolated(nonsending) func put(
    _ enrollment: EnrollmentRow, roster: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO enrollment (tenant, class_id, subject, role, begin_on, end_on, is_primary, active,
        roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (tenant, class_id, subject, role, begin_on) DO UPDATE SET
        end_on = excluded.end_on, is_primary = excluded.is_primary, active = excluded.active,
        roster = excluded.roster
      """,
      [
        .id(enrollment.schoolClass), .id(enrollment.subject), .int(enrollment.role.rawValue),
        .int(enrollment.beginsOn?.dayNumber ?? 0), .day(enrollment.endsOn),
        .flag(enrollment.isPrimary), .flag(enrollment.isActive), .integer(roster),
      ])
  }
}
