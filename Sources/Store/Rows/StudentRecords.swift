public import Vocabulary

/// A student with some of the six groups and the manifest, all of one snapshot.
public struct StudentRecord: Hashable, Sendable {
  public var row: StudentRow
  /// In the order of their numbers.
  public var groups: [SealedGroupRow]
  /// `nil` when there is none; where no group was asked for it may be left out.
  public var manifest: ManifestRow?

  public init(row: StudentRow, groups: [SealedGroupRow], manifest: ManifestRow?) {
    self.row = row
    self.groups = groups
    self.manifest = manifest
  }
}

extension Transaction where Kind == TenantData {
  /// A student with those of the six groups that are in `set`, in one statement; `nil` when there
  /// is none or the scope does not hold the student, which take the same time.
  public nonisolated(nonsending) func record(
    of student: StudentID, in scope: StudentScope, _ set: RecordGroupSet
  ) async throws(StoreError) -> StudentRecord? {
    var found: (row: StudentRow, manifest: ManifestRow?)?
    var groups: [SealedGroupRow] = []
    groups.reserveCapacity(RecordGroup.allCases.count)
    try await each(
      """
      SELECT s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at,
        s.roster_digest, s.roster, m.version, m.entries, m.code,
        g.grp, g.schema, g.generation, g.revision, g.sealed
      FROM student s
      LEFT JOIN student_manifest m ON m.tenant = $1 AND m.student = s.id
      LEFT JOIN sealed_group g ON g.tenant = $1 AND g.subject = s.id
        AND ((CAST($3 AS INTEGER) >> CAST(g.grp - 1 AS SMALLINT)) & 1) = 1
      WHERE s.tenant = $1 AND s.id = $2
        AND (CAST($4 AS BLOB) IS NULL OR EXISTS (
          SELECT 1 FROM navigator_assignment a
          WHERE a.tenant = $1 AND a.student = s.id AND a.navigator = $4
            AND a.released_at IS NULL))
        AND (CAST($5 AS BLOB) IS NULL OR EXISTS (
          SELECT 1 FROM enrollment e
          JOIN enrollment t ON t.tenant = $1 AND t.subject = $5 AND t.role > 1
            AND t.class_id = e.class_id AND t.active = 1
            AND t.begin_on <= $6 AND (t.end_on > $6 OR t.end_on IS NULL)
          WHERE e.tenant = $1 AND e.subject = s.id AND e.role = 1 AND e.active = 1
            AND e.begin_on <= $6 AND (e.end_on > $6 OR e.end_on IS NULL)))
      ORDER BY g.grp
      """,
      [
        .id(student), .groups(set), .id(scope.navigator), .id(scope.staff), .day(scope.day),
      ]
    ) { (row) throws(StoreError) in
      // Row and manifest are the same beside each group.
      if found == nil {
        found = (try StudentRow(&row), try row.optional(columns: 3, ManifestRow.init))
      } else {
        row.skip(columns: 12)
      }
      if let group = try row.optional(columns: 5, SealedGroupRow.init) { groups.append(group) }
    }
    guard let found else { return nil }
    return StudentRecord(row: found.row, groups: groups, manifest: found.manifest)
  }

  /// The student of `row` with those of the six groups that are in `set`.
  public nonisolated(nonsending) func record(
    of row: StudentRow, in set: RecordGroupSet = .all
  ) async throws(StoreError) -> StudentRecord {
    guard !set.isEmpty else { return StudentRecord(row: row, groups: [], manifest: nil) }
    return StudentRecord(
      row: row, groups: try await groups(of: row.id, in: set),
      manifest: try await manifest(of: row.id))
  }

  /// The same for each of many students, in their order, as a list needs it.
  public nonisolated(nonsending) func records(
    of students: some Collection<StudentRow>, in set: RecordGroupSet
  ) async throws(StoreError) -> [StudentRecord] {
    guard !set.isEmpty else {
      return students.map { StudentRecord(row: $0, groups: [], manifest: nil) }
    }
    let groups = try await groups(ofEach: students.map(\.id), in: set)
    let manifests = try await manifests(ofEach: students.map(\.id))
    return zip(students, manifests).map { row, manifest in
      StudentRecord(row: row, groups: groups[row.id] ?? [], manifest: manifest)
    }
  }
}
