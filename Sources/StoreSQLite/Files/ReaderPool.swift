internal import Store
internal import Synchronization

/// The reading connections of one database file: made when needed, up to a maximum, and kept.
final class ReaderPool: Sendable {
  private struct State {
    var idle: [Connection] = []
    /// Idle ones and those in use.
    var count = 0
    var isClosed = false
    /// Who waits for a connection, or, resumed with `nil`, for a turn to ask again.
    var waiting: [CheckedContinuation<Connection?, Never>] = []
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
  nonisolated(nonsending) func take() async throws(StoreError) -> Connection {
    while true {
      switch grant() {
      case .ready(let connection): return connection
      case .closed: throw .closed
      case .new:
        do throws(StoreError) {
          return try open()
        } catch {
          finish(nil)
          throw error
        }
      case .wait:
        if let connection = await wait() { return connection }
      }
    }
  }

  private nonisolated(nonsending) func wait() async -> Connection? {
    await withCheckedContinuation { continuation in
      let isFull = state.withLock { state in
        // What all were in use for may have ended in the meantime.
        let isFull = state.idle.isEmpty && state.count >= max
        if isFull { state.waiting.append(continuation) }
        return isFull
      }
      if !isFull { continuation.resume(returning: nil) }
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
      state -> (CheckedContinuation<Connection?, Never>?, Bool) in
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
    let (next, closing) = state.withLock {
      state -> (CheckedContinuation<Connection?, Never>?, [CheckedContinuation<Void, Never>]) in
      state.count -= 1
      let next = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      guard state.isClosed, state.count == 0 else { return (next, []) }
      defer { state.closing = [] }
      return (next, state.closing)
    }
    // There is room for one more, which whoever waits may open.
    next?.resume(returning: nil)
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
