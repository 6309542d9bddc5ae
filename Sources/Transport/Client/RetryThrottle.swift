/// Stops retries on a connection on which too many calls fail, so that they do not add to a
/// server's trouble (gRFC A6, "Throttling Retry Attempts and Hedged RPCs").
struct RetryThrottle: Equatable {
  private static let tokensMax = 10.0
  private static let tokensOfSuccess = 0.1

  private var tokens = Self.tokensMax

  var isThrottled: Bool { tokens <= Self.tokensMax / 2 }

  mutating func succeeded() { tokens = min(tokens + Self.tokensOfSuccess, Self.tokensMax) }

  /// A call ended as unavailable, or the server asked not to be tried again.
  mutating func failed() { tokens = max(tokens - 1, 0) }
}
