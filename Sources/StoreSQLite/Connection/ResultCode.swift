internal import CSQLite
internal import Store

// SQLite's result codes stop in this file.

extension StoreError {
  /// What a failed call means, from SQLite's extended result code and its message.
  ///
  /// The message is read for one thing only, the columns of a unique index; it goes no further.
  init(code: Int32, message: @autoclosure () -> String) {
    switch code & 0xff {
    case SQLITE_CONSTRAINT: self = Self.constraint(code, message())
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: self = .corrupt
    case SQLITE_TOOBIG: self = .limit
    case SQLITE_INTERRUPT: self = .cancelled
    case SQLITE_ERROR, SQLITE_AUTH, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_SCHEMA:
      self = .invalid
    // SQLITE_IOERR, CANTOPEN, READONLY, NOMEM and whatever a later SQLite adds.
    default: self = .unavailable
    }
  }

  private static func constraint(_ code: Int32, _ message: String) -> Self {
    // The extended codes are macros with arithmetic, which Swift does not import.
    let kind = code >> 8
    let (foreignKey, primaryKey, unique, rowID): (Int32, Int32, Int32, Int32) = (3, 6, 8, 10)
    switch kind {
    case foreignKey: return .reference
    case primaryKey, rowID: return .conflict(.primaryKey)
    case unique:
      let rule = UniqueRule.allCases.first { rule in
        rule.columns.map { message.hasSuffix(": " + $0) } ?? false
      }
      return .conflict(rule ?? .primaryKey)
    default: return .invalid
    }
  }
}
