import NIOCore

/// Counts what a peer resets and what it provokes us to reset, and says when it is too much
/// (CVE-2023-44487 "rapid reset", CVE-2025-8671 "MadeYouReset").
struct ResetBudget {
  private let max: Int
  private let period: TimeAmount
  private var periodEnd: NIODeadline = .uptimeNanoseconds(0)
  private var received = 0
  private var provoked = 0

  init(max: Int, period: TimeAmount) {
    self.max = max
    self.period = period
  }

  /// - Returns: whether the connection is to be ended.
  mutating func spend(received: Int, provoked: Int, now: NIODeadline) -> Bool {
    if now >= periodEnd {
      periodEnd = now + period
      self.received = 0
      self.provoked = 0
    }
    self.received += received
    self.provoked += provoked
    return self.received >= max || self.provoked >= max
  }
}
