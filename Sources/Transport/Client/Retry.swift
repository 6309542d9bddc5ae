import NIOCore
import RPC

/// Whether one call is made again after an attempt failed: events in, actions out (gRFC A6).
struct Retry: Equatable {
  enum Next: Equatable {
    case giveUp
    case again(after: TimeAmount)
  }

  private let policy: RetryPolicy?
  private let deadline: NIODeadline?
  /// Attempts that a server may have seen: what `grpc-previous-rpc-attempts` says.
  private(set) var previousAttempts = 0
  /// Waits since the server last named one itself, from which the backoff starts anew.
  private var waits = 0
  private var wasRefused = false

  /// - Parameter policy: `nil` for calls that may not be made twice. Those that no handler has seen
  ///   are nevertheless made again.
  init(_ policy: RetryPolicy?, deadline: NIODeadline?) {
    self.policy = policy
    self.deadline = deadline
  }

  /// - Parameters:
  ///   - isThrottled: whether too many calls fail for more of them to help.
  ///   - random: from 0 up to 1.
  mutating func failed(
    _ failure: CallFailure, isThrottled: Bool, now: NIODeadline, random: Double
  ) -> Next {
    switch failure.progress {
    case .notTried, .answered: return .giveUp
    case .neverLeft: return again(after: .zero, now: now)
    case .refused where !wasRefused:
      wasRefused = true
      return again(after: .zero, now: now)
    case .refused, .unanswered:
      return retry(failure, isThrottled: isThrottled, now: now, random: random)
    }
  }

  private mutating func retry(
    _ failure: CallFailure, isThrottled: Bool, now: NIODeadline, random: Double
  ) -> Next {
    guard let policy, failure.status.code == .unavailable, !isThrottled,
      previousAttempts + 1 < policy.attemptsMax
    else { return .giveUp }
    previousAttempts += 1
    switch failure.pushback {
    case .never: return .giveUp
    case .after(let delay):
      waits = 0
      return again(after: delay, now: now)
    case nil:
      waits += 1
      return again(
        after: policy.backoff.delay(afterFailures: waits, random: random), now: now)
    }
  }

  /// What would begin too late is not waited for: the caller hears of the failure now.
  private func again(after delay: TimeAmount, now: NIODeadline) -> Next {
    if let deadline, now + delay >= deadline { return .giveUp }
    return .again(after: delay)
  }
}
