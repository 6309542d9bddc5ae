import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Whether the server is still there", .timeLimit(.minutes(2)))
struct ClientKeepaliveTests {
  @Test("a server that says nothing any more is given up; without keepalive nobody would notice")
  func silent() async throws {
    for (time, expected) in [
      (TimeAmount.milliseconds(50), StatusCode.unavailable), (.hours(1), .deadlineExceeded),
    ] {
      func configure(_ configuration: inout ClientConfiguration) {
        configuration.limits.keepaliveTime = time
        configuration.limits.keepaliveTimeout = .milliseconds(50)
      }
      try await OddServer.run(.silence, configure: configure) { client, server in
        let call = Task {
          await status {
            let _: Answer<Note> = try await client.call(
              NoteMethods.echo, Note(1), CallOptions(timeout: .seconds(3)))
          }
        }
        try await expectEventually { server.requests.count == 1 }
        server.stopReading()
        #expect(await call.value?.code == expected)
      }
    }
  }

  @Test("a server that answers PINGs keeps its calls, however long they take")
  func answering() async throws {
    var limits = Limits()
    limits.pingStrikesMax = 10_000
    try await Rig.run(limits: limits) { rig in
      let client = try Rig.client(to: rig.address) {
        $0.limits.keepaliveTime = .milliseconds(20)
        $0.limits.keepaliveTimeout = .seconds(60)
      }
      let answer: Answer<Note> = try await client.call(
        NoteMethods.sleep, Note(500), CallOptions())
      #expect(answer.message.number == 500)
      await client.close()
    }
  }

  @Test("a server that finds its PINGs too many is asked half as often, and not again at once")
  func tooMany() async throws {
    let script = OddServer.Script { request in
      Reply.note(request.stream)
        + Reply.goAway(last: request.stream, .enhanceYourCalm, "too_many_pings")
    }
    func configure(_ configuration: inout ClientConfiguration) {
      configuration.reconnecting = Backoff(initial: .hours(1), multiplier: 1, max: .hours(1))
    }
    try await OddServer.run(script, configure: configure) { client, server in
      let first = await status {
        let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
      }
      #expect(first == nil)
      // The backoff has begun; a plain GOAWAY would begin none (AttemptTests).
      try await expectEventually { client.pace.factor == 2 }
      let second = await status {
        let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
      }
      #expect(second?.code == .unavailable)
      #expect(server.connectionCount == 1)
    }
  }
}
