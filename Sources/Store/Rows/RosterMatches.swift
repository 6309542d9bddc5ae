public import Vocabulary

/// Where a walk through one blind index stands.
public struct BlindIndexPosition: Hashable, Sendable {
  public var value: Int64
  public var subject: SubjectID

  public init(value: Int64, subject: SubjectID) {
    self.value = value
    self.subject = subject
  }

  /// Before every entry: no subject has the id zero.
  static let start = Self(value: .min, subject: .none)
}

/// How many students have a status.
public struct StudentCount: Hashable, Sendable {
  public var all: Int
  /// Those among them whom a roster has listed.
  public var onRosters: Int
}

// To compare a roster with what is stored, an import walks through a whole index once instead of
// looking up every row by itself. SQLite takes the tables of a CROSS JOIN in the order written: the
// index gives the order of the answer, so a page ends where it is full.

extension Transaction where Kind == TenantData {
  /// Students with their value in a blind index, in the order of value and id.
  public nonisolated(nonsending) func indexedStudents(
    _ index: Int, after: BlindIndexPosition? = nil, limit: Int
  ) async throws(StoreError) -> [(position: BlindIndexPosition, row: StudentRow)] {
    let after = after ?? .start
    return try await rows(
      """
      SELECT b.value, s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at,
        s.roster_digest, s.roster
      FROM blind_index b CROSS JOIN student s
      WHERE b.tenant = $1 AND b.index_id = $2 AND (b.value, b.subject) > ($3, $4)
        AND s.tenant = $1 AND s.id = b.subject
      ORDER BY b.value, b.subject LIMIT $5
      """, [.int(index), .integer(after.value), .id(after.subject), .int(limit)]
    ) { (decoder) throws(StoreError) in
      let value = try decoder.int64()
      let row = try StudentRow(&decoder)
      return (BlindIndexPosition(value: value, subject: row.id), row)
    }
  }

  /// The same of staff.
  public nonisolated(nonsending) func indexedStaff(
    _ index: Int, after: BlindIndexPosition? = nil, limit: Int
  ) async throws(StoreError) -> [(position: BlindIndexPosition, row: StaffRow)] {
    let after = after ?? .start
    return try await rows(
      """
      SELECT b.value, s.id, s.role, s.school, s.status, s.revision, s.created_at, s.updated_at,
        s.roster_digest, s.roster
      FROM blind_index b CROSS JOIN staff s
      WHERE b.tenant = $1 AND b.index_id = $2 AND (b.value, b.subject) > ($3, $4)
        AND s.tenant = $1 AND s.id = b.subject
      ORDER BY b.value, b.subject LIMIT $5
      """, [.int(index), .integer(after.value), .id(after.subject), .int(limit)]
    ) { (decoder) throws(StoreError) in
      let value = try decoder.int64()
      let row = try StaffRow(&decoder)
      return (BlindIndexPosition(value: value, subject: row.id), row)
    }
  }

  /// Counts the students of a status (`cairn.v1.StudentStatus`).
  public nonisolated(nonsending) func countStudents(
    status: Int
  ) async throws(StoreError) -> StudentCount {
    let counts = try await rows(
      "SELECT count(*), count(roster) FROM student WHERE tenant = $1 AND status = $2",
      [.int(status)]
    ) { (row) throws(StoreError) in StudentCount(all: try row.int(), onRosters: try row.int()) }
    guard let count = counts.first else { throw .corrupt }
    return count
  }
}
