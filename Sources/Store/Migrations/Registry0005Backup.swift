extension Migration {
  /// The register of backups, of drills and of restores.
  static let registryBackup = Migration(
    5, "backup",
    [
      // One row: by it a deployment knows its own backups.
      """
      CREATE TABLE deployment (
        one INTEGER NOT NULL PRIMARY KEY, id BLOB NOT NULL
      ) STRICT
      """,
      // What belongs to no tenant has the tenant of sixteen zero bytes.
      """
      CREATE TABLE backup (
        id BLOB NOT NULL PRIMARY KEY, artefact INTEGER NOT NULL, tenant BLOB NOT NULL,
        created_at INTEGER NOT NULL, expires_at INTEGER, change INTEGER NOT NULL,
        bytes INTEGER NOT NULL, fingerprint BLOB NOT NULL,
        completed_at INTEGER, discarded_at INTEGER
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX backup_created ON backup (created_at, id)",
      "CREATE INDEX backup_expiry ON backup (expires_at) WHERE discarded_at IS NULL",
      """
      CREATE TABLE drill (
        id BLOB NOT NULL PRIMARY KEY, tenant BLOB NOT NULL, backup BLOB NOT NULL,
        verified_at INTEGER NOT NULL, tried INTEGER NOT NULL, unreadable INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX drill_time ON drill (verified_at)",
      """
      CREATE TABLE restore (
        tenant BLOB NOT NULL, generation INTEGER NOT NULL, backup BLOB NOT NULL,
        restored_at INTEGER NOT NULL, change INTEGER NOT NULL, newest_change INTEGER NOT NULL,
        erased INTEGER NOT NULL, reason TEXT NOT NULL, requester TEXT NOT NULL,
        approval BLOB NOT NULL,
        PRIMARY KEY (tenant, generation)
      ) STRICT, WITHOUT ROWID
      """,
    ])
}
