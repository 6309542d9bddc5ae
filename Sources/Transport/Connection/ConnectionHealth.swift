import NIOCore

/// Says when a connection that does nothing useful is to be ended, when to ask whether the other
/// side is still there, and when the connection is too old (gRFC A8 and A9).
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
    /// Grows with every byte that comes in.
    var receivedBytes: Int
  }

  enum Verdict: Equatable {
    case healthy
    /// Nothing is asked of the connection: it may be ended politely.
    case idle
    /// It has served long enough: it is to be ended politely, so that the client connects anew.
    case old
    /// Nothing came for long: ask whether anybody is there. Said once.
    case silent
    /// The other side keeps us waiting: end it at once.
    case stalled
  }

  private let headerTimeout: TimeAmount
  private let idleTimeout: TimeAmount
  private let stallTimeout: TimeAmount
  private let keepaliveTime: TimeAmount
  private let keepaliveTimeout: TimeAmount
  private let keepaliveWithoutCalls: Bool
  private let ageGrace: TimeAmount
  /// When the connection becomes old.
  private let oldAt: NIODeadline?
  private var headersSince: NIODeadline?
  private var idleSince: NIODeadline?
  private var backlogSince: NIODeadline?
  private var sentBytes = 0
  private var silentSince: NIODeadline
  private var askedAt: NIODeadline?
  private var receivedBytes = 0

  /// - Parameter ageFactor: what the greatest age is multiplied by, so that connections made at the
  ///   same time do not end at the same time.
  init(_ limits: Limits, ageFactor: Double = 1, now: NIODeadline) {
    headerTimeout = limits.headerTimeout
    idleTimeout = limits.idleTimeout
    stallTimeout = limits.writeStallTimeout
    keepaliveTime = limits.keepaliveTime
    keepaliveTimeout = limits.keepaliveTimeout
    keepaliveWithoutCalls = limits.keepaliveWithoutCalls
    ageGrace = limits.connectionAgeGrace
    oldAt = limits.connectionAge.map {
      now + .nanoseconds(Int64(Double($0.nanoseconds) * ageFactor))
    }
    headersSince = now
    silentSince = now
  }

  /// How often to ask.
  var interval: TimeAmount {
    .nanoseconds(
      min(headerTimeout, idleTimeout, stallTimeout, keepaliveTime, keepaliveTimeout)
        .nanoseconds / 4)
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
    let isAnswered = heard(facts.receivedBytes, now)
    if !isAnswered { return .stalled }
    if let oldAt, now >= oldAt { return now - oldAt >= ageGrace ? .stalled : .old }
    if let idleSince, now - idleSince >= idleTimeout { return .idle }
    let mayAsk = askedAt == nil && (facts.hasStreams || keepaliveWithoutCalls)
    if mayAsk, now - silentSince >= keepaliveTime {
      askedAt = now
      return .silent
    }
    return .healthy
  }

  /// - Returns: `false` where the other side was asked and has not answered in time. Whatever came
  ///   since is an answer.
  private mutating func heard(_ bytes: Int, _ now: NIODeadline) -> Bool {
    if bytes != receivedBytes {
      receivedBytes = bytes
      silentSince = now
      askedAt = nil
    }
    guard let askedAt else { return true }
    return now - askedAt < keepaliveTimeout
  }
}
