import NIOCore
import NIOEmbedded
import RPC
import Testing

@testable import Transport

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Listeners and who is at the other end", .timeLimit(.minutes(5)))
struct ListenerTests {
  @Test("a Unix socket tells who calls")
  func unix() async throws {
    let path = "/tmp/cairn-test-\(UInt32.random(in: 0 ... .max)).sock"
    defer { unlink(path) }
    try await Rig.run(on: .unix(path: path)) { rig in
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(7), CallOptions())
      #expect(answer.message.number == 7)
      #expect(rig.witness.peers == [.local(userID: getuid(), processID: getpid())])
    }
  }

  @Test("loopback without TLS is known as such")
  func loopback() async throws {
    try await Rig.run { rig in
      let _: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(7), CallOptions())
      #expect(rig.witness.peers == [.plaintext(address: "127.0.0.1")])
    }
  }

  @Test("a path or port that is taken is said to be")
  func taken() async throws {
    try await Rig.run { rig in
      guard case .tcp(_, let port) = rig.address else { return }
      await #expect(throws: TransportError.addressUnavailable(address: "127.0.0.1:\(port)")) {
        try await Rig.run(on: .loopback(host: "127.0.0.1", port: port)) { _ in }
      }
    }
    await #expect(throws: TransportError.addressUnavailable(address: "/nonexistent/a.sock")) {
      try await Rig.run(on: .unix(path: "/nonexistent/a.sock")) { _ in }
    }
  }

  @Test("connections over the maximum are closed at once")
  func connectionsMax() async throws {
    var limits = Limits()
    limits.connectionsMax = 1
    try await Rig.run(limits: limits) { rig in
      try await rig.client.connect()
      let second = try Rig.client(to: rig.address)
      let failure = await status { try await second.connect() }
      #expect(failure?.code == .unavailable)
      await second.close()
    }
  }

  @Test("a listener rests behind each handful of connections, and after a failure")
  func pace() throws {
    let channel = EmbeddedChannel()
    let reads = ReadCount()
    try channel.pipeline.syncOperations.addHandlers(reads, ListenerPace())
    func count(after time: TimeAmount) -> Int {
      channel.embeddedEventLoop.advanceTime(by: time)
      return reads.count
    }
    channel.pipeline.fireChannelActive()
    #expect(count(after: .seconds(1)) == 1)
    channel.pipeline.fireChannelReadComplete()
    #expect(count(after: ListenerPace.rest - .nanoseconds(1)) == 1)
    #expect(count(after: .nanoseconds(1)) == 2)
    channel.pipeline.fireErrorCaught(ChannelError.connectPending)
    #expect(count(after: .zero) == 2)
    #expect(count(after: .seconds(1)) == 3)
    // The twin: without a word from the socket nothing more is taken.
    #expect(count(after: .seconds(1)) == 3)
    channel.pipeline.fireChannelInactive()
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  @Test(
    "a connection rests behind a burst that emptied its socket and was no short one",
    arguments: [(8191, false), (8192, true), (131_071, true), (131_072, false)])
  func rest(bytes: Int, rests: Bool) throws {
    let channel = EmbeddedChannel()
    let reads = ReadCount()
    try channel.pipeline.syncOperations.addHandlers(reads, ReadPace())
    func receive(_ pieces: [Int]) {
      for piece in pieces {
        channel.pipeline.fireChannelRead(ByteBuffer(repeating: 0, count: piece))
      }
      channel.pipeline.fireChannelReadComplete()
    }
    func count(after time: TimeAmount) -> Int {
      channel.embeddedEventLoop.advanceTime(by: time)
      return reads.count
    }
    // Asked twice, as the channel and TLS do.
    receive([4096, bytes - 4096])
    for _ in 0..<2 { channel.read() }
    #expect(reads.count == (rests ? 0 : 2))
    #expect(count(after: ReadPace.rest - .nanoseconds(1)) == (rests ? 0 : 2))
    #expect(count(after: .nanoseconds(1)) == (rests ? 1 : 2))
    // What comes after the rest is a burst of its own, a short one.
    receive([100])
    channel.read()
    #expect(reads.count == (rests ? 2 : 3))
    #expect(count(after: .seconds(1)) == (rests ? 2 : 3))
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }
}

/// How often the socket was asked for more.
private final class ReadCount: ChannelOutboundHandler {
  typealias OutboundIn = Never
  private(set) var count = 0

  func read(context: ChannelHandlerContext) {
    count += 1
    context.read()
  }
}
