public import Vocabulary

/// What vouches for a student's row and groups; made and checked above the store.
public struct ManifestRow: Hashable, Sendable {
  /// Of the service root.
  public var version: UInt32
  /// Revision and fingerprint of each group.
  public var entries: [UInt8]
  /// The authentication code.
  public var code: [UInt8]

  public init(version: UInt32, entries: [UInt8], code: [UInt8]) {
    self.version = version
    self.entries = entries
    self.code = code
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    version = try row.int()
    entries = try row.blob()
    code = try row.blob()
  }
}

extension Transaction where Kind == TenantData {
  /// The manifest of each of many students, in their order.
  nonisolated(nonsending) func manifests(
    ofEach students: [StudentID]
  ) async throws(StoreError) -> [ManifestRow?] {
    try await rows(
      "SELECT version, entries, code FROM student_manifest WHERE tenant = $1 AND student = $2",
      ofEach: students.map { [.id($0)] }, ManifestRow.init
    ).map(\.first)
  }

  public nonisolated(nonsending) func manifest(
    of student: StudentID
  ) async throws(StoreError) -> ManifestRow? {
    try await first(
      "SELECT version, entries, code FROM student_manifest WHERE tenant = $1 AND student = $2",
      [.id(student)], ManifestRow.init)
  }

  /// Whether students of an older schema have no manifest yet.
  public nonisolated(nonsending) func manifestsAreDue() async throws(StoreError) -> Bool {
    try await exists("SELECT 1 FROM meta WHERE tenant = $1 AND key = $2", [.text(due)])
  }

  /// Students whose manifest was made under an earlier service root, in the order of their ids.
  public nonisolated(nonsending) func students(
    withManifestBefore version: UInt32, after: StudentID?, limit: Int
  ) async throws(StoreError) -> [StudentRow] {
    try await rows(
      """
      SELECT s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at,
        s.roster_digest, s.roster
      FROM student_manifest m JOIN student s ON s.tenant = $1 AND s.id = m.student
      WHERE m.tenant = $1 AND m.student > $2 AND m.version < $3 ORDER BY m.student LIMIT $4
      """, [.id(after ?? .none), .int(version), .int(limit)], StudentRow.init)
  }

  /// Students without a manifest, in the order of their ids.
  public nonisolated(nonsending) func studentsWithoutManifest(
    after: StudentID?, limit: Int
  ) async throws(StoreError) -> [StudentRow] {
    try await rows(
      """
      SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster
      FROM student WHERE tenant = $1 AND id > $2 AND NOT EXISTS (
        SELECT 1 FROM student_manifest m WHERE m.tenant = $1 AND m.student = student.id)
      ORDER BY id LIMIT $3
      """, [.id(after ?? .none), .int(limit)], StudentRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes a manifest, in place of the earlier one if there is one.
  public nonisolated(nonsending) func put(
    _ manifest: ManifestRow, of student: StudentID
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO student_manifest (tenant, student, version, entries, code)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (tenant, student) DO UPDATE SET version = excluded.version,
        entries = excluded.entries, code = excluded.code
      """,
      [.id(student), .int(manifest.version), .blob(manifest.entries), .blob(manifest.code)])
  }

  /// Every student of the older schema has a manifest; from now on one that is missing was taken
  /// away.
  public nonisolated(nonsending) func manifestsAreMade() async throws(StoreError) {
    try await run("DELETE FROM meta WHERE tenant = $1 AND key = $2", [.text(due)])
  }
}

/// What the migration that brought manifests wrote for a tenant that had students.
private let due = "manifests due"
