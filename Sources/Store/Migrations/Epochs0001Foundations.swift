extension Migration {
  /// The first table of the epoch key store.
  static let epochFoundations = Migration(
    1, "foundations",
    [
      """
      CREATE TABLE epoch_key (
        tenant BLOB NOT NULL, epoch INTEGER NOT NULL, created_at INTEGER NOT NULL,
        wrapped BLOB NOT NULL,
        PRIMARY KEY (tenant, epoch)
      ) STRICT, WITHOUT ROWID
      """
    ])
}
