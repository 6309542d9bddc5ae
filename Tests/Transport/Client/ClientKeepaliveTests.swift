import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Whether the server is still there", .timeLimit(.minutes(2)))
struct ClientKeepaliveTests {
  @Test("a server that says nothing any more is given up; without keepalive nobody would notice")
  func silent() async throws {
    for (time, patience, expected) in [
      (.milliseconds(100), .seconds(50), .unavailable),
      (.hours(1), .seconds(3), .deadlineExceeded),
    ] as [(TimeAmount, TimeAmount, StatusCode)] {
      func configure(_ configuration: inout ClientConfiguration) {
        configuration.limits.keepaliveTime = time
        configuration.limits.keepaliveTimeout = .seconds(1)
      }
      try await OddServer.run(.silence, configure: configure) { client, server in
        try await client.connect()
        server.stopReading()
        let failure = await status {
          let _: Answer<Note> = try await client.call(
            NoteMethods.echo, Note(1), CallOptions(timeout: patience))
        }
        #expect(failure?.code == expected)
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
