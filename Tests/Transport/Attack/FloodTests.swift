import NIOCore
import RPC
import Testing

@testable import Transport

/// An attack, the limit that ends it, and how to take that limit away.
struct Flood: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// How often it takes to be ended.
  let count: UInt32
  let code: HTTP2Code
  /// Sent once, before.
  var beginning: [UInt8] = []
  let bytes: @Sendable (_ index: UInt32) -> [UInt8]
  let unprotect: @Sendable (inout Limits) -> Void

  static let all: [Flood] = [
    control("PING (CVE-2019-9512)") { _ in FrameCase.ping() },
    control("SETTINGS (CVE-2019-9515)") { _ in RawPeer.frame(4, 0, 0, []) },
    control("PRIORITY (CVE-2019-9513)") { FrameCase.priority(2 * $0 + 1, dependsOn: 0) },
    control("empty DATA (CVE-2019-9518)", after: FrameCase.open) { _ in
      RawPeer.data(1, [], endStream: false)
    },
    control("DATA of padding only", after: FrameCase.open) { _ in
      RawPeer.frame(0, 8, 1, [1, 0])
    },
    control("WINDOW_UPDATE by one byte") { _ in FrameCase.windowUpdate(0, 1) },
    control("WINDOW_UPDATE by one byte on a stream", after: FrameCase.open) { _ in
      FrameCase.windowUpdate(1, 1)
    },
    resets("rapid reset (CVE-2023-44487)") {
      RawPeer.headers($0) + RawPeer.frame(3, 0, $0, RawPeer.bytes(8))
    },
    resets("MadeYouReset (CVE-2025-8671): a second header list that does not end the stream") {
      RawPeer.headers($0) + RawPeer.frame(1, 4, $0, RawPeer.block([("a", "b")]))
    },
    resets("MadeYouReset (CVE-2025-8671): malformed requests") {
      RawPeer.headers($0, more: [("Upper", "case")])
    },
    resets("MadeYouReset (CVE-2025-8671): more content than was announced") {
      RawPeer.headers($0, more: [("content-length", "1")]) + RawPeer.data($0, RawPeer.note)
    },
    Flood(
      testDescription: "CONTINUATION (CVE-2024-28182)", count: 6, code: .internalError,
      beginning: RawPeer.headers(1, endHeaders: false),
      bytes: { RawPeer.frame(9, $0 == 5 ? 4 : 0, 1, RawPeer.block([("a", "b")])) },
      unprotect: { $0.continuationFramesMax = 1000 }),
  ]

  private static func control(
    _ name: String, after beginning: [UInt8] = [],
    _ bytes: @escaping @Sendable (UInt32) -> [UInt8]
  ) -> Flood {
    Flood(
      testDescription: name, count: 1100, code: .enhanceYourCalm, beginning: beginning,
      bytes: bytes,
      unprotect: {
        $0.fruitlessFramesMax = .max / 2
        $0.pingStrikesMax = .max / 2
        $0.queuedControlFramesMax = 1_000_000
      })
  }

  private static func resets(
    _ name: String, _ bytes: @escaping @Sendable (_ stream: UInt32) -> [UInt8]
  ) -> Flood {
    Flood(
      testDescription: name, count: 200, code: .enhanceYourCalm,
      bytes: { bytes(2 * $0 + 1) }, unprotect: { $0.resetsMax = .max / 2 })
  }

  /// Does it, and then makes a call as anybody might.
  ///
  /// - Returns: the code with which the connection was ended, and whether the call was answered.
  func run(limits: Limits) async throws -> (code: UInt32?, isServed: Bool) {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      peer.write(beginning)
      for batch in stride(from: 0, to: count, by: 50) {
        let bytes = (batch..<min(batch + 50, count)).flatMap(bytes)
        guard peer.write(bytes) else { break }
      }
      // All of it has been taken once this is answered.
      let mark = [UInt8](repeating: 7, count: 8)
      peer.write(RawPeer.frame(6, 0, 0, mark))
      var frames = await peer.read(milliseconds: 30_000) { $0.type == 6 && $0.payload == mark }
      let last: UInt32 = 9001
      peer.write(RawPeer.headers(last) + RawPeer.data(last, RawPeer.note))
      frames += await peer.read(milliseconds: 30_000) { $0.stream == last && $0.endsStream }
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(5), CallOptions())
      #expect(answer.message.number == 5)
      return (
        frames.compactMap(\.goAwayCode).first,
        frames.contains { $0.isData(on: last, RawPeer.note) }
      )
    }
  }
}

@Suite("N4: floods", .serialized, .timeLimit(.minutes(5)))
struct FloodTests {
  @Test("end the connection, and no other", arguments: Flood.all)
  func ended(flood: Flood) async throws {
    let (code, isServed) = try await flood.run(limits: Limits())
    #expect(!isServed)
    // The end may overtake the reason where bytes are still under way.
    #expect(code == nil || code == flood.code.rawValue)
  }

  @Test("go on for ever where the limit is taken away", arguments: Flood.all)
  func twin(flood: Flood) async throws {
    var limits = Limits()
    flood.unprotect(&limits)
    let (code, isServed) = try await flood.run(limits: limits)
    #expect(code == nil)
    #expect(isServed)
  }

  @Test(
    "answers that nobody takes wait up to a limit, and without it for ever",
    arguments: [true, false])
  func unread(isProtected: Bool) async throws {
    var limits = Limits()
    limits.fruitlessFramesMax = .max / 2
    limits.pingStrikesMax = .max / 2
    if !isProtected { limits.queuedControlFramesMax = 10_000_000 }
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      let pings = (0..<2000).flatMap { _ in FrameCase.ping() }
      var isTaken = true
      // 12 MB: more than the kernel keeps for a peer that does not read.
      for _ in 0..<350 where isTaken { isTaken = peer.write(pings) }
      #expect(isTaken != isProtected)
    }
  }
}
