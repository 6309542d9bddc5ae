import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("What a client has not read", .timeLimit(.minutes(5)))
struct UnreadTests {
  private static let noteBytes = 16_000
  private static let notes: UInt32 = 1000
  private static let streamBytes = Int(notes) * noteBytes

  private struct Received {
    var bytes = 0
    var questions = 0
    var isWhole = false
    /// Whether the server ended the connection.
    var isGivenUp = false
  }

  /// Reads a stream of 16 MB as a client that gives credit for all of it, and answers PINGs or not.
  private func receive(
    answering: Bool, credit: UInt32 = 0x7FFF_0000, _ limits: Limits = Limits()
  ) async throws -> Received {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      let window = RawPeer.frame(4, 0, 0, [0, 4] + RawPeer.bytes(0x7FFF_FFFF))
      peer.write(RawPeer.preface + window + RawPeer.frame(8, 0, 0, RawPeer.bytes(credit)))
      let message = RawPeer.message(Note(Self.notes, padding: Self.noteBytes))
      peer.write(RawPeer.headers(1, path: NoteMethods.count.path) + RawPeer.data(1, message))
      var received = Received()
      while true {
        let frames = await peer.read(milliseconds: 2000) { $0.isQuestion || $0.isEnd }
        received.bytes += frames.lazy.filter { $0.type == 0 }.map(\.payload.count).reduce(0, +)
        guard let last = frames.last, last.isQuestion || last.isEnd else {
          received.isGivenUp = peer.isClosed
          return received
        }
        if last.isEnd {
          received.isWhole = true
          return received
        }
        received.questions += 1
        if answering { peer.write(RawPeer.frame(6, 1, 0, last.payload)) }
      }
    }
  }

  @Test("is bounded, though it gives credit for all; who never says that it reads is given up")
  func silent() async throws {
    var limits = Limits()
    limits.writeStallTimeout = .milliseconds(500)
    let received = try await receive(answering: false, limits)
    #expect(received.questions > 0)
    #expect(!received.isWhole)
    #expect(received.isGivenUp)
    #expect(received.bytes <= limits.unreadBytes + limits.writeBytes + limits.outboxBytes)
  }

  @Test("comes whole where the client says that it reads")
  func reading() async throws {
    let received = try await receive(answering: true)
    #expect(received.questions > 2)
    #expect(received.isWhole)
    #expect(received.bytes >= Self.streamBytes)
  }

  @Test("the twin: without a bound all of it comes to who says nothing")
  func unbounded() async throws {
    var limits = Limits()
    limits.unreadBytes = 1 << 30
    let received = try await receive(answering: false, limits)
    #expect(received.isWhole)
  }

  @Test("is not asked for where the client's own credit bounds it")
  func narrow() async throws {
    let received = try await receive(answering: false, credit: 1_000_000)
    #expect(received.questions == 0)
    #expect(received.bytes == 1_000_000 + 65_535)
  }
}

extension RawPeer.Frame {
  /// A PING to be answered.
  fileprivate var isQuestion: Bool { type == 6 && flags & 1 == 0 }
  fileprivate var isEnd: Bool { type == 1 && flags & 1 != 0 }
}
