import RPC

/// Which failed calls a client makes again by itself, and how often (gRFC A6). It does so only
/// where the schema says that calling twice does no more than calling once.
public struct RetryPolicy: Sendable, Hashable {
  /// Attempts in all, the first included. 1 turns retries off.
  public var attemptsMax: Int
  public var backoff: Backoff

  public init(attemptsMax: Int = 4, backoff: Backoff = .ofCalls) {
    self.attemptsMax = attemptsMax
    self.backoff = backoff
  }
}
