/// Why the store could not do what was asked. Absence is not an error: a query answers `nil`.
///
/// The cases say what the caller can do next. They carry no values of rows, and no text of the
/// driver: codes of an engine stop inside that engine.
public enum StoreError: Error, Hashable, Sendable {
  /// Another row already holds what must be unique.
  case conflict(UniqueRule)
  /// The row would be sealed under a key version that a rotation has closed to new rows
  /// (`KeyFloor`). Take the newest keys and do it again.
  case outdated
  /// A row names another that is not there, or would be left behind by one.
  case reference
  /// Too much is waiting already; try again later.
  case busy
  /// No room is left on the disk, or the database reached its largest size.
  case full
  /// The database is damaged, is not ours, or holds a value of a wrong shape.
  case corrupt
  /// The database was made by another version of Cairn that this one must not touch.
  case schema(SchemaFault)
  /// The disk or database failed. After a failed sync nothing more is written (see
  /// `DatabaseEngine`).
  case unavailable
  /// The store or the transaction has ended.
  case closed
  /// The caller was cancelled before anything was written.
  case cancelled
  /// A value or an answer is larger than the store allows.
  case limit
  /// A statement of ours is wrong: a bug, never the caller's fault.
  case invalid
}

/// How a schema differs from what this version knows.
public enum SchemaFault: Hashable, Sendable {
  /// It holds a migration that this version does not have.
  case newer
  /// A migration that was applied has another text now.
  case changed
}
