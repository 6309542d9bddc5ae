extension Migration {
  /// Manifests of students. Those who were here before are due for theirs: a migration has no keys,
  /// so it only says so.
  static let tenantManifests = Migration(
    4, "manifests",
    [
      """
      CREATE TABLE student_manifest (
        tenant BLOB NOT NULL, student BLOB NOT NULL, version INTEGER NOT NULL,
        entries BLOB NOT NULL, code BLOB NOT NULL,
        PRIMARY KEY (tenant, student),
        FOREIGN KEY (tenant, student) REFERENCES student (tenant, id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID
      """,
      """
      INSERT INTO meta (tenant, key, value)
      SELECT tenant, 'manifests due', x'01' FROM student LIMIT 1
      """,
    ])
}
