import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Peers that misbehave", .serialized, .timeLimit(.minutes(2)))
struct MisbehaviourTests {
  private func attack(
    limits: Limits = Limits(), _ body: @Sendable (RawPeer, Rig) async throws -> Void
  ) async throws {
    try await Rig.run(limits: limits) { rig in
      try await body(RawPeer(rig.address), rig)
      // Whatever happened: the neighbour is served.
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(5), CallOptions())
      #expect(answer.message.number == 5)
      #expect(rig.witness.running == 0)
    }
  }

  @Test("a raw peer that behaves is answered")
  func behaves() async throws {
    try await attack { peer, _ in
      peer.start()
      peer.write(RawPeer.headers(1) + RawPeer.data(1, RawPeer.note))
      let frames = await peer.read { $0.stream == 1 && $0.flags & 1 == 1 }
      #expect(frames.contains { $0.type == 0 && $0.payload == RawPeer.note })
    }
  }

  @Test(
    "bytes that are no HTTP/2 end the connection",
    arguments: [
      Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8),
      Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\r".utf8),
      [0x16, 3, 1, 0, 200, 1, 0, 0, 196] + [UInt8](repeating: 3, count: 191),
      [UInt8](repeating: 0, count: 1000),
      RawPeer.preface + [UInt8](repeating: 255, count: 1000),
      RawPeer.preface + RawPeer.headers(1),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.headers(2),
      RawPeer.preface + RawPeer.frame(4, 0, 0, [1, 2, 3]),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.frame(6, 0, 0, [1]),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.frame(1, 4, 1, [0x80]),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.frame(8, 0, 0, [0, 0, 0, 0]),
    ] as [[UInt8]])
  func garbage(bytes: [UInt8]) async throws {
    try await attack { peer, _ in
      peer.write(bytes)
      _ = await peer.read()
      #expect(peer.isClosed)
    }
  }

  @Test("random bytes after the preface hurt nobody")
  func random() async throws {
    var generator = SplitMix(state: 42)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 1...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      try await attack { peer, _ in
        peer.start()
        peer.write(bytes)
      }
    }
  }

  @Test(
    "a broken request ends in its status",
    arguments: [
      ([], StatusCode.internal, nil), ([0, 0, 0, 0], .internal, nil),
      ([0, 0, 0, 0, 4, 0, 0], .internal, nil),
      (RawPeer.note + RawPeer.note, .internal, nil), ([1, 0, 0, 0, 0], .internal, nil),
      ([9, 0, 0, 0, 0], .internal, nil), ([0, 0xFF, 0xFF, 0xFF, 0xFF], .resourceExhausted, nil),
      ([0, 0, 0, 0, 0], .invalidArgument, nil), (RawPeer.note, .unimplemented, "gzip"),
    ] as [([UInt8], StatusCode, String?)])
  func broken(payload: [UInt8], code: StatusCode, encoding: String?) async throws {
    try await attack { peer, _ in
      peer.start()
      let more = encoding.map { [("grpc-encoding", $0)] } ?? []
      peer.write(RawPeer.headers(1, more: more) + RawPeer.data(1, payload))
      let frames = await peer.read { $0.stream == 1 && $0.flags & 1 == 1 }
      let headers = try HeaderBlocks().read(frames)
      #expect(headers["grpc-status"] == "\(code.rawValue)")
      #expect(headers["grpc-status-details-bin"] != nil)
      #expect(headers["grpc-accept-encoding"] == (encoding == nil ? nil : "identity"))
    }
  }

  @Test(
    "a request that is not gRPC gets an HTTP status",
    arguments: [(":method", "GET", "405"), ("content-type", "text/html", "415")])
  func notGRPC(name: String, value: String, status: String) async throws {
    try await attack { peer, _ in
      peer.start()
      let fields = [
        (":method", "POST"), (":scheme", "http"), (":path", "/"), (":authority", "x"),
        ("content-type", "application/grpc"),
      ].map { $0.0 == name ? (name, value) : $0 }
      peer.write(RawPeer.frame(1, 5, 1, RawPeer.block(fields)))
      let frames = await peer.read { $0.stream == 1 && $0.flags & 1 == 1 }
      let headers = try HeaderBlocks().read(frames)
      #expect(headers[":status"] == status)
      #expect(headers["grpc-status"] == nil)
    }
  }

  @Test("rapid resets end the connection, and no more handlers run than streams are allowed")
  func rapidReset() async throws {
    try await attack { peer, rig in
      peer.start()
      for batch in 0..<1000 as Range<UInt32> {
        let bytes = (0..<100 as Range<UInt32>).flatMap { index in
          let stream = 2 * (batch * 100 + index) + 1
          return RawPeer.headers(stream, path: "/test.Notes/Sleep")
            + RawPeer.data(stream, [0, 0, 0, 0, 4, 0, 0, 0x75, 0x30])
            + RawPeer.frame(3, 0, stream, RawPeer.bytes(8))
        }
        guard peer.write(bytes) else { break }
      }
      _ = await peer.read()
      #expect(peer.isClosed)
      #expect(rig.witness.peers.count <= 200)
      try await expectEventually { rig.witness.running == 0 }
    }
  }

  @Test("199 resets are forgiven")
  func patience() async throws {
    try await attack { peer, _ in
      peer.start()
      var bytes: [UInt8] = []
      for index in 0..<199 as Range<UInt32> {
        bytes +=
          RawPeer.headers(2 * index + 1) + RawPeer.frame(3, 0, 2 * index + 1, RawPeer.bytes(8))
      }
      peer.write(bytes + RawPeer.headers(1001) + RawPeer.data(1001, RawPeer.note))
      let frames = await peer.read { $0.stream == 1001 && $0.flags & 1 == 1 }
      #expect(frames.contains { $0.type == 0 && $0.payload == RawPeer.note })
    }
  }

  @Test("a header list over the limit is refused")
  func largeHeaders() async throws {
    try await attack { peer, _ in
      peer.start()
      let more = (0..<20).map { ("h\($0)", String(repeating: "v", count: 800)) }
      let request = RawPeer.headers(1, endStream: true, more: more)
      peer.write(request)
      let frames = await peer.read { $0.stream == 1 && $0.flags & 1 == 1 }
      let headers = try HeaderBlocks().read(frames)
      #expect(headers["grpc-status"] == "\(StatusCode.resourceExhausted.rawValue)")
    }
  }

  @Test("streams over the maximum are refused, the others served")
  func tooManyStreams() async throws {
    var limits = Limits()
    limits.streamsMax = 10
    try await attack(limits: limits) { peer, _ in
      peer.start()
      _ = await peer.read(milliseconds: 200)
      peer.write(RawPeer.frame(4, 1, 0, []))
      let bytes = (0..<10 as Range<UInt32>).flatMap { RawPeer.headers(2 * $0 + 1) }
      peer.write(bytes + RawPeer.headers(21))
      let frames = await peer.read { $0.type == 7 || $0.type == 3 }
      #expect(frames.last?.type == 7 || frames.last?.resetCode == 7)
    }
  }

  @Test(
    "a peer that says nothing, or half of something, is dropped in time",
    arguments: [
      [], Array(RawPeer.preface.prefix(10)),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.headers(1, endHeaders: false),
      RawPeer.preface + RawPeer.frame(4, 0, 0, []),
    ] as [[UInt8]])
  func silence(bytes: [UInt8]) async throws {
    var limits = Limits()
    limits.headerTimeout = .milliseconds(200)
    limits.idleTimeout = .milliseconds(400)
    try await attack(limits: limits) { peer, _ in
      peer.write(bytes)
      _ = await peer.read()
      #expect(peer.isClosed)
    }
  }

  @Test("a peer that does not take what it asked for is dropped in time")
  func writeStall() async throws {
    var limits = Limits()
    limits.writeStallTimeout = .milliseconds(300)
    // What is in the window, what waits, and the note that the handler could not get rid of.
    let taken = 65_535 + limits.wideOutboxBytes + 10_000
    try await attack(limits: limits) { peer, rig in
      peer.start()
      // 100,000 notes of 10 kB, and no window for them beyond the first 64 KiB.
      peer.write(
        RawPeer.headers(1, path: "/test.Notes/Count")
          + RawPeer.data(
            1, [0, 0, 0, 0x27, 0x14, 0, 1, 0x86, 0xA0] + [UInt8](repeating: 0, count: 10_000)))
      _ = await peer.read()
      #expect(peer.isClosed)
      #expect(rig.witness.sent * 10_000 < taken)
    }
  }
}

/// A small generator with a seed (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
