import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Calls that are made again, over real sockets", .timeLimit(.minutes(2)))
struct AttemptTests {
  private static let idempotent = MethodDescriptor(
    service: "test.Notes", method: "Echo", kind: .unary, isIdempotent: true)
  private static let idempotentStream = MethodDescriptor(
    service: "test.Notes", method: "Count", kind: .serverStreaming, isIdempotent: true)

  private static func soon(_ configuration: inout ClientConfiguration) {
    configuration.retries.backoff = Backoff(
      initial: .milliseconds(1), multiplier: 1, max: .milliseconds(1))
    configuration.reconnecting = Backoff(
      initial: .milliseconds(1), multiplier: 1, max: .milliseconds(1))
  }

  private func call(
    _ client: ClientConnection, _ method: MethodDescriptor, timeout: TimeAmount? = nil
  ) async -> Status? {
    await status {
      let _: Answer<Note> = try await client.call(method, Note(1), CallOptions(timeout: timeout))
    }
  }

  @Test("what the schema calls idempotent is tried again, and says so; all else is not")
  func idempotent() async throws {
    let script = OddServer.Script { request in
      request.number < 2
        ? Reply.status(request.stream, .unavailable) : Reply.note(request.stream)
    }
    try await OddServer.run(script, configure: Self.soon) { client, server in
      #expect(await call(client, Self.idempotent) == nil)
      #expect(
        server.requests.map { $0.fields["grpc-previous-rpc-attempts"] } == [nil, "1", "2"])
    }
    try await OddServer.run(script, configure: Self.soon) { client, server in
      #expect(await call(client, NoteMethods.echo)?.code == .unavailable)
      #expect(server.requests.count == 1)
    }
  }

  @Test("a server that stays unavailable is asked as often as the policy says")
  func exhausted() async throws {
    for most in [1, 3] {
      func configure(_ configuration: inout ClientConfiguration) {
        Self.soon(&configuration)
        configuration.retries.attemptsMax = most
      }
      try await OddServer.run(.status(.unavailable), configure: configure) { client, server in
        #expect(await call(client, Self.idempotent)?.code == .unavailable)
        #expect(server.requests.count == most)
      }
    }
  }

  @Test("a server that asks for no further attempt gets none")
  func pushback() async throws {
    for (text, count) in [("-1", 1), ("soon", 1), ("1", 4)] {
      try await OddServer.run(
        .status(.unavailable, [("grpc-retry-pushback-ms", text)]),
        configure: Self.soon
      ) { client, server in
        #expect(await call(client, Self.idempotent)?.code == .unavailable)
        #expect(server.requests.count == count, "\(text)")
      }
    }
  }

  @Test("a wait that the deadline does not leave room for is not begun")
  func deadline() async throws {
    try await OddServer.run(
      .status(.unavailable, [("grpc-retry-pushback-ms", "3600000")])
    ) { client, server in
      let failure = await call(client, Self.idempotent, timeout: .seconds(30))
      #expect(failure?.code == .unavailable)
      #expect(server.requests.count == 1)
    }
  }

  @Test("too many failures stop the retries of all calls of a connection")
  func throttled() async throws {
    try await OddServer.run(.status(.unavailable), configure: Self.soon) {
      client, server in
      for _ in 0..<10 { _ = await call(client, Self.idempotent) }
      // All four attempts of the first call, then one of each.
      #expect(server.requests.count == 4 + 9)
    }
  }

  @Test("what the server refused is sent again once, whatever the method")
  func refused() async throws {
    let script = OddServer.Script { request in
      request.number < 1
        ? Reply.reset(request.stream, .refusedStream) : Reply.note(request.stream)
    }
    try await OddServer.run(script) { client, server in
      #expect(await call(client, NoteMethods.echo) == nil)
      #expect(
        server.requests.allSatisfy { $0.fields["grpc-previous-rpc-attempts"] == nil })
    }
    let refusing = OddServer.Script { Reply.reset($0.stream, .refusedStream) }
    try await OddServer.run(refusing) { client, server in
      #expect(await call(client, NoteMethods.echo)?.code == .unavailable)
      #expect(server.requests.count == 2)
    }
  }

  @Test("a call above the last stream of a GOAWAY moves to another connection")
  func goAway() async throws {
    let script = OddServer.Script { request in
      request.connection == 0 ? Reply.goAway(last: 0, .noError) : Reply.note(request.stream)
    }
    try await OddServer.run(script) { client, server in
      #expect(await call(client, NoteMethods.echo) == nil)
      #expect(server.requests.map(\.connection) == [0, 1])
    }
  }

  @Test("a call below it is still answered where it is")
  func goAwayBelow() async throws {
    let script = OddServer.Script { request in
      Reply.goAway(last: request.stream, .noError) + Reply.note(request.stream)
    }
    try await OddServer.run(script) { client, server in
      for _ in 0..<3 { #expect(await call(client, NoteMethods.echo) == nil) }
      #expect(server.requests.map(\.connection) == [0, 1, 2])
    }
  }

  @Test("a stream of answers is tried again before its first answer, and not after it")
  func serverStream() async throws {
    let early = OddServer.Script { request in
      request.number < 1
        ? Reply.status(request.stream, .unavailable) : Reply.note(request.stream)
    }
    let late = OddServer.Script { request in
      Reply.headers(request.stream, Reply.head)
        + RawPeer.data(request.stream, RawPeer.note, endStream: false)
        + Reply.headers(request.stream, [("grpc-status", "14")], end: true)
    }
    for (script, code, count) in [(early, nil, 2), (late, StatusCode.unavailable, 1)] {
      try await OddServer.run(script, configure: Self.soon) { client, server in
        let seen = Counter()
        let failure = await status {
          _ = try await client.callServerStreaming(
            Self.idempotentStream, Note(1), CallOptions()
          ) { (notes: MessageStream<Note>) in
            for try await _ in notes { seen.add() }
          }
        }
        #expect(failure?.code == code)
        #expect(seen.count == 1)
        #expect(server.requests.count == count)
      }
    }
  }
}
