internal import CPostgres
internal import Store

// PostgreSQL's error codes stop in this file.

/// The five characters of a SQLSTATE; the class is the first two.
struct SQLState: Hashable, Sendable {
  let code: String

  var kind: Substring { code.prefix(2) }
}

/// A statement that failed, as the engine needs to know it: what the caller is told, and whether
/// doing the whole transaction again may help.
struct Failure: Error, Hashable {
  var error: StoreError
  /// Two transactions collided, and nothing of this one is left.
  var isCollision = false

  init(_ error: StoreError, isCollision: Bool = false) {
    self.error = error
    self.isCollision = isCollision
  }

  /// - Parameter constraint: the name of the constraint or index that was hurt. The message of the
  ///   server is not looked at: it can carry values of rows.
  init(_ state: SQLState, constraint: @autoclosure () -> String) {
    switch state.code {
    case "23505": self.init(.conflict(Self.rule(constraint())))
    case "23503": self.init(.reference)
    // Nobody else is served before room is made; the server cannot extend a file or its memory.
    case "53100", "53200": self.init(.full)
    // Too many connections, and a lock that was waited for too long.
    case "53300", "55P03": self.init(.busy)
    case "57014": self.init(.cancelled)
    case "40001", "40P01": self.init(.busy, isCollision: true)
    // A commit that may or may not have happened.
    case "40003": self.init(.unavailable)
    // The server has become a standby.
    case "25006": self.init(.unavailable)
    // We slept in a transaction for longer than we may.
    case "25P03": self.init(.unavailable)
    // `takeTurn` divides by the number of rows that it locks, and takes a word for a number where
    // the tenant is held. Demands divide too, and say for themselves what it means.
    case "22012": self.init(.unavailable)
    case "22P02": self.init(.closed)
    case "54000": self.init(.limit)
    case "XX001", "XX002": self.init(.corrupt)
    default:
      switch state.kind {
      // Connection, shutting down and starting up, the server's own failure, and a role or
      // password that no longer serves.
      case "08", "57", "58", "XX", "28", "53", "F0": self.init(.unavailable)
      default: self.init(.invalid)
      }
    }
  }

  /// A unique index bears the name of its rule. Everything else that is unique is a primary key.
  private static func rule(_ constraint: String) -> UniqueRule {
    UniqueRule(rawValue: constraint) ?? .primaryKey
  }
}
