extension Migration {
  /// The keys to which exports are sealed, and the register of exports.
  static let registryExport = Migration(
    7, "export", isExpansion: true,
    [
      // `proof` is the SHA-256 of what only the holder of the key can have read.
      """
      CREATE TABLE export_key (
        tenant BLOB NOT NULL, id BLOB NOT NULL, party TEXT NOT NULL, recipient TEXT NOT NULL,
        proof BLOB NOT NULL, created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
        confirmed_at INTEGER, confirmed_by TEXT, revoked_at INTEGER, revoked_by TEXT,
        PRIMARY KEY (tenant, id)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX export_key_time ON export_key (tenant, created_at, id)",
      "CREATE INDEX export_key_party ON export_key (tenant, party, created_at, id)",
      """
      CREATE UNIQUE INDEX export_key_recipient
        ON export_key (tenant, recipient) WHERE confirmed_at IS NOT NULL AND revoked_at IS NULL
      """,
      // The tenant's own exports have an empty party.
      """
      CREATE TABLE export (
        id BLOB NOT NULL PRIMARY KEY, tenant BLOB NOT NULL, kind INTEGER NOT NULL,
        party TEXT NOT NULL, purpose INTEGER NOT NULL, created_at INTEGER NOT NULL,
        credential TEXT NOT NULL, recipients TEXT NOT NULL, approval BLOB, header BLOB NOT NULL,
        completed_at INTEGER, students INTEGER, bytes INTEGER, fingerprint BLOB
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX export_time ON export (tenant, created_at, id)",
      "CREATE INDEX export_party ON export (tenant, party, created_at, id)",
    ])
}
