import NIOCore

/// How much was sent that the other side may not have read yet, and how much that may be.
///
/// A client may grant credit for far more than it reads soon (RFC 9113, 5.2.2), and its kernel
/// takes all of it: megabytes that have left the processor's cache when they are read, and that the
/// answer to every other call waits behind. So a PING follows a long burst to a client that has
/// granted so much; its answer says that what was sent before it has been read (Decisions/0031).
///
/// Where it stops us although an answer takes hardly longer than the quickest did, the way is long
/// and not the reader slow: the window doubles.
struct UnreadWindow {
  /// What 50 ms at 10 Gbit/s need.
  static let bytesMax = 64 * 1024 * 1024
  /// Shorter bursts are answers to calls.
  static let burst = 64 * 1024

  /// How much may be unread.
  private(set) var bytes: Int
  /// Positions: how much was sent in all up to here.
  private var sent: UInt64 = 0
  private var asked: UInt64 = 0
  private var read: UInt64 = 0
  /// The question whose answer is waited for with a watch.
  private var timed: (position: UInt64, at: NIODeadline)?
  private var quickest: TimeAmount?

  init(bytes: Int) { self.bytes = bytes }

  /// Whether nothing more is to be sent for now. Only an answer changes that.
  var isFull: Bool { isWaiting && sent - read >= UInt64(bytes) }

  private var isWaiting: Bool { read < asked }

  /// Counts a burst. While an answer is waited for, the next question comes half a window later.
  ///
  /// - Parameter credit: what the other side takes on the connection beyond it.
  /// - Returns: what to ask, in a PING behind it, if anything.
  mutating func didSend(
    _ count: Int, credit: @autoclosure () -> Int, at now: @autoclosure () -> NIODeadline
  ) -> UInt64? {
    sent += UInt64(count)
    if isWaiting {
      guard sent - asked >= UInt64(bytes / 2) else { return nil }
    } else {
      guard count >= Self.burst, credit() > bytes else { return nil }
      read = sent - UInt64(count)
    }
    asked = sent
    if timed == nil { timed = (sent, now()) }
    return sent
  }

  /// The other side has read up to a position, or says so.
  mutating func didRead(to position: UInt64, at now: @autoclosure () -> NIODeadline) {
    let waited = isFull
    read = max(read, min(position, asked))
    guard let timed, read >= timed.position else { return }
    self.timed = nil
    let time = now() - timed.at
    guard let quickest, time >= quickest else {
      quickest = time
      return
    }
    if waited, time.nanoseconds * 2 < quickest.nanoseconds * 3 {
      bytes = min(2 * bytes, Self.bytesMax)
    }
  }
}
