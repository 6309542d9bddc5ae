import NIOCore

/// One task that waits for something that happens on an event loop. It is woken once: with a
/// value, an error, or by its own cancellation, whichever comes first.
///
/// Sound to share between threads: its state is touched on its event loop only, to which
/// everything else hops.
final class Waiter<Value: Sendable>: @unchecked Sendable {
  private var continuation: CheckedContinuation<Value, any Error>?
  private var outcome: Result<Value, any Error>?
  private var cleanUp: (() -> Void)?

  /// Whether the task would still take an outcome.
  var isWaiting: Bool { outcome == nil }

  func resume(with result: Result<Value, any Error>) {
    guard outcome == nil else { return }
    outcome = result
    continuation?.resume(with: result)
    continuation = nil
    cleanUp?()
    cleanUp = nil
  }

  /// Calls `cleanUp`, on the loop, once nobody waits any more; there is one at most.
  func whenResumed(_ cleanUp: @escaping () -> Void) {
    if isWaiting { self.cleanUp = cleanUp } else { cleanUp() }
  }

  private func park(_ continuation: CheckedContinuation<Value, any Error>) {
    if let outcome { continuation.resume(with: outcome) } else { self.continuation = continuation }
  }

  /// Waits until the waiter that was given to `register`, on the loop, is resumed.
  ///
  /// - Parameter cancelled: called on the loop when the waiting task is cancelled first.
  static func wait(
    on eventLoop: any EventLoop, _ register: @escaping @Sendable (Waiter<Value>) -> Void,
    cancelled: @escaping @Sendable (Waiter<Value>) -> Void = { _ in }
  ) async throws -> Value {
    let waiter = Waiter<Value>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        eventLoop.runOrExecute {
          waiter.park(continuation)
          if waiter.isWaiting { register(waiter) }
        }
      }
    } onCancel: {
      eventLoop.runOrExecute {
        guard waiter.isWaiting else { return }
        waiter.resume(with: .failure(CancellationError()))
        cancelled(waiter)
      }
    }
  }
}
