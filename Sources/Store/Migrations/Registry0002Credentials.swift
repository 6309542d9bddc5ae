extension Migration {
  /// What a credential is bound to, what its calls may be for, and which credentials it came after
  /// and before.
  static let registryCredentials = Migration(
    2, "credentials",
    [
      "ALTER TABLE credential ADD COLUMN purposes INTEGER NOT NULL DEFAULT 0",
      "ALTER TABLE credential ADD COLUMN certificate BLOB",
      "ALTER TABLE credential ADD COLUMN predecessor TEXT",
      "ALTER TABLE credential ADD COLUMN successor TEXT",
    ])
}
