import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("What slow readers and large senders cost", .timeLimit(.minutes(5)))
struct FlowTests {
  private static let noteBytes = 16_000

  /// How much of a stream of a GiB the handler got rid of, while a peer that allows everything
  /// reads nothing.
  private func sentToDeafPeer(_ limits: Limits, atLeast bytes: Int = 1) async throws -> Int {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address, receiveBufferBytes: 65_536)
      let window = RawPeer.frame(4, 0, 0, [0, 4] + RawPeer.bytes(0x7FFF_FFFF))
      peer.write(RawPeer.preface + window + RawPeer.frame(8, 0, 0, RawPeer.bytes(0x7FFF_0000)))
      let message = RawPeer.message(Note(65_536, padding: Self.noteBytes))
      peer.write(RawPeer.headers(1, path: NoteMethods.count.path) + RawPeer.data(1, message))
      try await expectEventually { rig.witness.sent * Self.noteBytes >= bytes }
      var seen = -1
      while seen != rig.witness.sent {
        seen = rig.witness.sent
        try await Task.sleep(for: .milliseconds(500))
      }
      return seen * Self.noteBytes
    }
  }

  @Test("a client that stops reading a stream of a GiB costs less than 4 MiB")
  func deafPeer() async throws {
    #expect(try await sentToDeafPeer(Limits()) < 4 << 20)
  }

  @Test(
    "the twin: without a limit of what waits, of many streams or of few, it costs more",
    arguments: [1, 2])
  func deafPeerUnlimited(shares: Int) async throws {
    var limits = Limits()
    if shares == 1 { limits.wideOutboxBytes = 64 << 20 } else { limits.outboxBytes = 64 << 20 }
    #expect(try await sentToDeafPeer(limits, atLeast: 16 << 20) >= 16 << 20)
  }

  @Test("one stream that nobody reads does not stall its neighbours, in either direction")
  func neighbours() async throws {
    try await Rig.run { rig in
      _ = try await rig.client.callBidirectional(NoteMethods.chat, CallOptions()) {
        (writer: MessageWriter<Note>, _, _: MessageStream<Note>) in
        try await withThrowingTaskGroup(of: Void.self) { group in
          // Nobody reads the answers, so that the handler stops reading in the end.
          group.addTask { while true { try await writer.send(Note(1, padding: 10_000)) } }
          let sum: Answer<Note> = try await rig.client.callClientStreaming(
            NoteMethods.sum, CallOptions()
          ) { (writer: MessageWriter<Note>) in
            for _ in 0..<800 { try await writer.send(Note(1, padding: 10_000)) }
          }
          #expect(sum.message.number == 800)
          let count = try await rig.client.callServerStreaming(
            NoteMethods.count, Note(800, padding: 10_000), CallOptions()
          ) { (notes: MessageStream<Note>) in try await notes.reduce(0) { sum, _ in sum + 1 } }
          #expect(count.message == 800)
          group.cancelAll()
        }
      }
    }
  }

  @Test(
    "a connection that holds too much unread gets no large message through", arguments: [1, 64])
  func bytesInFlight(mebibytes: Int) async throws {
    var limits = Limits()
    limits.connectionBytesInFlightMax = mebibytes << 20
    try await Rig.run(limits: limits) { rig in
      let small: Answer<Note> = try await rig.client.call(
        NoteMethods.echo, Note(1, padding: 100_000), CallOptions())
      #expect(small.message.number == 1)
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(2, padding: 3 << 20), CallOptions())
      }
      #expect(failure?.code == (mebibytes == 1 ? .resourceExhausted : nil))
    }
  }

  @Test("what was read counts no more, however long the stream")
  func longStreams() async throws {
    var limits = Limits()
    limits.connectionBytesInFlightMax = 1 << 20
    try await Rig.run(limits: limits) { rig in
      let sum: Answer<Note> = try await rig.client.callClientStreaming(
        NoteMethods.sum, CallOptions()
      ) { (writer: MessageWriter<Note>) in
        for _ in 0..<64 { try await writer.send(Note(1, padding: 70_000)) }
      }
      #expect(sum.message.number == 64)
      let client = try Rig.client(to: rig.address) {
        $0.limits.connectionBytesInFlightMax = 1 << 20
      }
      let count = try await client.callServerStreaming(
        NoteMethods.count, Note(64, padding: 70_000), CallOptions()
      ) { (notes: MessageStream<Note>) in try await notes.reduce(0) { sum, _ in sum + 1 } }
      #expect(count.message == 64)
      await client.close()
    }
  }

  @Test("a method that is open to all takes no large message")
  func openMethod() async throws {
    try await Rig.run { rig in
      let small: Answer<Note> = try await rig.client.call(
        NoteMethods.open, Note(1, padding: 50_000), CallOptions())
      #expect(small.message.number == 1)
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.open, Note(2, padding: 200_000), CallOptions())
      }
      #expect(failure?.code == .resourceExhausted)
    }
  }

  @Test("streams over the total of all connections are refused, and taken again later")
  func totalStreams() async throws {
    var limits = Limits()
    limits.totalStreamsMax = 1
    try await Rig.run(limits: limits) { rig in
      let running = Task {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.gate, Note(5), CallOptions())
        return answer.message.number
      }
      try await expectEventually { rig.witness.running == 1 }
      let peer = try RawPeer(rig.address)
      peer.start()
      var stream: UInt32 = 1
      #expect(try await isAnswered(peer, false, &stream))
      rig.witness.openGate()
      #expect(try await running.value == 5)
      #expect(try await isAnswered(peer, true, &stream))
    }
  }

  @Test("bytes over the total of all connections keep new streams out until they are gone")
  func totalBytes() async throws {
    var limits = Limits()
    limits.totalBytesInFlightMax = 512 << 10
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      var stream: UInt32 = 1
      #expect(try await isAnswered(peer, true, &stream))
      try await withDeafPeer(rig.address, streams: 40) { () async throws in
        #expect(try await isAnswered(peer, false, &stream))
      }
      #expect(try await isAnswered(peer, true, &stream))
    }
  }

  /// Calls again and again until a call ends as expected: each connection reports what it holds
  /// when it has done what there was to do.
  private func isAnswered(
    _ peer: RawPeer, _ expected: Bool, _ stream: inout UInt32
  ) async throws -> Bool {
    for _ in 0..<150 {
      let current = stream
      stream += 2
      peer.write(RawPeer.headers(current) + RawPeer.data(current, RawPeer.note))
      let frames = await peer.read(milliseconds: 20_000) {
        $0.stream == current && ($0.type == 3 || $0.flags & 1 != 0)
      }
      // What is neither an answer nor a refusal is no news of the total.
      let last = try #require(
        frames.last { $0.stream == current },
        "no answer; went away with \(frames.compactMap(\.goAwayCode)), closed: \(peer.isClosed)")
      let isRefused = last.resetCode == HTTP2Code.refusedStream.rawValue
      if isRefused != expected { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// While a peer has asked for much and reads none of it.
  private func withDeafPeer(
    _ address: BoundAddress, streams: UInt32, _ body: () async throws -> Void
  ) async throws {
    let deaf = try RawPeer(address)
    deaf.start()
    let message = RawPeer.message(Note(1000, padding: 10_000))
    for number in 0..<streams {
      let stream = 2 * number + 1
      deaf.write(
        RawPeer.headers(stream, path: NoteMethods.count.path) + RawPeer.data(stream, message))
    }
    try await body()
    withExtendedLifetime(deaf) {}
  }
}
