internal import Store
internal import Synchronization

/// The one writer of a database file: a queue, and a task that empties it.
final class Writer: Sendable {
  private struct State {
    var waiting: [any PendingWrite] = []
    /// How many of `waiting`, from the front, are taken.
    var taken = 0
    var isRunning = false
    /// Why nothing more is written, once that is so.
    var end: StoreError?
    var idle: [CheckedContinuation<Void, Never>] = []
  }

  /// Pages of 4 KiB that the log may grow before the writer moves them to the file.
  private static let checkpointPages = 4000
  /// Pages in the log from which on it waits for readers to let it empty the log.
  private static let truncatePages = 40_000

  private let group: GroupCommit
  private let threads: WriterThreads
  private let state = Mutex(State())

  init(_ connection: Connection, threads: WriterThreads, traits: FileTraits) {
    group = GroupCommit(connection: connection, erasesDeleted: traits.erasesDeleted)
    self.threads = threads
  }

  /// Whether the disk failed, so that the file must not be opened anew behind its back.
  var isStopped: Bool { state.withLock { $0.end == .unavailable } }

  /// Queues a body and waits until what it did is durable.
  func write<Result: Sendable>(
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
    if starts { Task(executorPreference: threads) { await self.run() } }
  }

  private func run() async {
    while let first = take(smallOnly: false, orStop: true) {
      switch await group.commit(first, next: { take(smallOnly: true, orStop: false) }) {
      case .answered: checkpoint()
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

  /// After the answers, so that no caller waits for it.
  private func checkpoint() {
    let connection = group.connection
    guard connection.logGrowth >= Self.checkpointPages else { return }
    do throws(StoreError) {
      try connection.checkpoint(truncating: connection.logSize >= Self.truncatePages)
    } catch {
      // A sync that failed here must not be tried again either: the log would be reset over pages
      // that never reached the file.
      stop(.unavailable)
    }
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

  /// Takes no more writes, and returns when those that wait are answered and the file is let go.
  func close() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.end = state.end ?? .closed
        if state.isRunning { state.idle.append(continuation) }
        return !state.isRunning
      }
      if isIdle { continuation.resume() }
    }
    // What stays in the log is found there at the next opening.
    if !isStopped { _ = try? group.connection.checkpoint(truncating: true) }
    group.connection.close()
  }
}
