extension Migration {
  /// When keys whose data is not there were first seen so: NULL until somebody looked. Several
  /// nodes write to a shared store, and what waits for its data on one must not be taken for an
  /// orphan by another.
  static let keyOrphans = Migration(
    2, "orphans", isExpansion: true, ["ALTER TABLE subject_key ADD COLUMN unsettled_at INTEGER"])
}
