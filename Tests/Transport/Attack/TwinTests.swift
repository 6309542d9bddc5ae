import NIOCore
import RPC
import Testing

@testable import Transport

/// Attacks that one limit meets, each tried with the limit and without it: where the second did
/// no harm, the first would show nothing.
@Suite("N4: attacks with a limit and without it", .serialized, .timeLimit(.minutes(5)))
struct TwinTests {
  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    change(&limits)
    return limits
  }

  /// Whether the server ends the connection of a peer that says this and no more.
  private func drops(_ bytes: [UInt8], _ limits: Limits, milliseconds: Int) async throws -> Bool {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.write(bytes)
      _ = await peer.read(milliseconds: milliseconds)
      return peer.isClosed
    }
  }

  private static let begun = RawPeer.preface + RawPeer.frame(4, 0, 0, [])

  @Test(
    "a peer that keeps half a header list back, or says nothing at all",
    arguments: [
      [], Array(RawPeer.preface.prefix(10)), begun,
      begun + RawPeer.headers(1, endHeaders: false),
    ] as [[UInt8]])
  func silence(bytes: [UInt8]) async throws {
    let short = limits {
      $0.headerTimeout = .milliseconds(100)
      $0.idleTimeout = .milliseconds(100)
    }
    #expect(try await drops(bytes, short, milliseconds: 30_000))
    #expect(try await !drops(bytes, Limits(), milliseconds: 500))
  }

  /// Its first window, or none at all: SETTINGS_INITIAL_WINDOW_SIZE of 0.
  @Test(
    "a peer that takes nothing of what it asked for",
    arguments: [[], RawPeer.frame(4, 0, 0, [0, 4, 0, 0, 0, 0])] as [[UInt8]])
  func slowReader(settings: [UInt8]) async throws {
    let bytes =
      Self.begun + settings + RawPeer.headers(1, path: "/test.Notes/Count")
      + RawPeer.data(
        1, [0, 0, 0, 0x27, 0x14, 0, 1, 0x86, 0xA0] + [UInt8](repeating: 0, count: 10_000))
    let short = limits { $0.writeStallTimeout = .milliseconds(100) }
    #expect(try await drops(bytes, short, milliseconds: 30_000))
    #expect(try await !drops(bytes, Limits(), milliseconds: 500))
  }

  @Test("connections beyond the maximum")
  func connections() async throws {
    for (max, isServed) in [(3, false), (100, true)] {
      try await Rig.run(limits: limits { $0.connectionsMax = max }) { rig in
        let peers = try (0..<4).map { _ in try RawPeer(rig.address) }
        var served = 0
        for peer in peers {
          peer.start()
          peer.write(RawPeer.headers(1) + RawPeer.data(1, RawPeer.note))
          let frames = await peer.read(milliseconds: 30_000) { $0.stream == 1 && $0.endsStream }
          if frames.contains(where: { $0.isData(on: 1, RawPeer.note) }) { served += 1 }
        }
        #expect(served == (isServed ? 4 : 3))
      }
    }
  }

  /// The status that a request is answered with.
  private func status(_ bytes: [UInt8], _ limits: Limits) async throws -> String? {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.write(Self.begun + bytes)
      let frames = await peer.read(milliseconds: 30_000) { $0.stream == 1 && $0.endsStream }
      return try HeaderBlocks().read(frames)["grpc-status"]
    }
  }

  @Test("a header list of 1,000 references to one large entry")
  func headerBomb() async throws {
    let name = Array("x-test".utf8)
    // 3,900 bytes: RFC 7541, 5.1, with a prefix of seven bits.
    let entry =
      [0x40, UInt8(name.count)] + name + [0x7F, 0xBD, 0x1D] + [UInt8](repeating: 0x61, count: 3900)
    let plain = RawPeer.block([
      (":method", "POST"), (":scheme", "http"), (":path", "/test.Notes/Echo"), (":authority", "x"),
      ("te", "trailers"), ("content-type", "application/grpc"),
    ])
    let bomb = RawPeer.frame(1, 4, 1, plain + entry + [UInt8](repeating: 0xBE, count: 1000))
    let call = bomb + RawPeer.data(1, RawPeer.note)
    let exhausted = "\(StatusCode.resourceExhausted.rawValue)"
    #expect(try await status(call, Limits()) == exhausted)
    #expect(try await status(call, limits { $0.headerListBytesMax = 1 << 30 }) == "0")
  }

  @Test("a message that is announced with 4 GiB")
  func oversize() async throws {
    let call = RawPeer.headers(1) + RawPeer.data(1, [0, 0xFF, 0xFF, 0xFF, 0xFF])
    let exhausted = "\(StatusCode.resourceExhausted.rawValue)"
    #expect(try await status(call, Limits()) == exhausted)
    let unlimited = limits { $0.messageBytesMax = 1 << 32 }
    // What is missed then is the rest of the message.
    #expect(try await status(call, unlimited) == "\(StatusCode.internal.rawValue)")
  }

  /// There is no limit to take away: the twin is the same bytes under a flag, or with an encoding,
  /// that says that they are as they are.
  @Test(
    "a compressed message, with an encoding that nobody knows here or with none",
    arguments: [
      (1, nil, "13"), (1, "identity", "13"), (1, "gzip", "12"), (0, "gzip", "12"),
      (0, "deflate", "12"), (1, "made-up", "12"), (0, nil, "0"), (0, "identity", "0"),
    ] as [(UInt8, String?, String)])
  func compression(flag: UInt8, encoding: String?, expected: String) async throws {
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let more = encoding.map { [("grpc-encoding", $0)] } ?? []
    let call =
      RawPeer.headers(1, more: more)
      + RawPeer.data(1, [flag] + RawPeer.bytes(UInt32(gzip.count)) + gzip)
    #expect(try await status(call, Limits()) == expected)
  }

  @Test(
    "a deadline that has passed or never will",
    arguments: [
      ("0n", "4", "4"), ("-1S", "13", "13"), ("99999999H", "4", "0"), ("999999999H", "13", "13"),
    ])
  func deadline(timeout: String, limited: String, unlimited: String) async throws {
    // The handler sleeps for a second.
    let call =
      RawPeer.headers(1, path: "/test.Notes/Sleep", more: [("grpc-timeout", timeout)])
      + RawPeer.data(1, [0, 0, 0, 0, 4, 0, 0, 3, 0xE8])
    #expect(try await status(call, limits { $0.unaryDeadline = .milliseconds(50) }) == limited)
    #expect(try await status(call, Limits()) == unlimited)
  }

  @Test("more streams at once than are allowed", arguments: [(10, true), (100, false)])
  func streams(max: Int, isRefused: Bool) async throws {
    let opened = (0..<20 as Range<UInt32>).flatMap { RawPeer.headers(2 * $0 + 1) }
    let bytes = Self.begun + opened + RawPeer.data(1, RawPeer.note)
    let frames = try await Rig.run(limits: limits { $0.streamsMax = max }) { rig in
      let peer = try RawPeer(rig.address)
      peer.write(bytes)
      return await peer.read(milliseconds: 30_000, until: Self.isAnswerOrEnd)
    }
    #expect(frames.contains { $0.type == 3 || $0.type == 7 } == isRefused)
  }

  private static func isAnswerOrEnd(_ frame: RawPeer.Frame) -> Bool {
    frame.stream == 1 && frame.endsStream || frame.type == 7
  }
}
