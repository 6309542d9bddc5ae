/// What a connection is for.
enum ConnectionRole {
  case writing
  case reading
}

/// How a database file is kept.
struct FileTraits: Sendable {
  /// Overwrites what is deleted: for files of keys.
  var erasesDeleted = false
  /// The largest size of the file in pages of 4 KiB; `nil` for SQLite's own limit.
  var pagesMax: Int?
}
