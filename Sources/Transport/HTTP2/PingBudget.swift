import NIOCore

/// Counts PINGs that come too often (gRFC A8; CVE-2019-9512 "ping flood").
///
/// A client may ask whether the server is there, but not keep it busy with that: a PING within
/// `interval` of the one before is a strike, and some strikes end the connection. Whatever the
/// server has sent in between clears them, because libraries measure the way of data by PINGs.
struct PingBudget {
  private let interval: TimeAmount
  private let strikesMax: Int
  private var allowedAt: NIODeadline = .uptimeNanoseconds(0)
  private var strikes = 0

  init(interval: TimeAmount, strikesMax: Int) {
    self.interval = interval
    self.strikesMax = strikesMax
  }

  /// - Parameter isCleared: whether headers or data were sent since the last time.
  /// - Returns: whether the connection is to be ended.
  mutating func spend(_ count: Int, isCleared: Bool, now: NIODeadline) -> Bool {
    if isCleared {
      strikes = 0
      allowedAt = .uptimeNanoseconds(0)
    }
    guard count > 0 else { return false }
    strikes += now < allowedAt ? count : count - 1
    allowedAt = now + interval
    return strikes > strikesMax
  }
}
