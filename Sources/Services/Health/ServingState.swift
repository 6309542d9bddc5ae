import Synchronization

/// Whether the server takes calls, and word of everything that may change the answer to a health
/// check.
public final class ServingState: Sendable {
  private struct State {
    var changes: UInt64 = 0
    var lastWaiter: UInt64 = 0
    var waiters: [UInt64: CheckedContinuation<Void, any Error>] = [:]
  }

  private let stopping = Atomic(false)
  private let state = Mutex(State())

  public init() {}

  /// Whether calls should go elsewhere.
  var isStopping: Bool { stopping.load(ordering: .acquiring) }

  /// Says that the server is about to stop. To be called before connections are told.
  public func stop() {
    stopping.store(true, ordering: .releasing)
    lookAgain()
  }

  /// Says that somebody's health may be another than before.
  public func lookAgain() {
    let waiters = state.withLock { state in
      state.changes += 1
      defer { state.waiters = [:] }
      return state.waiters
    }
    for waiter in waiters.values { waiter.resume() }
  }

  /// How often there was reason to look again.
  var changes: UInt64 { state.withLock { $0.changes } }

  /// Returns as soon as there is reason to look again since `seen`.
  ///
  /// - Throws: `CancellationError`.
  func change(since seen: UInt64) async throws {
    let waiter = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let outcome: Result<Void, any Error>? = state.withLock { state in
          if state.changes != seen { return .success(()) }
          if Task.isCancelled { return .failure(CancellationError()) }
          state.waiters[waiter] = continuation
          return nil
        }
        if let outcome { continuation.resume(with: outcome) }
      }
    } onCancel: {
      let waiting = state.withLock { $0.waiters.removeValue(forKey: waiter) }
      waiting?.resume(throwing: CancellationError())
    }
  }
}
