import NIOCore

/// Says when a connection that does nothing useful is to be ended (security.md 2.18: header, idle
/// and write-stall timeouts).
///
/// It is asked now and then, not told of every byte: each condition counts from the check that
/// first saw it, so that a timeout acts at most one `interval` late and calls pay nothing.
struct ConnectionHealth {
  /// What the connection looks like at a check.
  struct Facts {
    /// Whether the other side has sent its preface and SETTINGS.
    var isEstablished: Bool
    /// Whether a header list has begun and is not whole.
    var hasOpenHeaders: Bool
    var hasStreams: Bool
    /// Whether something waits that the other side does not take.
    var hasBacklog: Bool
    /// Grows with every byte that goes out.
    var sentBytes: Int
  }

  enum Verdict: Equatable {
    case healthy
    /// Nothing is asked of the connection: it may be ended politely.
    case idle
    /// The other side keeps us waiting: end it at once.
    case stalled
  }

  private let headerTimeout: TimeAmount
  private let idleTimeout: TimeAmount
  private let stallTimeout: TimeAmount
  private var headersSince: NIODeadline?
  private var idleSince: NIODeadline?
  private var backlogSince: NIODeadline?
  private var sentBytes = 0

  init(_ limits: Limits, now: NIODeadline) {
    headerTimeout = limits.headerTimeout
    idleTimeout = limits.idleTimeout
    stallTimeout = limits.writeStallTimeout
    headersSince = now
  }

  /// How often to ask.
  var interval: TimeAmount {
    .nanoseconds(
      min(headerTimeout, idleTimeout, stallTimeout).nanoseconds / 4)
  }

  mutating func check(_ facts: Facts, now: NIODeadline) -> Verdict {
    headersSince =
      facts.isEstablished && !facts.hasOpenHeaders ? nil : headersSince ?? now
    idleSince = facts.hasStreams ? nil : idleSince ?? now
    let isMoving = facts.sentBytes != sentBytes
    sentBytes = facts.sentBytes
    backlogSince = facts.hasBacklog && !isMoving ? backlogSince ?? now : nil
    if let headersSince, now - headersSince >= headerTimeout { return .stalled }
    if let backlogSince, now - backlogSince >= stallTimeout { return .stalled }
    if let idleSince, now - idleSince >= idleTimeout { return .idle }
    return .healthy
  }
}
