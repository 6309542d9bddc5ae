public import Vocabulary

/// A staff member or navigator as far as it lies in the clear. The name is in the sealed identity
/// group of the same subject.
public struct StaffRow: Hashable, Sendable {
  public var id: StaffID
  public var role: Int
  public var school: SchoolID?
  public var status: Int
  public var revision: Int64
  public var createdAt: Instant
  public var updatedAt: Instant
  /// What the last roster said, to see that nothing changed.
  public var rosterDigest: [UInt8]?
  /// The change number of the last roster import that listed the person; `nil` when none did.
  public var roster: Int64?

  public init(
    id: StaffID, role: Int, school: SchoolID?, status: Int, revision: Int64, createdAt: Instant,
    updatedAt: Instant, rosterDigest: [UInt8]? = nil, roster: Int64? = nil
  ) {
    self.id = id
    self.role = role
    self.school = school
    self.status = status
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.rosterDigest = rosterDigest
    self.roster = roster
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    role = try row.int()
    school = try row.optionalID()
    status = try row.int()
    revision = try row.int64()
    createdAt = try row.time()
    updatedAt = try row.time()
    rosterDigest = try row.optionalBlob()
    roster = try row.optionalInt()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func staff(_ id: StaffID) async throws(StoreError) -> StaffRow? {
    try await first(
      """
      SELECT id, role, school, status, revision, created_at, updated_at, roster_digest, roster
      FROM staff WHERE tenant = $1 AND id = $2
      """, [.id(id)], StaffRow.init)
  }

  /// Staff in the order of their ids, beginning after `after`.
  public nonisolated(nonsending) func staff(
    after: StaffID? = nil, limit: Int
  ) async throws(StoreError) -> [StaffRow] {
    try await rows(
      """
      SELECT id, role, school, status, revision, created_at, updated_at, roster_digest, roster
      FROM staff WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(after ?? .none), .int(limit)], StaffRow.init)
  }

  /// Whether the subject is a student or staff member here.
  public nonisolated(nonsending) func isSubject(
    _ subject: SubjectID
  ) async throws(StoreError) -> Bool {
    try await exists(
      """
      SELECT 1 FROM student WHERE tenant = $1 AND id = $2
      UNION ALL SELECT 1 FROM staff WHERE tenant = $1 AND id = $2
      """, [.id(subject)])
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes a staff member, in place of the earlier row if there is one; its creation time stays.
  public nonisolated(nonsending) func put(_ staff: StaffRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO staff (tenant, id, role, school, status, revision, created_at, updated_at,
        roster_digest, roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (tenant, id) DO UPDATE SET role = excluded.role, school = excluded.school,
        status = excluded.status, revision = excluded.revision,
        updated_at = excluded.updated_at, roster_digest = excluded.roster_digest,
        roster = excluded.roster
      """,
      [
        .id(staff.id), .int(staff.role), .id(staff.school), .int(staff.status),
        .integer(staff.revision), .time(staff.createdAt), .time(staff.updatedAt),
        .blob(staff.rosterDigest), .int(staff.roster),
      ])
  }

  /// Notes that the roster import with change number `roster` listed the person, unchanged.
  public nonisolated(nonsending) func keepStaffOnRoster(
    _ id: StaffID, roster: Int64
  ) async throws(StoreError) {
    try await run(
      "UPDATE staff SET roster = $3 WHERE tenant = $1 AND id = $2", [.id(id), .integer(roster)])
  }

  /// Gives `status` to everyone who was on an earlier roster and is not on this one; at most
  /// `limit` at a time, as with students.
  public nonisolated(nonsending) func withdrawStaff(
    missingFrom roster: Int64, active: Int, withdrawn: Int, at: Instant,
    limit: Int = StoreLimits.rowsMax
  ) async throws(StoreError) -> [StaffID] {
    let staff: [StaffID] = try await rows(
      "SELECT id FROM staff WHERE tenant = $1 AND roster < $2 AND status = $3 LIMIT $4",
      [.integer(roster), .int(active), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
    for member in staff {
      try await run(
        """
        UPDATE staff SET status = $3, revision = revision + 1, updated_at = $4
        WHERE tenant = $1 AND id = $2
        """, [.id(member), .int(withdrawn), .time(at)])
    }
    return staff
  }
}
