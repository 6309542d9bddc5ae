import NIOCore
import Testing

@testable import Transport

@Suite("When a client connects, as a dialogue")
struct ReconnectionTests {
  private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
  /// In the middle of the jitter.
  private static let even = 0.5

  private static func after(_ amount: TimeAmount) -> NIODeadline { start + amount }

  @Test(
    "the wait grows by 1.6 from a second to two minutes, a fifth more or less",
    arguments: [
      (1, 0.5, 1_000), (2, 0.5, 1_600), (3, 0.5, 2_560), (11, 0.5, 109_951), (12, 0.5, 120_000),
      (100_000, 0.5, 120_000), (1, 0, 800), (1, 0.999_999, 1_199), (12, 0, 96_000),
    ] as [(Int, Double, Int64)])
  func backoff(failures: Int, random: Double, milliseconds: Int64) {
    let delay = Backoff.ofConnections.delay(afterFailures: failures, random: random)
    #expect(delay.nanoseconds / 1_000_000 == milliseconds)
  }

  @Test("the first call connects, others wait for the same attempt, all use what it made")
  func connects() {
    var client = Reconnection(.ofConnections)
    #expect(client.wanted(now: Self.start) == .connect)
    #expect(client.wanted(now: Self.start) == .wait)
    #expect(client.connected() == true)
    #expect(client.wanted(now: Self.start) == .useConnection)
  }

  @Test("after a failed attempt none is made until the backoff, counted from its beginning")
  func backsOff() {
    var client = Reconnection(.ofConnections)
    _ = client.wanted(now: Self.start)
    client.failed(now: Self.after(.milliseconds(300)), random: Self.even)
    let until = Self.after(.seconds(1))
    #expect(client.wanted(now: Self.after(.milliseconds(300))) == .backOff(until: until))
    #expect(client.wanted(now: Self.after(.milliseconds(999))) == .backOff(until: until))
    #expect(client.wanted(now: until) == .connect)
    client.failed(now: until, random: Self.even)
    #expect(client.wanted(now: until) == .backOff(until: until + .milliseconds(1600)))
  }

  @Test("an attempt that took longer than its backoff may be followed at once")
  func slowAttempt() {
    var client = Reconnection(.ofConnections)
    _ = client.wanted(now: Self.start)
    client.failed(now: Self.after(.seconds(10)), random: Self.even)
    #expect(client.phase == .idle)
    #expect(client.wanted(now: Self.after(.seconds(10))) == .connect)
  }

  @Test("a connection that carried calls ends all backoff; the next call connects at once")
  func recovers() {
    var client = Reconnection(.ofConnections)
    for _ in 0..<5 {
      guard case .connect = client.wanted(now: Self.after(.hours(1))) else { continue }
      client.failed(now: Self.after(.hours(1)), random: Self.even)
    }
    let later = Self.after(.hours(2))
    _ = client.wanted(now: later)
    #expect(client.connected() == true)
    client.lost(wasUseful: true, now: later, random: Self.even)
    #expect(client.wanted(now: later) == .connect)
    client.failed(now: later, random: Self.even)
    #expect(client.wanted(now: later) == .backOff(until: later + .seconds(1)))
  }

  @Test("a server that takes connections and no calls is backed off from")
  func useless() {
    var client = Reconnection(.ofConnections)
    var now = Self.start
    for wait in [1000, 1600, 2560] as [Int64] {
      #expect(client.wanted(now: now) == .connect)
      _ = client.connected()
      client.lost(wasUseful: false, now: now, random: Self.even)
      #expect(client.wanted(now: now) == .backOff(until: now + .milliseconds(wait)))
      now = now + .milliseconds(wait)
    }
  }

  @Test("what is told twice or too late changes nothing")
  func late() {
    var client = Reconnection(.ofConnections)
    client.failed(now: Self.start, random: Self.even)
    client.lost(wasUseful: false, now: Self.start, random: Self.even)
    #expect(client.phase == .idle)
    #expect(client.connected() == false)
  }

  @Test("a closed client makes no attempt and keeps no connection")
  func closed() {
    var client = Reconnection(.ofConnections)
    _ = client.wanted(now: Self.start)
    #expect(client.close() == true)
    #expect(client.close() == false)
    #expect(client.connected() == false)
    client.failed(now: Self.start, random: Self.even)
    #expect(client.wanted(now: Self.start) == .refuse)
  }
}
