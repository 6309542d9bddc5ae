internal import Store
internal import Synchronization

/// The reading connections of one database file: made when needed, up to a maximum, and kept.
final class ReaderPool: Sendable {
  private struct State {
    var idle: [Connection] = []
    /// Idle ones and those in use.
    var count = 0
    var isClosed = false
    var waiting: [CheckedContinuation<Connection, any Error>] = []
  }

  private let state = Mutex(State())
  private let max: Int
  private let open: @Sendable () throws(StoreError) -> Connection

  init(max: Int, open: @escaping @Sendable () throws(StoreError) -> Connection) {
    self.max = max
    self.open = open
  }

  private enum Grant {
    case ready(Connection)
    case new
    case wait
    case closed
  }

  /// A connection that nobody else uses until it is given back. Waits when all are in use, and only
  /// then suspends.
  nonisolated(nonsending) func take() async throws -> Connection {
    switch grant() {
    case .ready(let connection): return connection
    case .closed: throw StoreError.closed
    case .new:
      do throws(StoreError) {
        return try open()
      } catch {
        state.withLock { $0.count -= 1 }
        throw error
      }
    case .wait:
      return try await withCheckedThrowingContinuation { continuation in
        let connection = state.withLock { state -> Connection? in
          // One may have come back in the meantime.
          if let connection = state.idle.popLast() { return connection }
          state.waiting.append(continuation)
          return nil
        }
        if let connection { continuation.resume(returning: connection) }
      }
    }
  }

  private func grant() -> Grant {
    state.withLock { state in
      if state.isClosed { return .closed }
      if let connection = state.idle.popLast() { return .ready(connection) }
      guard state.count < max else { return .wait }
      state.count += 1
      return .new
    }
  }

  func give(_ connection: Connection) {
    let waiter = state.withLock { state -> CheckedContinuation<Connection, any Error>? in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      if state.isClosed { state.count -= 1 } else { state.idle.append(connection) }
      return nil
    }
    waiter?.resume(returning: connection)
  }

  /// Closes the idle connections; those in use close when they are given back.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.count -= state.idle.count
      state.idle = []
    }
  }
}
