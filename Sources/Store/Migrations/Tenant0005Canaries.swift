extension Migration {
  /// The marks of canaries. A mark is a keyed fingerprint of the student's id, so that the file
  /// says how many canaries there are, and not who.
  static let tenantCanaries = Migration(
    5, "canaries",
    [
      """
      CREATE TABLE canary (
        tenant BLOB NOT NULL, mark INTEGER NOT NULL, created_at INTEGER NOT NULL,
        PRIMARY KEY (tenant, mark)
      ) STRICT, WITHOUT ROWID
      """
    ])
}
