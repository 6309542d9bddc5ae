import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Streaming calls over real sockets", .timeLimit(.minutes(5)))
struct StreamingTests {
  @Test("a server stream arrives whole and in order")
  func serverStream() async throws {
    var limits = Limits()
    // So many messages may stand still for longer than usual on a machine that has much else to do.
    limits.writeStallTimeout = .minutes(4)
    try await Rig.run(limits: limits) { rig in
      let answer = try await rig.client.callServerStreaming(
        NoteMethods.count, Note(20_000, padding: 100), CallOptions()
      ) { (notes: MessageStream<Note>) in
        var next: UInt32 = 0
        for try await note in notes {
          guard note == Note(next, padding: 100) else { return false }
          next += 1
        }
        return next == 20_000
      }
      #expect(answer.message)
    }
  }

  @Test("a stream of no messages is a stream")
  func emptyStream() async throws {
    try await Rig.run { rig in
      let answer = try await rig.client.callServerStreaming(
        NoteMethods.count, Note(0), CallOptions()
      ) { (notes: MessageStream<Note>) in
        try await notes.reduce(0) { count, _ in count + 1 }
      }
      #expect(answer.message == 0)
    }
  }

  @Test("a client stream arrives whole, small messages and large")
  func clientStream() async throws {
    try await Rig.run { rig in
      let answer: Answer<Note> = try await rig.client.callClientStreaming(
        NoteMethods.sum, CallOptions()
      ) { (writer: MessageWriter<Note>) in
        for number in 0..<5000 as Range<UInt32> {
          try await writer.send(Note(number, padding: number % 500 == 0 ? 200_000 : 10))
        }
      }
      #expect(answer.message.number == (0..<5000).reduce(0, +))
    }
  }

  @Test("a conversation goes back and forth")
  func conversation() async throws {
    try await Rig.run { rig in
      let answer = try await rig.client.callBidirectional(NoteMethods.chat, CallOptions()) {
        (writer: MessageWriter<Note>, finish, notes: MessageStream<Note>) in
        var answers = notes.makeAsyncIterator()
        for number in 0..<200 as Range<UInt32> {
          try await writer.send(Note(number))
          guard try await answers.next()?.number == number + 1 else { return false }
        }
        try await finish()
        return try await answers.next() == nil
      }
      #expect(answer.message)
    }
  }

  @Test("a client that does not read holds the handler back")
  func slowReader() async throws {
    try await Rig.run { rig in
      let sent = try await rig.client.callServerStreaming(
        NoteMethods.count, Note(100_000, padding: 10_000), CallOptions()
      ) { (notes: MessageStream<Note>) in
        var iterator = notes.makeAsyncIterator()
        _ = try await iterator.next()
        try await Task.sleep(for: .milliseconds(300))
        return rig.witness.sent
      }
      // A stream's wide window of 1 MiB, the outbox and a message: some 130; 1 GB would be 100,000.
      #expect(sent.message < 160)
      // The neighbour is not stalled by it.
      let echo: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), CallOptions())
      #expect(echo.message.number == 1)
    }
  }

  @Test("a server that does not read holds the client back")
  func slowServer() async throws {
    try await Rig.run { rig in
      let sent = try await rig.client.callBidirectional(NoteMethods.chat, CallOptions()) {
        (writer: MessageWriter<Note>, _, notes: MessageStream<Note>) in
        // Nobody reads the answers, so the handler cannot send and stops reading.
        let counter = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            while true {
              try await writer.send(Note(1, padding: 10_000))
              counter.add()
            }
          }
          group.addTask { try await Task.sleep(for: .milliseconds(300)) }
          try await group.next()
          group.cancelAll()
        }
        return counter.count
      }
      #expect(sent.message < 20_000)
    }
  }

  @Test("leaving a stream early cancels it on the server")
  func leaveEarly() async throws {
    try await Rig.run { rig in
      let answer = try await rig.client.callServerStreaming(
        NoteMethods.count, Note(1_000_000, padding: 1000), CallOptions()
      ) { (notes: MessageStream<Note>) in
        var iterator = notes.makeAsyncIterator()
        return try await iterator.next()
      }
      #expect(answer.message == Note(0, padding: 1000))
      try await expectEventually { rig.witness.cancelled == 1 }
      #expect(rig.witness.sent < 1_000_000)
    }
  }

  @Test("an error of the caller's own code cancels the call")
  func ownError() async throws {
    struct Mine: Error {}
    try await Rig.run { rig in
      await #expect(throws: Mine.self) {
        _ = try await rig.client.callBidirectional(NoteMethods.chat, CallOptions()) {
          (writer: MessageWriter<Note>, _, notes: MessageStream<Note>) in
          try await writer.send(Note(1))
          var answers = notes.makeAsyncIterator()
          _ = try await answers.next()
          throw Mine()
        }
      }
      try await expectEventually { rig.witness.cancelled == 1 }
    }
  }
}
