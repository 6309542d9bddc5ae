public import Vocabulary

/// One value by which a subject can be found: a keyed 64-bit fingerprint of an identifier.
/// Which field and which rule of normalisation it is of is the index id.
public struct BlindIndexRow: Hashable, Sendable {
  public var index: Int
  public var value: Int64
  /// Of the index root from which the value comes; 1 is that of a new tenant.
  public var version: UInt32

  public init(index: Int, value: Int64, version: UInt32 = 1) {
    self.index = index
    self.value = value
    self.version = version
  }
}

extension Transaction where Kind == TenantData {
  /// The subjects with that value, in the order of their ids. Check each after opening it:
  /// different inputs may share a value.
  public nonisolated(nonsending) func subjects(
    with entry: BlindIndexRow, limit: Int = 100
  ) async throws(StoreError) -> [SubjectID] {
    try await rows(
      """
      SELECT subject FROM blind_index
      WHERE tenant = $1 AND index_id = $2 AND value = $3 ORDER BY subject LIMIT $4
      """, [.int(entry.index), .integer(entry.value), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }

  /// The same for an identifier whose value may be stored under several versions of the index root.
  public nonisolated(nonsending) func subjects(
    withAny entries: [BlindIndexRow]
  ) async throws(StoreError) -> [SubjectID] {
    var found: [SubjectID] = []
    for entry in entries { found += try await subjects(with: entry) }
    return found
  }

  /// Every entry of a subject.
  public nonisolated(nonsending) func blindIndex(
    of subject: SubjectID
  ) async throws(StoreError) -> [BlindIndexRow] {
    try await rows(
      """
      SELECT index_id, value, version FROM blind_index
      WHERE tenant = $1 AND subject = $2 ORDER BY index_id, value
      """, [.id(subject)]
    ) { (row) throws(StoreError) in
      BlindIndexRow(index: try row.int(), value: try row.int64(), version: try row.int())
    }
  }

  /// Subjects that have values of a version before `version`, in the order of their ids, beginning
  /// after `after`.
  public nonisolated(nonsending) func subjects(
    indexedBefore version: UInt32, after: SubjectID?, limit: Int
  ) async throws(StoreError) -> [SubjectID] {
    try await rows(
      """
      SELECT DISTINCT subject FROM blind_index
      WHERE tenant = $1 AND subject > $2 AND version < $3 ORDER BY subject LIMIT $4
      """, [.id(after ?? .none), .int(version), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }

  /// How many values there are of versions before `version`.
  public nonisolated(nonsending) func countBlindIndex(
    before version: UInt32
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        "SELECT count(*) FROM blind_index WHERE tenant = $1 AND version < $2", [.int(version)]))
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Makes `entries` the only ones of the subject.
  public nonisolated(nonsending) func replaceBlindIndex(
    of subject: SubjectID, with entries: [BlindIndexRow]
  ) async throws(StoreError) {
    try await run(
      "DELETE FROM blind_index WHERE tenant = $1 AND subject = $2", [.id(subject)])
    for entry in entries { try await insert(entry, of: subject) }
  }

  /// Adds one entry; adding it again changes nothing.
  public nonisolated(nonsending) func insert(
    _ entry: BlindIndexRow, of subject: SubjectID
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO blind_index (tenant, index_id, value, subject, version)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (tenant, index_id, value, subject) DO UPDATE SET version = excluded.version
      """, [.int(entry.index), .integer(entry.value), .id(subject), .int(entry.version)])
  }
}
