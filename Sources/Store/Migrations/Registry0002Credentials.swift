extension Migration {
  /// What a credential is bound to, what its calls may be for, and which credentials it came after
  /// and before; and the alarms, of which a stolen credential raises one.
  static let registryCredentials = Migration(
    2, "credentials",
    [
      "ALTER TABLE credential ADD COLUMN purposes INTEGER NOT NULL DEFAULT 0",
      "ALTER TABLE credential ADD COLUMN certificate BLOB",
      "ALTER TABLE credential ADD COLUMN predecessor TEXT",
      "ALTER TABLE credential ADD COLUMN successor TEXT",
      // An alarm that concerns no tenant has the tenant of sixteen zero bytes.
      """
      CREATE TABLE alarm (
        seq INTEGER NOT NULL PRIMARY KEY, raised_at INTEGER NOT NULL, kind INTEGER NOT NULL,
        count INTEGER NOT NULL, tenant BLOB NOT NULL, credential TEXT NOT NULL,
        operation TEXT NOT NULL, student BLOB
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX alarm_tenant ON alarm (tenant, seq)",
    ])
}
