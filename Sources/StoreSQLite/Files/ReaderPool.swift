internal import Store
internal import Synchronization

/// The reading connections of one database file: made when needed, up to a maximum, and kept.
///
/// A connection comes back with its snapshot, and whoever has it next reads from that, unless
/// something was committed meanwhile: to begin and end one takes as long as a short statement. Only
/// the writer of this process changes the file, and it tells the pool of each commit before it
/// answers.
final class ReaderPool: Sendable {
  private struct State {
    var idle: [Connection] = []
    /// How often something was committed: the name of the newest snapshot.
    var commits: UInt64 = 0
    /// Not from a checkpoint until the log begins anew, which it can only while nobody reads it.
    var keepsSnapshots = true
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

  /// A connection on the newest snapshot, that nobody else uses until it is given back. Waits when
  /// all are in use, and only then suspends.
  nonisolated(nonsending) func take() async throws(StoreError) -> Connection {
    let connection = try await takeOne()
    do throws(StoreError) {
      try connection.beginSnapshot(of: state.withLock { $0.commits })
      return connection
    } catch {
      give(connection)
      throw error
    }
  }

  private nonisolated(nonsending) func takeOne() async throws(StoreError) -> Connection {
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

  /// Takes a connection back.
  func give(_ connection: Connection) {
    if takeBack(connection) { return }
    connection.endSnapshot()
    _ = takeBack(connection)
  }

  /// - Returns: false where its snapshot has to end before.
  private func takeBack(_ connection: Connection) -> Bool {
    let next = state.withLock { state -> Next in
      let isNewest = connection.snapshot == state.commits && state.keepsSnapshots
      guard connection.snapshot == nil || isNewest else { return .end }
      if !state.waiting.isEmpty { return .lend(state.waiting.removeFirst()) }
      if state.isClosed { return .close }
      state.idle.append(connection)
      return .keep
    }
    switch next {
    case .end: return false
    case .lend(let waiter): waiter.resume(returning: connection)
    case .close: finish(connection)
    case .keep: break
    }
    return true
  }

  /// What becomes of a connection that came back.
  private enum Next {
    case end
    case lend(CheckedContinuation<Connection?, Never>)
    case close
    case keep
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

  /// Something was committed: no snapshot that is kept is the newest any more.
  ///
  /// - Parameter keepsSnapshots: whether the next ones are kept.
  func noteCommit(keepsSnapshots: Bool) {
    state.withLock { state in
      state.commits += 1
      state.keepsSnapshots = keepsSnapshots
    }
  }

  /// Ends the snapshots that are kept, and keeps none until a commit that says so.
  func endSnapshots() {
    let idle = state.withLock { state in
      state.keepsSnapshots = false
      defer { state.idle = [] }
      return state.idle
    }
    for connection in idle { give(connection) }
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
