import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("What a peer that stands still costs", .timeLimit(.minutes(3)))
struct ClientFlowTests {
  private static let portion = 100_000
  /// A GiB in messages of `portion` bytes.
  private static let count = 10_738
  private static let bytesMax = 4 * 1024 * 1024

  /// Waits until a count has stopped growing: a quarter of a second without change.
  private func settled(_ counter: @autoclosure () -> Int) async throws -> Int {
    var last = -1
    while last != counter() {
      last = counter()
      try await Task.sleep(for: .milliseconds(250))
    }
    return last
  }

  /// Sends a GiB and counts what was taken from it.
  private func send(
    _ client: ClientConnection, _ taken: Counter
  ) async throws {
    let _: Answer<Note> = try await client.callClientStreaming(NoteMethods.sum, CallOptions()) {
      (writer: MessageWriter<Note>) in
      for _ in 0..<Self.count {
        try await writer.send(Note(1, padding: Self.portion))
        taken.add()
      }
    }
  }

  @Test("a server that stops reading a GiB stream costs the client under 4 MiB, and no neighbour")
  func serverStops() async throws {
    // The odd server gives a stream no credit beyond its first window.
    let script = OddServer.Script { request in
      request.fields[":path"] == NoteMethods.echo.path ? Reply.note(request.stream) : []
    }
    try await OddServer.run(script) { client, _ in
      let taken = Counter()
      let upload = Task { try await send(client, taken) }
      try await expectEventually { taken.count > 0 }
      let held = try await settled(taken.count) * Self.portion
      #expect(held < Self.bytesMax)
      for _ in 0..<20 {
        let echo: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
        #expect(echo.message == Note(1))
      }
      upload.cancel()
      let failure = await status { try await upload.value }
      #expect(failure?.code == .cancelled)
    }
  }

  @Test("the twin: a server that reads takes all of it")
  func serverReads() async throws {
    try await Rig.run { rig in
      let taken = Counter()
      let upload = Task { try await send(rig.client, taken) }
      try await expectEventually { taken.count * Self.portion > 4 * Self.bytesMax }
      upload.cancel()
      _ = await upload.result
    }
  }

  @Test("a client that stops reading gets no more than its window, and stalls no neighbour")
  func clientStops() async throws {
    try await Rig.run { rig in
      let held = try await rig.client.callServerStreaming(
        NoteMethods.count, Note(UInt32(Self.count), padding: Self.portion), CallOptions()
      ) { (notes: MessageStream<Note>) in
        var iterator = notes.makeAsyncIterator()
        _ = try await iterator.next()
        let held = try await settled(rig.witness.sent) * Self.portion
        for number in 0..<20 as Range<UInt32> {
          let echo: Answer<Note> = try await rig.client.call(
            NoteMethods.echo, Note(number), CallOptions())
          #expect(echo.message.number == number)
        }
        return held
      }
      #expect(held.message < Self.bytesMax)
    }
  }

  @Test("the twin: a client with a window that is larger gets more")
  func clientAllowsMore() async throws {
    try await Rig.run { rig in
      let client = try Rig.client(to: rig.address) {
        $0.limits.streamWindowBytes = 16 << 20
        $0.limits.connectionWindowBytes = 16 << 20
      }
      _ = try await client.callServerStreaming(
        NoteMethods.count, Note(UInt32(Self.count), padding: Self.portion), CallOptions()
      ) { (notes: MessageStream<Note>) in
        var iterator = notes.makeAsyncIterator()
        _ = try await iterator.next()
        try await expectEventually { rig.witness.sent * Self.portion > 2 * Self.bytesMax }
      }
      await client.close()
    }
  }
}
