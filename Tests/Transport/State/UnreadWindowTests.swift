import NIOCore
import Testing

@testable import Transport

@Suite("How much may be unread")
struct UnreadWindowTests {
  private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
  private static let burst = UnreadWindow.burst

  private var window = UnreadWindow(bytes: 4 * burst)
  private var now = start
  /// What was asked and not answered.
  private var asked: [UInt64] = []

  /// Sends bursts until it may not.
  ///
  /// - Returns: what was asked.
  private mutating func fill(credit: Int = .max) -> [UInt64] {
    var asked: [UInt64] = []
    for _ in 0..<1000 where !window.isFull {
      if let position = window.didSend(Self.burst, credit: credit, at: now) {
        asked.append(position)
      }
    }
    return asked
  }

  /// What is asked is answered after a while, as often as said; the window is full in between.
  private mutating func answer(_ times: Int, after time: TimeAmount) {
    asked += fill()
    for _ in 0..<times {
      now = now + time
      for position in asked { window.didRead(to: position, at: now) }
      asked = fill()
    }
  }

  @Test("it is full where nothing is answered, and an answer makes room")
  mutating func full() throws {
    let asked = fill()
    #expect(asked == [1, 3].map { $0 * UInt64(Self.burst) })
    #expect(window.isFull)
    window.didRead(to: asked[0], at: now)
    #expect(!window.isFull)
    #expect(fill() == [5 * UInt64(Self.burst)])
    #expect(window.isFull)
  }

  @Test("nothing is asked of those who give little credit, nor behind what is short")
  mutating func unasked() {
    #expect(fill(credit: 4 * Self.burst).isEmpty)
    #expect(!window.isFull)
    for _ in 0..<1000 {
      let position = window.didSend(Self.burst - 1, credit: .max, at: now)
      #expect(position == nil)
    }
    #expect(!window.isFull)
    // The twin.
    #expect(fill(credit: 4 * Self.burst + 1).count == 2)
  }

  @Test("what was sent before anything was asked does not count")
  mutating func before() {
    _ = fill(credit: 0)
    #expect(fill().count == 2)
  }

  @Test("nobody can have read what was not sent, nor less than before")
  mutating func lies() {
    let asked = fill()
    window.didRead(to: 1 << 55, at: now)
    #expect(!window.isFull)
    let next = fill()
    #expect(next.count == 2)
    window.didRead(to: asked[0], at: now)
    #expect(window.isFull)
  }

  @Test("it widens while it stops us and the answers take no longer, up to its greatest")
  mutating func long() {
    answer(2, after: .milliseconds(50))
    #expect(window.bytes > 4 * Self.burst)
    answer(50, after: .milliseconds(50))
    #expect(window.bytes == UnreadWindow.bytesMax)
  }

  @Test("it stays where answers take longer because of what is before them", arguments: [75, 200])
  mutating func slow(milliseconds: Int64) {
    answer(1, after: .milliseconds(50))
    answer(50, after: .milliseconds(milliseconds))
    #expect(window.bytes == 4 * Self.burst)
    // The twin: a little longer is not slow.
    answer(2, after: .milliseconds(74))
    #expect(window.bytes > 4 * Self.burst)
  }

  @Test("a PING says again what it was sent for")
  func marks() {
    for mark in [PingMark.keepalive, .drain, .read(to: 0), .read(to: (1 << 56) - 1)] {
      #expect(PingMark(mark.content) == mark)
    }
    #expect(PingMark(0) == nil)
    #expect(PingMark(.max) == nil)
  }
}
