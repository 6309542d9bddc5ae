extension Migration {
  /// Under which version of the index root a value of a blind index was made.
  static let tenantRotation = Migration(
    2, "rotation",
    ["ALTER TABLE blind_index ADD COLUMN version INTEGER NOT NULL DEFAULT 1"])
}
