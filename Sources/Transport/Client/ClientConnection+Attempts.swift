import NIOCore
import RPC
import Synchronization

extension ClientConnection {
  /// Makes a call, and again as often as `Retry` says.
  ///
  /// - Parameter attempt: throws a `CallFailure` where another attempt may be of use.
  func attempts<Result>(
    _ call: OutgoingCall, _ attempt: (OutgoingCall) async throws -> Result
  ) async throws -> Result {
    var call = call
    let policy = call.method.isIdempotent ? configuration.retries : nil
    var retry = Retry(policy, deadline: call.deadline)
    while true {
      do {
        let result = try await attempt(call)
        throttle.withLock { $0.succeeded() }
        return result
      } catch let failure as CallFailure {
        let next = retry.failed(
          failure, isThrottled: isThrottled(after: failure), now: .now(),
          random: configuration.random())
        guard case .again(let delay) = next else { throw failure.status }
        try await pause(delay)
        call.previousAttempts = retry.previousAttempts
      } catch is CancellationError {
        throw Fault.cancelled.status
      }
    }
  }

  /// Counts the failure, where it speaks of the server.
  private func isThrottled(after failure: CallFailure) -> Bool {
    throttle.withLock { throttle in
      switch failure.progress {
      case .notTried, .neverLeft: break
      case .refused, .unanswered, .answered:
        if failure.status.code == .unavailable || failure.pushback == .never { throttle.failed() }
      }
      return throttle.isThrottled
    }
  }

  private func pause(_ delay: TimeAmount) async throws {
    guard delay > .zero else { return }
    do {
      try await Task.sleep(for: .nanoseconds(delay.nanoseconds))
    } catch {
      throw Fault.cancelled.status
    }
  }
}
