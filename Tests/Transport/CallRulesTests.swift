import NIOCore
import RPC
import Testing

@testable import Transport

/// What the rules of gRPC over HTTP/2 make of requests, seen from raw bytes.
@Suite("The rules of a call on the wire", .timeLimit(.minutes(5)))
struct CallRulesTests {
  /// The fields of the answer to one request, header list and trailers together.
  private func answer(
    _ rig: Rig, _ fields: [(String, String)], _ message: [UInt8] = RawPeer.note
  ) async throws -> [String: String] {
    let peer = try RawPeer(rig.address)
    peer.start()
    peer.write(RawPeer.frame(1, 4, 1, RawPeer.block(fields)) + RawPeer.data(1, message))
    let frames = await peer.read(milliseconds: 20_000) {
      $0.stream == 1 && ($0.type == 3 || $0.flags & 1 != 0)
    }
    return try HeaderBlocks().read(frames)
  }

  private static let request = [
    (":method", "POST"), (":scheme", "http"), (":path", "/test.Notes/Echo"), (":authority", "x"),
    ("te", "trailers"), ("content-type", "application/grpc"),
  ]

  private static func request(
    but name: String = "", _ value: String? = nil, and more: [(String, String)] = []
  ) -> [(String, String)] {
    request.compactMap { field in
      field.0 == name ? value.map { (name, $0) } : field
    } + more
  }

  @Test(
    "an encoding, a flag, a timeout and a name have their answers",
    arguments: [
      (request(), "0"),
      (request(and: [("grpc-encoding", "identity")]), "0"),
      (request(and: [("grpc-encoding", "gzip")]), "12"),
      (request(but: ":path", "/test.Notes/Nothing"), "12"),
      (request(but: ":path", "/test.Nothing/Echo"), "12"),
      (request(but: ":path", "nonsense"), nil),
      (request(and: [("grpc-timeout", "99999999H")]), "0"),
      (request(and: [("grpc-timeout", "20000000u")]), "0"),
      (request(and: [("grpc-timeout", "0S")]), "4"),
      (request(and: [("grpc-timeout", "0n")]), "4"),
      (request(and: [("grpc-timeout", "-1S")]), "13"),
      (request(and: [("grpc-timeout", "123456789S")]), "13"),
      (request(and: [("grpc-timeout", "1")]), "13"),
      (request(but: ":authority", nil, and: [("host", "x")]), "0"),
      (request(and: [("host", "x")]), "0"),
    ] as [([(String, String)], String?)])
  func answers(fields: [(String, String)], status: String?) async throws {
    try await Rig.run { rig in
      let answer = try await answer(rig, fields)
      #expect(answer["grpc-status"] == status, "\(fields)")
      // gRPC, "Compression": whoever refuses an encoding names those that it takes.
      #expect((answer["grpc-accept-encoding"] == "identity") == fields.contains { $0.1 == "gzip" })
    }
  }

  @Test("a compressed message without an encoding is the sender's mistake")
  func compressedFlag() async throws {
    try await Rig.run { rig in
      let answer = try await answer(rig, Self.request, [1] + RawPeer.note.dropFirst())
      #expect(answer["grpc-status"] == "13")
      #expect(answer["grpc-accept-encoding"] == nil)
    }
  }

  @Test(
    "what is not gRPC is answered in HTTP",
    arguments: [
      (request(but: ":method", "GET"), "405"), (request(but: "content-type", "text/plain"), "415"),
      (request(but: "content-type"), "415"), (request(and: [("host", "elsewhere")]), "400"),
    ])
  func plainHTTP(fields: [(String, String)], status: String) async throws {
    try await Rig.run { rig in
      let answer = try await answer(rig, fields)
      #expect(answer[":status"] == status)
      #expect(answer["grpc-status"] == nil)
      #expect((answer["allow"] == "POST") == (status == "405"))
    }
  }

  @Test("a short deadline is tried, not refused")
  func shortDeadline() async throws {
    try await Rig.run { rig in
      // Whether it comes in time is up to the machine: the handler has begun in any case.
      _ = try await answer(rig, Self.request(and: [("grpc-timeout", "20m")]))
      #expect(!rig.witness.peers.isEmpty)
    }
  }

  @Test("the cap on deadlines is for unary calls only")
  func cap() async throws {
    var limits = Limits()
    limits.unaryDeadline = .milliseconds(100)
    try await Rig.run(limits: limits) { rig in
      let answer = try await rig.client.callBidirectional(NoteMethods.chat, CallOptions()) {
        (writer: MessageWriter<Note>, finish, notes: MessageStream<Note>) in
        var answers = notes.makeAsyncIterator()
        try await writer.send(Note(1))
        _ = try await answers.next()
        let capped = await status {
          let _: Answer<Note> = try await rig.client.call(
            NoteMethods.sleep, Note(30_000), CallOptions(timeout: .seconds(30)))
        }
        #expect(capped?.code == .deadlineExceeded)
        try await writer.send(Note(2))
        let last = try await answers.next()
        try await finish()
        return last
      }
      #expect(answer.message == Note(3))
    }
  }
}
