public import NIOCore

/// How long to wait before trying once more: longer after every failure, and never in step with
/// other clients (gRPC, "Connection Backoff Protocol"; gRFC A6).
public struct Backoff: Sendable, Hashable {
  /// The wait after the first failure.
  public var initial: TimeAmount
  /// How much longer each further wait is.
  public var multiplier: Double
  /// No wait is longer, jitter aside.
  public var max: TimeAmount
  /// The share by which a wait may be shorter or longer, 0 to 1.
  public var jitter: Double

  public init(initial: TimeAmount, multiplier: Double, max: TimeAmount, jitter: Double = 0.2) {
    self.initial = initial
    self.multiplier = multiplier
    self.max = max
    self.jitter = jitter
  }

  /// Of connections, as the protocol's page gives it.
  public static var ofConnections: Backoff {
    Backoff(initial: .seconds(1), multiplier: 1.6, max: .seconds(120))
  }

  /// Of calls: soon enough for a person who waits.
  public static var ofCalls: Backoff {
    Backoff(initial: .milliseconds(100), multiplier: 2, max: .seconds(5))
  }

  /// The wait after so many failures in a row, of which there is at least one.
  ///
  /// - Parameter random: from 0 up to 1.
  func delay(afterFailures count: Int, random: Double) -> TimeAmount {
    var nanoseconds = Double(initial.nanoseconds)
    let most = Double(max.nanoseconds)
    for _ in 1..<Swift.max(count, 1) where nanoseconds < most { nanoseconds *= multiplier }
    let share = 1 + jitter * (2 * random - 1)
    return .nanoseconds(Int64(min(nanoseconds, most) * share))
  }
}
