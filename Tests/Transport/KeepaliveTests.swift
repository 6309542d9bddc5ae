import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Keepalive, age and the polite end", .timeLimit(.minutes(5)))
struct KeepaliveTests {
  private typealias Frame = RawPeer.Frame

  private static func isPing(_ frame: Frame) -> Bool { frame.type == 6 && frame.flags == 0 }
  private static func isGoAway(_ frame: Frame) -> Bool { frame.type == 7 }

  private static func lastStream(_ frame: Frame?) -> UInt32? {
    frame?.payload.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func answer(_ ping: Frame) -> [UInt8] { RawPeer.frame(6, 1, 0, ping.payload) }

  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    limits.idleTimeout = .hours(1)
    change(&limits)
    return limits
  }

  @Test("a peer that does not answer is given up")
  func halfOpen() async throws {
    let limits = limits {
      // The peer is to read before the server gives it up, on a busy machine as well.
      $0.keepaliveTime = .seconds(5)
      $0.keepaliveTimeout = .seconds(1)
    }
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      let frames = await peer.read(milliseconds: 100_000)
      #expect(frames.filter(Self.isPing).count == 1)
      #expect(peer.isClosed)
    }
  }

  @Test("a peer that answers is asked again and again, and kept")
  func answered() async throws {
    let limits = limits { $0.keepaliveTime = .milliseconds(50) }
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      for _ in 0..<3 {
        let ping = try #require(await peer.read(milliseconds: 100_000, until: Self.isPing).last)
        #expect(Self.isPing(ping))
        peer.write(Self.answer(ping))
      }
      peer.write(RawPeer.headers(1) + RawPeer.data(1, RawPeer.note))
      let frames = await peer.read(milliseconds: 100_000) { $0.stream == 1 && $0.flags & 1 != 0 }
      #expect(frames.contains { $0.stream == 1 && $0.flags & 1 != 0 })
    }
  }

  @Test("too many PINGs end the connection, in gRPC's words", arguments: [2, 1000])
  func tooManyPings(strikes: Int) async throws {
    try await Rig.run(limits: limits { $0.pingStrikesMax = strikes }) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      for number in 0..<20 as Range<UInt8> {
        peer.write(RawPeer.frame(6, 0, 0, [number, 0, 0, 0, 0, 0, 0, 0]))
      }
      let frames = await peer.read(milliseconds: 100_000) {
        Self.isGoAway($0) || (strikes > 2 && $0.payload.first == 19)
      }
      let end = frames.first(where: Self.isGoAway)
      // The twin: who forgives everything answers everything.
      #expect((end?.goAwayCode == HTTP2Code.enhanceYourCalm.rawValue) == (strikes == 2))
      #expect(
        strikes > 2 || end.map { Array($0.payload.dropFirst(8)) } == Array("too_many_pings".utf8))
    }
  }

  @Test("an old connection announces its end, serves what was on its way, and closes")
  func age() async throws {
    let limits = limits {
      // Not so young that a busy machine has not yet begun with it.
      $0.connectionAge = .milliseconds(500)
      $0.drainPatience = .minutes(10)
      $0.keepaliveTime = .seconds(2)
    }
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      let notice = await peer.read(milliseconds: 100_000, until: Self.isPing)
      #expect(notice.first(where: Self.isGoAway)?.goAwayCode == 0)
      #expect(Self.lastStream(notice.first(where: Self.isGoAway)) == 0x7FFF_FFFF)
      // A call that left before the announcement came, and the answer to the PING behind it.
      let ping = try #require(notice.last)
      peer.write(RawPeer.headers(1) + RawPeer.data(1, RawPeer.note) + Self.answer(ping))
      let rest = await peer.read(milliseconds: 100_000)
      #expect(rest.contains { $0.stream == 1 && $0.flags & 1 != 0 && $0.type == 1 })
      #expect(Self.lastStream(rest.first(where: Self.isGoAway)) == 1)
      #expect(peer.isClosed)
    }
  }

  @Test("a client that says nothing to the announcement is not waited for")
  func impatience() async throws {
    let limits = limits {
      $0.connectionAge = .milliseconds(100)
      $0.drainPatience = .milliseconds(100)
    }
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      let frames = await peer.read(milliseconds: 100_000)
      #expect(frames.filter(Self.isGoAway).map(Self.lastStream) == [0x7FFF_FFFF, 0])
      #expect(peer.isClosed)
    }
  }

  @Test("calls go on over new connections while old ones end")
  func manyAges() async throws {
    try await Rig.run(limits: limits { $0.connectionAge = .milliseconds(30) }) { rig in
      for number in 0..<200 as Range<UInt32> {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(number % 5), CallOptions())
        #expect(answer.message.number == number % 5)
      }
    }
  }
}
