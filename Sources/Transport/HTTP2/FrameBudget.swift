import NIOCore

/// Weighs the frames that bring no call nearer against the traffic that gives reason for them, and
/// says when they are too many: floods of PING, SETTINGS, PRIORITY and empty DATA (CVE-2019-9512,
/// 9515, 9513 and 9518), and windows opened byte by byte (CVE-2019-9511).
///
/// A client that does its work may send a PING for each message it receives, to measure the way
/// (gRPC's bandwidth-delay probes), and opens two windows as it reads. Messages count and not DATA
/// frames, of which he who opens windows byte by byte provokes as many as he likes.
struct FrameBudget {
  private static let framesPerHeaders = 4
  private static let framesPerMessageSent = 3
  private static let bytesPerFrame = 2048

  private let max: Int
  private let period: TimeAmount
  private var periodEnd: NIODeadline = .uptimeNanoseconds(0)
  private var left = 0
  /// Bytes sent that have not yet made up a frame.
  private var bytes = 0

  init(max: Int, period: TimeAmount) {
    self.max = max
    self.period = period
  }

  /// - Returns: whether the connection is to be ended.
  mutating func spend(_ events: SessionEvents, now: NIODeadline) -> Bool {
    if now >= periodEnd {
      periodEnd = now + period
      left = max
    }
    bytes += events.dataBytesSent
    left += events.headersReceived * Self.framesPerHeaders + events.dataReceived
    left += events.messagesSent * Self.framesPerMessageSent + bytes / Self.bytesPerFrame
    bytes %= Self.bytesPerFrame
    left -= events.framesFruitless
    return left < 0
  }
}
