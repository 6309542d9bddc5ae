import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("What the client makes of odd answers", .timeLimit(.minutes(2)))
struct AnswerTests {
  /// The status of a unary call that is answered so.
  private func outcome(
    _ reply: @escaping @Sendable (UInt32) -> [UInt8],
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> Status {
    var outcome: Status?
    let script = OddServer.Script { reply($0.stream) }
    try await OddServer.run(script, configure: configure) { client, _ in
      outcome = await status {
        let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
      }
    }
    return outcome ?? .ok
  }

  @Test("an answer as it should be is taken: what the rows below lack is what fails them")
  func asItShouldBe() async throws {
    let plain: @Sendable (UInt32) -> [UInt8] = { Reply.note($0) }
    let announced: @Sendable (UInt32) -> [UInt8] = { stream in
      Reply.headers(stream, [(":status", "103")]) + Reply.note(stream)
        + Reply.reset(stream, .noError)
    }
    for reply in [plain, announced] {
      #expect(try await outcome(reply).code == .ok)
    }
  }

  @Test(
    "the code of a reset becomes the code of the call (gRPC over HTTP/2, \"Errors\")",
    arguments: [
      (0x0, .internal), (0x1, .internal), (0x2, .internal), (0x3, .internal), (0x4, .internal),
      (0x5, .internal), (0x6, .internal), (0x7, .unavailable), (0x8, .cancelled),
      (0x9, .internal), (0xA, .internal), (0xB, .resourceExhausted), (0xC, .permissionDenied),
      (0xD, .internal), (0x63, .internal),
    ] as [(UInt32, StatusCode)])
  func resets(code: UInt32, expected: StatusCode) async throws {
    let status = try await outcome { stream in
      RawPeer.frame(3, 0, stream, RawPeer.bytes(code))
    }
    #expect(status.code == expected)
  }

  @Test(
    "an HTTP status without a gRPC status has a meaning of its own",
    arguments: [
      (400, .internal), (401, .unauthenticated), (403, .permissionDenied), (404, .unimplemented),
      (429, .unavailable), (502, .unavailable), (503, .unavailable), (504, .unavailable),
      (200, .unknown), (302, .unknown), (418, .unknown), (500, .unknown),
    ] as [(Int, StatusCode)], [true, false])
  func http(row: (Int, StatusCode), isWhole: Bool) async throws {
    let status = try await outcome { stream in
      let fields = [(":status", "\(row.0)"), ("content-type", "text/html")]
      let head = Reply.headers(stream, fields, end: isWhole)
      return isWhole ? head : head + RawPeer.data(stream, Array("<p>sorry</p>".utf8))
    }
    #expect(status.code == row.1)
  }

  @Test("a gRPC status goes before the HTTP status it came with")
  func grpcStatusFirst() async throws {
    let status = try await outcome { stream in
      Reply.headers(
        stream,
        [(":status", "503"), ("content-type", "application/grpc"), ("grpc-status", "5")],
        end: true)
    }
    #expect(status.code == .notFound)
  }

  @Test(
    "only gRPC's content type begins an answer",
    arguments: [
      ("application/grpc", .ok), ("application/grpc+proto", .ok),
      ("application/grpc;charset=utf-8", .ok), ("application/grpc-web", .unknown),
      ("application/grpcx", .unknown), ("text/plain", .unknown), ("", .unknown), (nil, .unknown),
    ] as [(String?, StatusCode)])
  func contentType(value: String?, expected: StatusCode) async throws {
    let status = try await outcome { stream in
      let fields = [(":status", "200")] + (value.map { [("content-type", $0)] } ?? [])
      return Reply.headers(stream, fields)
        + RawPeer.data(stream, RawPeer.note, endStream: false)
        + Reply.headers(stream, [("grpc-status", "0")], end: true)
    }
    #expect(status.code == expected)
  }

  /// Messages as they should not be, between a right beginning and a right end.
  private static let broken: [(String, [UInt8], StatusCode)] = [
    ("compressed without an encoding", [1] + RawPeer.note.dropFirst(), .internal),
    ("with a flag nobody knows", [2] + RawPeer.note.dropFirst(), .internal),
    ("cut off", RawPeer.note.dropLast(), .internal),
    ("two where one belongs", RawPeer.note + RawPeer.note, .internal),
    ("none where one belongs", [], .internal),
    ("announced over the limit", [0, 0xFF, 0xFF, 0xFF, 0xFF], .resourceExhausted),
  ]

  @Test("messages that break the rules end the call", arguments: broken)
  func messages(name: String, bytes: [UInt8], expected: StatusCode) async throws {
    let status = try await outcome { stream in
      Reply.headers(stream, Reply.head) + RawPeer.data(stream, bytes, endStream: false)
        + Reply.headers(stream, [("grpc-status", "0")], end: true)
    }
    #expect(status.code == expected)
  }

  @Test("the client's own limit on a message holds")
  func limit() async throws {
    for (most, expected) in [(4, StatusCode.ok), (3, .resourceExhausted)] {
      let status = try await outcome {
        Reply.note($0)
      } configure: {
        $0.limits.messageBytesMax = most
      }
      #expect(status.code == expected)
    }
  }

  @Test("an encoding nobody asked for, an end without status, a status nobody knows")
  func heads() async throws {
    let gzip = try await outcome { stream in
      Reply.headers(stream, Reply.head + [("grpc-encoding", "gzip")])
    }
    #expect(gzip.code == .internal)
    let noStatus = try await outcome { stream in
      Reply.headers(stream, Reply.head) + RawPeer.data(stream, RawPeer.note)
    }
    #expect(noStatus.code == .unknown)
    for text in ["77", "-1", "x", ""] {
      let strange = try await outcome { stream in
        Reply.headers(stream, Reply.head + [("grpc-status", text)], end: true)
      }
      #expect(strange.code == .unknown)
    }
  }

  @Test("metadata over the limit is refused; up to it, it is read")
  func metadataLimit() async throws {
    for (count, expected) in [(800, StatusCode.ok), (1000, .resourceExhausted)] {
      let status = try await outcome { stream in
        Reply.headers(stream, Reply.head + [("x", String(repeating: "v", count: count))])
          + RawPeer.data(stream, RawPeer.note, endStream: false)
          + Reply.headers(stream, [("grpc-status", "0")], end: true)
      } configure: {
        $0.limits.headerListBytesMax = 1000
      }
      #expect(status.code == expected)
    }
  }

  @Test("messages that came before a server's error are read before it")
  func messagesBeforeError() async throws {
    let script = OddServer.Script { request in
      Reply.headers(request.stream, Reply.head)
        + RawPeer.data(request.stream, RawPeer.note + RawPeer.note, endStream: false)
        + Reply.headers(request.stream, [("grpc-status", "9")], end: true)
    }
    try await OddServer.run(script) { client, _ in
      let seen = Counter()
      let failure = await status {
        _ = try await client.callServerStreaming(NoteMethods.count, Note(2), CallOptions()) {
          (notes: MessageStream<Note>) in
          for try await _ in notes { seen.add() }
        }
      }
      #expect(failure?.code == .failedPrecondition)
      #expect(seen.count == 2)
    }
  }

  @Test("a request says who it is for, who asks, and how long")
  func request() async throws {
    func configure(_ configuration: inout ClientConfiguration) {
      configuration.authority = "plans.example"
      configuration.userAgent = "tester/1"
    }
    try await OddServer.run(.note, configure: configure) { client, server in
      let _: Answer<Note> = try await client.call(
        NoteMethods.echo, Note(1), CallOptions(timeout: .seconds(30)))
      let fields = try #require(server.requests.first).fields
      #expect(fields[":authority"] == "plans.example")
      #expect(fields["user-agent"] == "tester/1")
      #expect(fields["te"] == "trailers")
      #expect(fields["grpc-timeout"] != nil)
      #expect(fields["grpc-previous-rpc-attempts"] == nil)
    }
  }
}
