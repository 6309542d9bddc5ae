import Testing

@testable import Transport

@Suite("Frames that RFC 9113 forbids", .serialized, .timeLimit(.minutes(5)))
struct FrameFormatTests {
  private typealias Case = FrameCase

  private static let zeros = [UInt8](repeating: 0, count: 16_385)
  private static let unfinished = RawPeer.headers(1, endHeaders: false)
  private static let fields = RawPeer.block([
    (":method", "POST"), (":scheme", "http"), (":path", "/test.Notes/Echo"), (":authority", "x"),
    ("te", "trailers"), ("content-type", "application/grpc"),
  ])

  static let whole: [FrameCase] = [
    Case(
      "3.4: the preface is wrong", after: .nothing, Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\r".utf8),
      .closed, .goAway(.protocolError)),
    Case(
      "3.4: the first frame is not SETTINGS", after: .nothing, RawPeer.preface + Case.ping(),
      .closed, .goAway(.protocolError)),
    Case(
      "3.4: the first frame acknowledges SETTINGS", after: .nothing,
      RawPeer.preface + RawPeer.frame(4, 1, 0, []), .closed, .goAway(.protocolError)),
    Case("4.1: a frame of an unknown type is ignored", RawPeer.frame(0x20, 0, 0, [1]), .nothing),
    Case(
      "4.1: a frame of an unknown type on a stream is ignored",
      Case.open + RawPeer.frame(0x20, 0xFF, 1, [1]), .nothing),
    Case("4.1: unknown flags are ignored", Case.ping(flags: 0xFE), .nothing),
    Case("4.1: the reserved bit is ignored", Case.ping(0x8000_0000), .nothing),
    Case(
      "4.2: a frame of 16,384 bytes is taken",
      RawPeer.headers(1) + RawPeer.data(1, [0, 0, 0, 0x3F, 0xFB] + zeros.prefix(16_379)), .nothing),
    Case(
      "4.2: DATA over 16,384 bytes", Case.open + RawPeer.data(1, zeros),
      .reset(.frameSizeError), .goAway(.frameSizeError)),
    Case(
      "4.2: HEADERS over 16,384 bytes", RawPeer.frame(1, 5, 1, zeros), .goAway(.frameSizeError)),
    Case(
      "4.2: SETTINGS over 16,384 bytes", RawPeer.frame(4, 0, 0, zeros + [0]),
      .goAway(.frameSizeError)),
    Case(
      "4.2: a frame of an unknown type over 16,384 bytes", RawPeer.frame(0x20, 0, 0, zeros),
      .goAway(.frameSizeError)),
    Case(
      "4.3: PRIORITY inside a field block", unfinished + Case.priority(1), .goAway(.protocolError)),
    Case(
      "4.3: HEADERS of another stream inside a field block", unfinished + RawPeer.headers(3),
      .goAway(.protocolError)),
    Case(
      "4.3: DATA inside a field block", unfinished + RawPeer.data(1, RawPeer.note),
      .goAway(.protocolError)),
    Case(
      "5.5: a frame of an unknown type inside a field block",
      unfinished + RawPeer.frame(0x20, 0, 1, []), .goAway(.protocolError)),
  ]

  static let dataAndHeaders: [FrameCase] = [
    Case("6.1: DATA on stream 0", RawPeer.data(0, RawPeer.note), .goAway(.protocolError)),
    Case(
      "6.1: padding is taken off",
      RawPeer.headers(1) + RawPeer.frame(0, 9, 1, [2] + RawPeer.note + [0, 0]),
      .nothing),
    Case(
      "6.1: padding as long as the payload", Case.open + RawPeer.frame(0, 8, 1, [3, 0, 0]),
      .goAway(.protocolError)),
    Case(
      "6.1: a padded frame without a pad length", Case.open + RawPeer.frame(0, 8, 1, []),
      .goAway(.protocolError), .goAway(.frameSizeError)),
    Case("6.2: HEADERS on stream 0", RawPeer.frame(1, 5, 0, fields), .goAway(.protocolError)),
    Case(
      "6.2: padding and a priority are taken off",
      RawPeer.frame(1, 0x2D, 1, [1, 0, 0, 0, 0, 9] + fields + [0]), .nothing),
    Case(
      "6.2: padding longer than the payload", RawPeer.frame(1, 0x0D, 1, [255] + fields),
      .goAway(.protocolError)),
    Case(
      "6.2: a priority cut short", RawPeer.frame(1, 0x25, 1, [0, 0, 0]),
      .goAway(.protocolError), .goAway(.frameSizeError)),
    Case(
      "6.3: PRIORITY on stream 0", Case.priority(0), .goAway(.protocolError)),
    Case(
      "6.3: PRIORITY of four bytes", Case.open + RawPeer.frame(2, 0, 1, [0, 0, 0, 0]),
      .reset(.frameSizeError), .goAway(.frameSizeError)),
    Case(
      "6.4: RST_STREAM on stream 0", RawPeer.frame(3, 0, 0, RawPeer.bytes(8)),
      .goAway(.protocolError)),
    Case(
      "6.4: RST_STREAM of three bytes", Case.open + RawPeer.frame(3, 0, 1, [0, 0, 8]),
      .goAway(.frameSizeError)),
    Case(
      "6.6: PUSH_PROMISE from a client",
      Case.open + RawPeer.frame(5, 4, 1, RawPeer.bytes(2) + fields), .goAway(.protocolError)),
    Case(
      "6.10: CONTINUATION ends a field block",
      RawPeer.frame(1, 1, 1, Array(fields.prefix(20)))
        + RawPeer.frame(9, 4, 1, Array(fields.dropFirst(20))),
      .nothing),
    Case("6.10: CONTINUATION on stream 0", Case.continuation(0), .goAway(.protocolError)),
    Case(
      "6.10: CONTINUATION of another stream", unfinished + Case.continuation(3),
      .goAway(.protocolError)),
    Case(
      "6.10: CONTINUATION after a whole field block", Case.open + Case.continuation(1),
      .goAway(.protocolError)),
    Case(
      "6.10: CONTINUATION after DATA",
      Case.open + RawPeer.data(1, RawPeer.note, endStream: false) + Case.continuation(1),
      .goAway(.protocolError)),
    Case(
      "6.10: CONTINUATION after a CONTINUATION that ended the block",
      unfinished + Case.continuation(1) + Case.continuation(1), .goAway(.protocolError)),
  ]

  static let control: [FrameCase] = [
    Case(
      "6.5: SETTINGS on a stream", RawPeer.frame(4, 0, 1, [0, 4, 0, 0, 1, 0]),
      .goAway(.protocolError)),
    Case(
      "6.5: SETTINGS of seven bytes", RawPeer.frame(4, 0, 0, [0, 4, 0, 0, 1, 0, 0]),
      .goAway(.frameSizeError)),
    Case(
      "6.5: an acknowledgement with a payload", RawPeer.frame(4, 1, 0, [0, 4, 0, 0, 1, 0]),
      .goAway(.frameSizeError)),
    Case("6.5.2: ENABLE_PUSH of 2", Case.setting(2, 2), .goAway(.protocolError)),
    Case(
      "6.5.2: INITIAL_WINDOW_SIZE over 2^31 - 1", Case.setting(4, 0x8000_0000),
      .goAway(.flowControlError)),
    Case("6.5.2: MAX_FRAME_SIZE under 16,384", Case.setting(5, 16_383), .goAway(.protocolError)),
    Case("6.5.2: MAX_FRAME_SIZE over 2^24 - 1", Case.setting(5, 1 << 24), .goAway(.protocolError)),
    Case("6.5.2: MAX_FRAME_SIZE of 2^24 - 1 is taken", Case.setting(5, 1 << 24 - 1), .nothing),
    Case("6.5.2: an unknown setting is ignored", Case.setting(0xFF, 7), .nothing),
    Case("6.7: PING on a stream", Case.ping(1), .goAway(.protocolError)),
    Case("6.7: PING of six bytes", Case.ping(count: 6), .goAway(.frameSizeError)),
    Case("6.7: PING of nine bytes", Case.ping(count: 9), .goAway(.frameSizeError)),
    Case(
      "6.8: GOAWAY on a stream", RawPeer.frame(7, 0, 1, RawPeer.bytes(0) + RawPeer.bytes(0)),
      .goAway(.protocolError)),
    Case(
      "6.8: GOAWAY of seven bytes", RawPeer.frame(7, 0, 0, [0, 0, 0, 0, 0, 0, 0]),
      .goAway(.frameSizeError)),
    Case(
      "6.9: WINDOW_UPDATE of zero on the connection", Case.windowUpdate(0, 0),
      .goAway(.protocolError)),
    Case(
      "6.9: WINDOW_UPDATE of zero on a stream", Case.open + Case.windowUpdate(1, 0),
      .reset(.protocolError), .goAway(.protocolError)),
    Case(
      "6.9: WINDOW_UPDATE of three bytes", RawPeer.frame(8, 0, 0, [0, 0, 1]),
      .goAway(.frameSizeError)),
    Case(
      "6.9: WINDOW_UPDATE of five bytes on a stream",
      Case.open + RawPeer.frame(8, 0, 1, [0, 0, 0, 0, 1]), .goAway(.frameSizeError)),
    Case(
      "7: an unknown error code resets a stream",
      Case.open + RawPeer.frame(3, 0, 1, RawPeer.bytes(0xFFFF)), .nothing),
  ]

  static let flow: [FrameCase] = [
    Case(
      "6.9.1: the connection's window over 2^31 - 1", Case.windowUpdate(0, 0x7FFF_FFFF),
      .goAway(.flowControlError)),
    Case(
      "6.9.1: the connection's window over 2^31 - 1 in several steps",
      Case.windowUpdate(0, 0x4000_0000) + Case.windowUpdate(0, 0x4000_0000),
      .goAway(.flowControlError)),
    Case(
      "6.9.1: a stream's window over 2^31 - 1", Case.open + Case.windowUpdate(1, 0x7FFF_FFFF),
      .reset(.flowControlError), .goAway(.flowControlError)),
    Case(
      "6.9.1: a stream's window over 2^31 - 1 in several steps",
      Case.open + Case.windowUpdate(1, 0x4000_0000) + Case.windowUpdate(1, 0x4000_0000),
      .reset(.flowControlError), .goAway(.flowControlError)),
    Case(
      "6.9.2: INITIAL_WINDOW_SIZE takes a stream's window over 2^31 - 1",
      Case.open + Case.windowUpdate(1, 1) + Case.setting(4, 0x7FFF_FFFF),
      .goAway(.flowControlError)),
    // The handler takes the first message and sleeps; the second is never whole.
    Case(
      "6.9.1: DATA over the stream's window",
      Case.open
        + data(
          1, [0, 0, 0, 0, 4, 0, 0, 0x75, 0x30, 0, 0, 0x3F, 0xFF, 0xFF], count: 200_000),
      .reset(.flowControlError), .goAway(.flowControlError)),
    Case(
      "6.9.1: DATA over the connection's window",
      Case.open + RawPeer.headers(3) + data(1, [0, 0, 0, 0xEA, 0xC4], count: 60_000)
        + data(3, [0, 0, 0, 0xEA, 0xC4], count: 60_000),
      .goAway(.flowControlError)
    ).with { limits in
      limits.connectionWindowBytes = 65_535
      limits.connectionBytesInFlightMax = 0
    },
  ]

  /// DATA that begins so, in frames of 10,000 bytes.
  private static func data(_ stream: UInt32, _ beginning: [UInt8], count: Int) -> [UInt8] {
    let bytes = beginning + [UInt8](repeating: 0, count: count - beginning.count)
    return stride(from: 0, to: count, by: 10_000).flatMap { start in
      RawPeer.data(stream, Array(bytes[start..<start + 10_000]), endStream: false)
    }
  }

  @Test("the connection, frame formats and field blocks", arguments: whole)
  func checkWhole(fault: FrameCase) async throws { try await fault.check() }

  @Test("DATA, HEADERS, PRIORITY, RST_STREAM and CONTINUATION", arguments: dataAndHeaders)
  func checkDataAndHeaders(fault: FrameCase) async throws { try await fault.check() }

  @Test("SETTINGS, PING, GOAWAY and WINDOW_UPDATE", arguments: control)
  func checkControl(fault: FrameCase) async throws { try await fault.check() }

  @Test("flow control", arguments: flow)
  func checkFlow(fault: FrameCase) async throws { try await fault.check() }

  @Test("6.5.3 and 6.7: SETTINGS and PING are acknowledged, acknowledgements are not")
  func acknowledgements() async throws {
    try await Rig.run { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      let body: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
      peer.write(Case.ping(flags: 1) + RawPeer.frame(6, 0, 0, body))
      let frames = await peer.read(milliseconds: 30_000) { $0.type == 6 }
      #expect(frames.contains { $0.type == 4 && $0.flags & 1 == 1 && $0.payload.isEmpty })
      #expect(frames.last?.flags == 1)
      #expect(frames.last?.payload == body)
    }
  }
}
