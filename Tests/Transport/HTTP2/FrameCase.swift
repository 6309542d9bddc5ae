import NIOCore
import RPC
import Testing

@testable import Transport

/// Bytes that a client may send, and what the RFCs let a server do about them.
struct FrameCase: Sendable, CustomTestStringConvertible {
  enum Outcome: Hashable {
    /// GOAWAY with this code, then the end of the connection.
    case goAway(HTTP2Code)
    /// The connection ended without a word.
    case closed
    /// RST_STREAM with this code; the connection goes on.
    case reset(HTTP2Code)
    /// The connection goes on.
    case nothing

    var endsConnection: Bool {
      switch self {
      case .goAway, .closed: true
      case .reset, .nothing: false
      }
    }
  }

  /// What has happened on the connection before.
  enum Beginning { case nothing, settings, answeredCall }

  /// The section that asks for it, and the fault.
  let testDescription: String
  var beginning = Beginning.settings
  var limits = Limits()
  let bytes: [UInt8]
  let allowed: Set<Outcome>

  init(
    _ description: String, after beginning: Beginning = .settings, _ bytes: [UInt8],
    _ allowed: Outcome...
  ) {
    testDescription = description
    self.beginning = beginning
    self.bytes = bytes
    self.allowed = Set(allowed)
  }

  func with(_ change: (inout Limits) -> Void) -> FrameCase {
    var other = self
    change(&other.limits)
    return other
  }

  /// Sends the bytes and a good call behind them, and looks at what comes back until that call is
  /// answered or the connection ends.
  func check() async throws {
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      await begin(peer)
      let last: UInt32 = 2001
      peer.write(bytes + RawPeer.headers(last) + RawPeer.data(last, RawPeer.note))
      let mayGoOn = allowed.contains { !$0.endsConnection }
      let frames = await peer.read(milliseconds: 30_000) {
        mayGoOn && $0.stream == last && $0.endsStream
      }
      let outcome = Self.outcome(of: frames, isClosed: peer.isClosed)
      #expect(allowed.contains(outcome), "\(outcome)")
      if !outcome.endsConnection {
        #expect(frames.contains { $0.isData(on: last, RawPeer.note) })
      }
      // Whatever happened: the neighbour is served.
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(5), CallOptions())
      #expect(answer.message.number == 5)
    }
  }

  private func begin(_ peer: RawPeer) async {
    switch beginning {
    case .nothing: break
    case .settings: peer.start()
    case .answeredCall:
      peer.start()
      peer.write(RawPeer.headers(1) + RawPeer.data(1, RawPeer.note))
      _ = await peer.read(milliseconds: 30_000) { $0.stream == 1 && $0.endsStream }
    }
  }

  private static func outcome(of frames: [RawPeer.Frame], isClosed: Bool) -> Outcome {
    for code in frames.compactMap(\.goAwayCode) {
      if let code = HTTP2Code(rawValue: code), isClosed { return .goAway(code) }
    }
    if isClosed { return .closed }
    for code in frames.compactMap(\.resetCode) {
      // A reset without error only ends a request that was answered early (RFC 9113, 8.1).
      if let code = HTTP2Code(rawValue: code), code != .noError { return .reset(code) }
    }
    return .nothing
  }
}

extension RawPeer.Frame {
  var endsStream: Bool { (type == 0 || type == 1) && flags & 1 == 1 || type == 3 }

  func isData(on stream: UInt32, _ bytes: [UInt8]) -> Bool {
    type == 0 && self.stream == stream && payload == bytes
  }
}

extension FrameCase {
  /// A request of which only the headers have come.
  static let open = RawPeer.headers(1, path: "/test.Notes/Sleep")
  /// A request that is whole and not answered for half a minute.
  static let halfClosed = open + RawPeer.data(1, [0, 0, 0, 0, 4, 0, 0, 0x75, 0x30])
  /// A request that its caller took back.
  static let closed = open + reset
  static let reset = RawPeer.frame(3, 0, 1, RawPeer.bytes(8))

  static func ping(_ stream: UInt32 = 0, flags: UInt8 = 0, count: Int = 8) -> [UInt8] {
    RawPeer.frame(6, flags, stream, [UInt8](repeating: 0, count: count))
  }

  static func windowUpdate(_ stream: UInt32, _ increment: UInt32) -> [UInt8] {
    RawPeer.frame(8, 0, stream, RawPeer.bytes(increment))
  }

  static func setting(_ id: UInt8, _ value: UInt32) -> [UInt8] {
    RawPeer.frame(4, 0, 0, [0, id] + RawPeer.bytes(value))
  }

  static func priority(_ stream: UInt32, dependsOn other: UInt32 = 0) -> [UInt8] {
    RawPeer.frame(2, 0, stream, RawPeer.bytes(other) + [15])
  }

  static func continuation(_ stream: UInt32) -> [UInt8] {
    RawPeer.frame(9, 4, stream, RawPeer.block([("a", "b")]))
  }
}
