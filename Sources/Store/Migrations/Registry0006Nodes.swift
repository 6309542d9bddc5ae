extension Migration {
  /// What several processes on one store tell each other.
  static let registryNodes = Migration(
    6, "nodes", isExpansion: true,
    [
      // One row a tenant and topic: the number that the last change of that kind got. What belongs
      // to no tenant has the tenant of sixteen zero bytes.
      """
      CREATE TABLE news (
        tenant BLOB NOT NULL, topic INTEGER NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY (tenant, topic)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE UNIQUE INDEX news_seq ON news (seq)",
      """
      CREATE TABLE node (
        id BLOB NOT NULL PRIMARY KEY, beat INTEGER NOT NULL, news INTEGER NOT NULL,
        root INTEGER NOT NULL, clock INTEGER NOT NULL, started_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      // Which node rotates a tenant's keys.
      """
      CREATE TABLE rotation_lease (
        tenant BLOB NOT NULL PRIMARY KEY, node BLOB NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX rotation_lease_node ON rotation_lease (node)",
    ])
}
