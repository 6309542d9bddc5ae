internal import Synchronization

/// The writes of one database in this process, and the one task that carries them out, in order.
public final class WriteQueue: Sendable {
  /// What became of the writes that were taken.
  public enum End: Sendable {
    case answered
    /// The disk failed: nothing more may be written.
    case stopped
  }

  /// Carries out a write, and those that it takes from `next` to share the transaction, and answers
  /// all of them.
  public typealias Carrier =
    @Sendable (_ first: any PendingWrite, _ next: () -> (any PendingWrite)?) async -> End

  private struct State {
    var waiting: [any PendingWrite] = []
    /// How many of `waiting`, from the front, are taken.
    var taken = 0
    var isRunning = false
    /// Why nothing more is written, once that is so.
    var end: StoreError?
    var idle: [CheckedContinuation<Void, Never>] = []
  }

  private let executor: (any TaskExecutor)?
  private let carry: Carrier
  private let state = Mutex(State())

  /// - Parameter executor: where writes are carried out; `nil` where tasks run anyway.
  public init(on executor: (any TaskExecutor)? = nil, _ carry: @escaping Carrier) {
    self.executor = executor
    self.carry = carry
  }

  /// Whether the disk failed.
  public var isStopped: Bool { state.withLock { $0.end == .unavailable } }

  /// Queues a body and waits until what it did is durable.
  public func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    guard !Task.isCancelled else { throw StoreError.cancelled }
    let write = WriteOf(size, body)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        write.await(continuation)
        enqueue(write)
      }
    } onCancel: {
      write.cancel()
    }
  }

  private func enqueue(_ write: any PendingWrite) {
    let (refusal, starts): (StoreError?, Bool) = state.withLock { state in
      if let end = state.end { return (end, false) }
      guard state.waiting.count - state.taken < StoreLimits.waitingWritesMax else {
        return (.busy, false)
      }
      state.waiting.append(write)
      defer { state.isRunning = true }
      return (nil, !state.isRunning)
    }
    if let refusal { write.finish(refusal) }
    if starts { Task(executorPreference: executor) { await self.run() } }
  }

  private func run() async {
    while let first = take(smallOnly: false, orStop: true) {
      switch await carry(first, { take(smallOnly: true, orStop: false) }) {
      case .answered: break
      case .stopped: stop(.unavailable)
      }
    }
  }

  /// The next write. With `orStop`, none means that the task ends, decided under the same lock so
  /// that no write is left behind.
  private func take(smallOnly: Bool, orStop: Bool) -> (any PendingWrite)? {
    let (write, idle) = state.withLock {
      state -> ((any PendingWrite)?, [CheckedContinuation<Void, Never>]) in
      guard state.taken < state.waiting.count else {
        guard orStop else { return (nil, []) }
        state.waiting.removeAll()
        state.taken = 0
        state.isRunning = false
        defer { state.idle = [] }
        return (nil, state.idle)
      }
      let write = state.waiting[state.taken]
      if smallOnly, case .bulk = write.size { return (nil, []) }
      state.taken += 1
      if state.taken == StoreLimits.groupedWritesMax {
        state.waiting.removeFirst(state.taken)
        state.taken = 0
      }
      return (write, [])
    }
    for waiter in idle { waiter.resume() }
    return write
  }

  /// Takes no more writes and answers those that wait.
  private func stop(_ reason: StoreError) {
    let waiting = state.withLock { state -> [any PendingWrite] in
      state.end = state.end ?? reason
      defer {
        state.waiting.removeAll()
        state.taken = 0
      }
      return Array(state.waiting[state.taken...])
    }
    for write in waiting { write.finish(reason) }
  }

  /// Takes no more writes, and returns when those that wait are answered.
  public func close() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.end = state.end ?? .closed
        if state.isRunning { state.idle.append(continuation) }
        return !state.isRunning
      }
      if isIdle { continuation.resume() }
    }
  }
}
