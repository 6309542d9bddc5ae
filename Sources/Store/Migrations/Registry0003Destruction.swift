extension Migration {
  /// Signing keys, what two people must agree to, and tenants that are being or were destroyed.
  static let registryDestruction = Migration(
    3, "destruction",
    [
      // The platform's have the tenant of sixteen zero bytes. The public key outlives the seed,
      // which is NULL once it was destroyed: what was signed can still be verified.
      """
      CREATE TABLE signing_key (
        tenant BLOB NOT NULL, purpose INTEGER NOT NULL, version INTEGER NOT NULL,
        public_key BLOB NOT NULL, wrapped BLOB, created_at INTEGER NOT NULL,
        PRIMARY KEY (tenant, purpose, version)
      ) STRICT, WITHOUT ROWID
      """,
      // Rows stay: they are the record of who agreed to what.
      """
      CREATE TABLE approval (
        id BLOB NOT NULL PRIMARY KEY, tenant BLOB NOT NULL, kind INTEGER NOT NULL,
        fingerprint BLOB NOT NULL, summary TEXT NOT NULL, reason TEXT NOT NULL,
        requested_by TEXT NOT NULL, requester_role INTEGER NOT NULL, requester_holder BLOB,
        requested_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
        approved_by TEXT, approver_role INTEGER, approved_at INTEGER,
        withdrawn_by TEXT, withdrawn_at INTEGER, used_at INTEGER
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX approval_tenant ON approval (tenant, requested_at, id)",
      "CREATE INDEX approval_time ON approval (requested_at, id)",
      // Written with the decision; `finished_at` is NULL until the last file is gone.
      """
      CREATE TABLE destroyed_tenant (
        tenant BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, approval BLOB NOT NULL,
        requested_by TEXT NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL,
        students INTEGER NOT NULL, key_ids TEXT NOT NULL, begun_at INTEGER NOT NULL,
        promised_at INTEGER NOT NULL, finished_at INTEGER, certificate TEXT,
        final_certificate TEXT
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX destroyed_tenant_name ON destroyed_tenant (name, begun_at)",
      """
      CREATE INDEX destroyed_tenant_unfinished
        ON destroyed_tenant (begun_at) WHERE finished_at IS NULL
      """,
    ])
}
