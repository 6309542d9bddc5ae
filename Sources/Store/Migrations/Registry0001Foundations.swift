extension Migration {
  /// The first tables of the registry.
  static let registryFoundations = Migration(
    1, "foundations",
    [
      """
      CREATE TABLE tenant (
        id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, display_name TEXT NOT NULL,
        kind INTEGER NOT NULL, state TEXT NOT NULL, time_zone TEXT NOT NULL,
        status INTEGER NOT NULL, reason TEXT NOT NULL, created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE UNIQUE INDEX tenant_name ON tenant (name)",
      """
      CREATE TABLE tenant_secret (
        tenant BLOB NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL,
        wrapped BLOB NOT NULL,
        PRIMARY KEY (tenant, kind, version)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE platform_secret (
        kind INTEGER NOT NULL, version INTEGER NOT NULL, wrapped BLOB NOT NULL,
        PRIMARY KEY (kind, version)
      ) STRICT, WITHOUT ROWID
      """,
      // A platform operator's credential has the tenant of sixteen zero bytes.
      """
      CREATE TABLE credential (
        id TEXT NOT NULL PRIMARY KEY, tenant BLOB NOT NULL, role INTEGER NOT NULL,
        label TEXT NOT NULL, holder BLOB, party TEXT NOT NULL, party_classes TEXT NOT NULL,
        groups INTEGER NOT NULL, verifier BLOB NOT NULL, pepper_version INTEGER NOT NULL,
        created_at INTEGER NOT NULL, not_before INTEGER NOT NULL, expires_at INTEGER NOT NULL,
        revoked_at INTEGER, last_used_at INTEGER
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX credential_tenant ON credential (tenant, created_at, id)",
    ])
}
