internal import Store
internal import Synchronization

/// The connections of this process to one server for one use: made when needed, up to a maximum,
/// and kept.
///
/// Readers and writers have a pool each, so that tenants which wait for their turn to write keep
/// nobody from reading. A connection that broke is replaced by the next who needs one; attempts to
/// connect that fail are made ever less often, up to `TimeLimits.backoffMax`.
final class Pool: Sendable {
  typealias Outcome = Result<Connection, StoreError>

  /// Who waits. More would only wait longer than they may.
  static let waitersMax = 2048

  fileprivate struct Waiter {
    let number: UInt64
    let continuation: CheckedContinuation<Outcome, Never>
    let deadline: Int64
  }

  fileprivate struct State {
    var idle: [Connection] = []
    /// Those that are idle, in use or about to be made.
    var count = 0
    var opening = 0
    var waiting: [Waiter] = []
    /// Waiters that were cancelled before they began to wait.
    var cancelled: Set<UInt64> = []
    var lastWaiter: UInt64 = 0
    var isSweeping = false
    /// Attempts to connect that failed since the last that did not.
    var failures = 0
    var pauseUntil: Int64 = 0
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let max: Int
  private let open: @Sendable () async throws(StoreError) -> Connection
  private let state = Mutex(State())

  init(max: Int, _ open: @escaping @Sendable () async throws(StoreError) -> Connection) {
    self.max = max
    self.open = open
  }

  /// A connection that nobody else uses until it is given back.
  ///
  /// - Throws: `busy` when too many wait or it takes too long; `unavailable` when no server lets us
  ///   in; `cancelled`; `closed`.
  nonisolated(nonsending) func take() async throws(StoreError) -> Connection {
    while let connection = try popIdle() {
      if connection.isAlive { return connection }
      discard(connection)
    }
    let number = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { wait($0, number) }
    } onCancel: {
      cancel(number)
    }
    state.withLock { _ = $0.cancelled.remove(number) }
    return try outcome.get()
  }

  private func popIdle() throws(StoreError) -> Connection? {
    try state.withLock { (state) throws(StoreError) in
      if state.isClosed { throw .closed }
      // Whoever waits was there before.
      return state.waiting.isEmpty ? state.idle.popLast() : nil
    }
  }

  /// Takes a connection back.
  func give(_ connection: Connection) {
    if connection.isBroken { return discard(connection) }
    let (waiter, closes) = state.withLock { state -> (Waiter?, Bool) in
      if let waiter = state.nextWaiter() { return (waiter, false) }
      if !state.isClosed { state.idle.append(connection) }
      return (nil, state.isClosed)
    }
    waiter?.continuation.resume(returning: .success(connection))
    if closes { discard(connection) }
  }

  private func discard(_ connection: Connection) {
    connection.close()
    let (closing, opens) = state.withLock { state in
      state.count -= 1
      return (state.closers(), state.opens(max: max))
    }
    for waiter in closing { waiter.resume() }
    for _ in 0..<opens { connect() }
  }

  /// Lends no more connections, and returns when those in use came back and all are closed.
  func close() async {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      defer {
        state.idle = []
        state.waiting = []
      }
      return (state.idle, state.waiting)
    }
    for waiter in waiting { waiter.continuation.resume(returning: .failure(.closed)) }
    for connection in idle { discard(connection) }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.count > 0 { state.closing.append(continuation) }
        return state.count == 0
      }
      if isDone { continuation.resume() }
    }
  }
}

// MARK: - Waiting

extension Pool {
  private func wait(_ continuation: CheckedContinuation<Outcome, Never>, _ number: UInt64) {
    let waiter = Waiter(
      number: number, continuation: continuation, deadline: Watch.now + TimeLimits.pool)
    let (answer, opens, sweeps) = state.withLock { state -> (Outcome?, Int, Bool) in
      if state.isClosed { return (.failure(.closed), 0, false) }
      if state.cancelled.contains(number) { return (.failure(.cancelled), 0, false) }
      if state.waiting.isEmpty, let connection = state.idle.popLast() {
        return (.success(connection), 0, false)
      }
      guard state.waiting.count < Self.waitersMax else { return (.failure(.busy), 0, false) }
      state.waiting.append(waiter)
      defer { state.isSweeping = true }
      return (nil, state.opens(max: max), !state.isSweeping)
    }
    if let answer { continuation.resume(returning: answer) }
    for _ in 0..<opens { connect() }
    if sweeps { Task { await sweep() } }
  }

  private func cancel(_ number: UInt64) {
    let waiter = state.withLock { state -> Waiter? in
      if let index = state.waiting.firstIndex(where: { $0.number == number }) {
        return state.waiting.remove(at: index)
      }
      state.cancelled.insert(number)
      return nil
    }
    waiter?.continuation.resume(returning: .failure(.cancelled))
  }

  /// Tells those who wait too long, as long as anybody waits.
  private func sweep() async {
    while true {
      try? await Task.sleep(for: .milliseconds(250))
      let now = Watch.now
      let (late, isDone) = state.withLock { state -> ([Waiter], Bool) in
        // The first to come are the first to be late.
        let count = state.waiting.prefix { $0.deadline <= now }.count
        let late = Array(state.waiting.prefix(count))
        state.waiting.removeFirst(count)
        state.isSweeping = !state.waiting.isEmpty
        return (late, state.waiting.isEmpty)
      }
      for waiter in late { waiter.continuation.resume(returning: .failure(.busy)) }
      if isDone { return }
    }
  }
}

// MARK: - Connecting

extension Pool {
  private func connect() {
    Task {
      let pause = state.withLock(\.pauseUntil) - Watch.now
      if pause > 0 { try? await Task.sleep(for: .milliseconds(pause)) }
      do throws(StoreError) {
        opened(try await open())
      } catch {
        failed()
      }
    }
  }

  private func opened(_ connection: Connection) {
    state.withLock { state in
      state.opening -= 1
      state.failures = 0
    }
    give(connection)
  }

  /// When the last attempt failed nobody is served soon, and who waits is told so.
  private func failed() {
    let (waiting, closing) = state.withLock { state in
      state.opening -= 1
      state.count -= 1
      state.failures += 1
      let pause = min(TimeLimits.backoffMax, 25 << Int64(min(state.failures, 8)))
      state.pauseUntil = Watch.now + Int64.random(in: pause / 2...pause)
      let isLast = state.opening == 0 && state.count == 0
      defer { if isLast { state.waiting = [] } }
      return (isLast ? state.waiting : [], state.closers())
    }
    for waiter in waiting { waiter.continuation.resume(returning: .failure(.unavailable)) }
    for waiter in closing { waiter.resume() }
  }
}

extension Pool.State {
  fileprivate mutating func nextWaiter() -> Pool.Waiter? {
    waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// How many connections are to be made now for those who wait.
  fileprivate mutating func opens(max: Int) -> Int {
    guard !isClosed else { return 0 }
    let more = Swift.max(0, min(waiting.count - opening, max - count))
    count += more
    opening += more
    return more
  }

  /// Who is to be told that the last connection is closed.
  fileprivate mutating func closers() -> [CheckedContinuation<Void, Never>] {
    guard isClosed, count == 0 else { return [] }
    defer { closing = [] }
    return closing
  }
}
