public import Vocabulary

/// A student as far as it lies in the clear (class S1). Names, dates and numbers are in the sealed
/// groups.
public struct StudentRow: Hashable, Sendable {
  public var id: StudentID
  public var school: SchoolID?
  public var grade: String
  /// `cairn.v1.StudentStatus`.
  public var status: Int
  public var revision: Int64
  public var createdAt: Instant
  public var updatedAt: Instant
  /// What the last roster said about the student, to see that nothing changed; 32 bytes.
  public var rosterDigest: [UInt8]?
  /// The change number of the last roster import that listed the student; `nil` when none did.
  public var roster: Int64?

  public init(
    id: StudentID, school: SchoolID?, grade: String, status: Int, revision: Int64,
    createdAt: Instant, updatedAt: Instant, rosterDigest: [UInt8]? = nil, roster: Int64? = nil
  ) {
    self.id = id
    self.school = school
    self.grade = grade
    self.status = status
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.rosterDigest = rosterDigest
    self.roster = roster
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    school = try row.optionalID()
    grade = try row.text()
    status = try row.int()
    revision = try row.int64()
    createdAt = try row.time()
    updatedAt = try row.time()
    rosterDigest = try row.optionalBlob()
    roster = try row.optionalInt()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func student(
    _ id: StudentID
  ) async throws(StoreError) -> StudentRow? {
    try await students([id]).first
  }

  /// The same, for who asks for more before looking at it.
  public nonisolated(nonsending) func laterStudent(
    _ id: StudentID
  ) async throws(StoreError) -> Later<StudentRow?> {
    try await later(Self.student, [.id(id)], StudentRow.init)
  }

  /// Those of some students that exist, in their order.
  public nonisolated(nonsending) func students(
    _ ids: [StudentID]
  ) async throws(StoreError) -> [StudentRow] {
    try await rows(Self.student, ofEach: ids.map { [.id($0)] }, StudentRow.init).flatMap { $0 }
  }

  private static var student: StaticString {
    """
    SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
    FROM student WHERE tenant = $1 AND id = $2
    """
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// - Throws: `conflict(.primaryKey)` when the id exists.
  public nonisolated(nonsending) func insert(_ student: StudentRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO student (tenant, id, school, grade, status, revision, created_at, updated_at,
        roster_digest, roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        .id(student.id), .id(student.school), .text(student.grade), .int(student.status),
        .integer(student.revision), .time(student.createdAt), .time(student.updatedAt),
        .blob(student.rosterDigest), .int(student.roster),
      ])
  }

  /// Replaces the student's row if its revision is still `expected`; the creation time stays.
  ///
  /// - Returns: false, with nothing changed, when the revision is another or the student is absent.
  public nonisolated(nonsending) func revise(
    _ student: StudentRow, from expected: Int64
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE student SET school = $3, grade = $4, status = $5, revision = $6, updated_at = $7,
        roster_digest = $8, roster = $9
      WHERE tenant = $1 AND id = $2 AND revision = $10
      """,
      [
        .id(student.id), .id(student.school), .text(student.grade), .int(student.status),
        .integer(student.revision), .time(student.updatedAt), .blob(student.rosterDigest),
        .int(student.roster), .integer(expected),
      ])
    return changed == 1
  }

  /// Notes that the roster import with change number `roster` listed the student, unchanged.
  public nonisolated(nonsending) func keepStudentOnRoster(
    _ id: StudentID, roster: Int64
  ) async throws(StoreError) {
    try await run(
      "UPDATE student SET roster = $3 WHERE tenant = $1 AND id = $2", [.id(id), .integer(roster)])
  }

  /// Gives `status` to every student who was on an earlier roster, is not on this one, and has not
  /// left already. Students made by hand are left alone.
  ///
  /// - Returns: whom it concerned, at most `limit`: the caller writes a change for each, and asks
  ///   again as long as the answer is not empty.
  public nonisolated(nonsending) func withdrawStudents(
    missingFrom roster: Int64, enrolled: Int, withdrawn: Int, at: Instant,
    limit: Int = StoreLimits.rowsMax
  ) async throws(StoreError) -> [StudentID] {
    // Not one statement: a planner that has the number of rows wrong would walk all students once
    // for each.
    let students: [StudentID] = try await rows(
      "SELECT id FROM student WHERE tenant = $1 AND roster < $2 AND status = $3 LIMIT $4",
      [.integer(roster), .int(enrolled), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
    for student in students {
      try await run(
        """
        UPDATE student SET status = $3, revision = revision + 1, updated_at = $4
        WHERE tenant = $1 AND id = $2
        """, [.id(student), .int(withdrawn), .time(at)])
    }
    return students
  }
}
