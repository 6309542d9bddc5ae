extension Migration {
  /// Which versions of each tenant's keys there are, and how far each has come.
  static let registryRotation = Migration(
    4, "rotation",
    [
      """
      CREATE TABLE key_version (
        tenant BLOB NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL,
        state INTEGER NOT NULL, created_at INTEGER NOT NULL, activated_at INTEGER,
        retired_at INTEGER, destroyed_at INTEGER,
        PRIMARY KEY (tenant, kind, version)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX key_version_age ON key_version (kind, state, created_at, tenant)",
      """
      CREATE INDEX key_version_unfinished ON key_version (tenant)
        WHERE state <> 2 AND destroyed_at IS NULL
      """,
      // The note by which a signing key's predecessor names it; both have signed it.
      """
      CREATE TABLE signing_succession (
        tenant BLOB NOT NULL, purpose INTEGER NOT NULL, version INTEGER NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (tenant, purpose, version)
      ) STRICT, WITHOUT ROWID
      """,
      // What tenants had before versions were counted: the first of each kind, in use.
      """
      INSERT INTO key_version (tenant, kind, version, state, created_at, activated_at)
      SELECT t.id, k.column1, 1, 2, t.created_at, t.created_at
      FROM tenant t CROSS JOIN (VALUES (1), (2), (3), (4), (5), (6), (7)) k
      """,
    ])
}
