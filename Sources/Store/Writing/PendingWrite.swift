internal import Synchronization

/// A caller's write, waiting for its turn and then until it is durable.
public protocol PendingWrite: AnyObject, Sendable {
  var size: WriteSize { get }
  /// Runs the body and keeps what came of it for `finish`. May be called again.
  ///
  /// - Returns: whether its statements are to be kept.
  func attempt(_ session: any EngineSession) async -> Bool
  /// Makes the last attempt a failure, if the body did not fail by itself: one of its statements
  /// did.
  func doom(_ failure: StoreError)
  /// Answers the caller: with what the body returned or threw, or with `failure` when the store
  /// could not keep it. Called once.
  func finish(_ failure: StoreError?)
}

final class WriteOf<Result: Sendable>: PendingWrite {
  private struct State {
    var continuation: CheckedContinuation<Result, any Error>?
    var outcome: Swift.Result<Result, any Error> = .failure(StoreError.closed)
    var isCancelled = false
    var hasBegun = false
  }

  let size: WriteSize
  private let body: @Sendable (any EngineSession) async throws -> Result
  private let state = Mutex(State())

  init(_ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result) {
    self.size = size
    self.body = body
  }

  /// Keeps whom to answer. Called once, before the write is queued.
  func await(_ continuation: CheckedContinuation<Result, any Error>) {
    let isCancelled = state.withLock { state in
      if !state.isCancelled { state.continuation = continuation }
      return state.isCancelled
    }
    if isCancelled { continuation.resume(throwing: StoreError.cancelled) }
  }

  /// The caller no longer waits. If the body has not begun it is left out, and the caller need not
  /// wait for those in front to hear so.
  func cancel() {
    let continuation = state.withLock { state -> CheckedContinuation<Result, any Error>? in
      state.isCancelled = true
      guard !state.hasBegun else { return nil }
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(throwing: StoreError.cancelled)
  }

  func attempt(_ session: any EngineSession) async -> Bool {
    let isCancelled = state.withLock { state in
      state.hasBegun = state.hasBegun || !state.isCancelled
      return state.isCancelled
    }
    let outcome: Swift.Result<Result, any Error>
    if isCancelled {
      outcome = .failure(StoreError.cancelled)
    } else {
      do { outcome = .success(try await body(session)) } catch { outcome = .failure(error) }
    }
    state.withLock { $0.outcome = outcome }
    switch outcome {
    case .success: return true
    case .failure: return false
    }
  }

  func doom(_ failure: StoreError) {
    state.withLock { state in
      if case .success = state.outcome { state.outcome = .failure(failure) }
    }
  }

  func finish(_ failure: StoreError?) {
    let (continuation, outcome) = state.withLock { state in
      defer { state.continuation = nil }
      return (state.continuation, state.outcome)
    }
    guard let continuation else { return }
    if let failure {
      continuation.resume(throwing: failure)
    } else {
      continuation.resume(with: outcome)
    }
  }
}
