import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Unary calls over real sockets", .timeLimit(.minutes(5)))
struct UnaryTests {
  @Test("a message comes back as it went")
  func echo() async throws {
    try await Rig.run { rig in
      for number in 0..<100 as Range<UInt32> {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(number, padding: Int(number)), CallOptions())
        #expect(answer.message == Note(number, padding: Int(number)))
      }
    }
  }

  @Test("messages up to the limit pass, larger ones are refused by their announced length")
  func sizes() async throws {
    let most = Limits().messageBytesMax - 4
    try await Rig.run { rig in
      for padding in [100_000, 1_000_000, most] {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(1, padding: padding), CallOptions())
        #expect(answer.message.padding == padding)
      }
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(1, padding: most + 1), CallOptions())
      }
      #expect(failure?.code == .resourceExhausted)
      #expect(failure?.reason == "LIMIT_EXCEEDED")
    }
  }

  @Test("many calls share one connection")
  func concurrent() async throws {
    try await Rig.run { rig in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<500 as Range<UInt32> {
          group.addTask {
            let answer: Answer<Note> = try await rig.client.call(
              NoteMethods.echo, Note(number), CallOptions())
            #expect(answer.message.number == number)
          }
        }
        try await group.waitForAll()
      }
      #expect(rig.witness.running == 0)
    }
  }

  @Test(
    "a handler's error becomes its status",
    arguments: [
      (0, StatusCode.notFound, "no such student", "RESOURCE_NOT_FOUND"),
      (1, .aborted, "grüße: 100 %\n", nil),
      (2, .cancelled, "the call was cancelled", "CANCELLED"),
      (3, .internal, "something went wrong inside; give an operator the incident id", "INTERNAL"),
      (4, .internal, "something went wrong inside; give an operator the incident id", "INTERNAL"),
    ] as [(UInt32, StatusCode, String, String?)])
  func failures(number: UInt32, code: StatusCode, message: String, reason: String?) async throws {
    try await Rig.run { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.fail, Note(number), CallOptions())
      }
      #expect(failure?.code == code)
      #expect(failure?.message == message)
      #expect(failure?.reason == reason)
    }
  }

  @Test("every violation of the schema is refused before the handler")
  func violations() async throws {
    try await Rig.run { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(.max), CallOptions())
      }
      #expect(failure?.code == .invalidArgument)
      #expect(failure?.reason == "FIELD_INVALID")
      #expect(rig.witness.peers.isEmpty)
    }
  }

  @Test("an unknown method is unimplemented")
  func unknownMethod() async throws {
    try await Rig.run { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(NoteMethods.missing, Note(1), CallOptions())
      }
      #expect(failure?.code == .unimplemented)
      #expect(failure?.reason == "METHOD_UNKNOWN")
    }
  }

  @Test("metadata of both kinds goes both ways")
  func metadata() async throws {
    try await Rig.run { rig in
      var options = CallOptions()
      options.metadata.add("ask", "hello, world")
      options.metadata.add("ask-bin", [0, 255, 10, 13, 128])
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.metadata, Note(1), options)
      #expect(answer.initialMetadata[text: "seen-text"] == "hello, world")
      #expect(answer.trailingMetadata[bytes: "seen-bin"] == [0, 255, 10, 13, 128])
    }
  }

  @Test("metadata that cannot travel is refused before anything is sent")
  func unsendableMetadata() async throws {
    try await Rig.run { rig in
      var options = CallOptions()
      options.metadata.add("ask", "a\r\nb")
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), options)
      }
      #expect(failure?.code == .invalidArgument)
    }
  }
}
