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
    /// Who waits for the last connection to close.
    var closing: [CheckedContinuation<Void, Never>] = []
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
        finish(nil)
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
    let (waiter, closes) = state.withLock {
      state -> (CheckedContinuation<Connection, any Error>?, Bool) in
      if !state.waiting.isEmpty { return (state.waiting.removeFirst(), false) }
      if !state.isClosed { state.idle.append(connection) }
      return (nil, state.isClosed)
    }
    waiter?.resume(returning: connection)
    if closes { finish(connection) }
  }

  /// Takes a connection, or one that could not be opened, out of the count.
  private func finish(_ connection: Connection?) {
    connection?.close()
    let closing = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.count -= 1
      guard state.isClosed, state.count == 0 else { return [] }
      defer { state.closing = [] }
      return state.closing
    }
    for waiter in closing { waiter.resume() }
  }

  /// Lends no more connections, and returns when those in use came back and all are closed.
  func close() async {
    let idle = state.withLock { state in
      state.isClosed = true
      defer { state.idle = [] }
      return state.idle
    }
    for connection in idle { finish(connection) }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.count > 0 { state.closing.append(continuation) }
        return state.count == 0
      }
      if isDone { continuation.resume() }
    }
  }
}
