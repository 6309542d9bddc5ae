extension Migration {
  /// The first tables of a tenant's key file.
  static let keyFoundations = Migration(
    1, "foundations",
    [
      """
      CREATE TABLE meta (
        tenant BLOB NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
        PRIMARY KEY (tenant, key)
      ) STRICT, WITHOUT ROWID
      """,
      // `settled` is 1 once the subject's row is known to stand in the tenant's data.
      """
      CREATE TABLE subject_key (
        tenant BLOB NOT NULL, subject BLOB NOT NULL, generation INTEGER NOT NULL,
        epoch INTEGER NOT NULL, settled INTEGER NOT NULL, wrapped BLOB NOT NULL,
        PRIMARY KEY (tenant, subject, generation)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX subject_key_epoch ON subject_key (tenant, epoch, subject)",
      "CREATE INDEX subject_key_unsettled ON subject_key (tenant, subject) WHERE settled = 0",
    ])
}
