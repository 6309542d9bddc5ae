import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("A server that answers before it has read everything", .timeLimit(.minutes(2)))
struct EarlyAnswerTests {
  /// A message of which the server's window takes two.
  private static let large = Note(1, padding: 30_000)

  /// Sends until the call says that it has had enough.
  private func sum(_ client: ClientConnection) async throws -> Note {
    let answer: Answer<Note> = try await client.callClientStreaming(
      NoteMethods.sum, CallOptions()
    ) { (writer: MessageWriter<Note>) in
      while true { try await writer.send(Self.large) }
    }
    return answer.message
  }

  @Test("with success: the caller has its answer, not an error of sending")
  func success() async throws {
    try await OddServer.run(.note) { client, _ in
      let answer = try await sum(client)
      #expect(answer == Note(1))
    }
  }

  @Test("while the caller waits to send more: it waits no longer")
  func waiting() async throws {
    try await OddServer.run(.silence) { client, server in
      let answer = Task { try await sum(client) }
      try await expectEventually { server.requests.count == 1 }
      server.write(Reply.note(1))
      let taken = try await answer.value
      #expect(taken == Note(1))
    }
  }

  @Test("with an error: the caller has that error")
  func failure() async throws {
    try await OddServer.run(.status(.notFound)) { client, _ in
      let upload = await status { try await sum(client) }
      #expect(upload?.code == .notFound)
      let conversation = await status {
        _ = try await client.callBidirectional(NoteMethods.chat, CallOptions()) {
          (writer: MessageWriter<Note>, _, _: MessageStream<Note>) in
          while true { try await writer.send(Self.large) }
        }
      }
      #expect(conversation?.code == .notFound)
    }
  }

  @Test("a conversation that ended well is read to its end, whatever is still sent")
  func conversation() async throws {
    try await OddServer.run(.note) { client, server in
      let answer = try await client.callBidirectional(NoteMethods.chat, CallOptions()) {
        (writer: MessageWriter<Note>, finish, notes: MessageStream<Note>) in
        for _ in 0..<200 { try await writer.send(Self.large) }
        try await finish()
        return try await notes.reduce(0) { count, _ in count + 1 }
      }
      #expect(answer.message == 1)
    }
  }
}
