import Testing

@testable import Transport

@Suite("Frames that do not fit the state of their stream", .serialized, .timeLimit(.minutes(5)))
struct StreamStateTests {
  private typealias Case = FrameCase

  static let idle: [FrameCase] = [
    Case("5.1: DATA on an idle stream", RawPeer.data(1, RawPeer.note), .goAway(.protocolError)),
    Case("5.1: RST_STREAM on an idle stream", Case.reset, .goAway(.protocolError)),
    Case(
      "5.1: WINDOW_UPDATE on an idle stream", Case.windowUpdate(1, 100), .goAway(.protocolError)),
    Case("5.1: CONTINUATION on an idle stream", Case.continuation(1), .goAway(.protocolError)),
    Case("5.1: PRIORITY on an idle stream is taken", Case.priority(1), .nothing),
  ]

  static let halfClosed: [FrameCase] = [
    Case(
      "5.1: DATA on a half-closed stream", Case.halfClosed + RawPeer.data(1, RawPeer.note),
      .reset(.streamClosed), .goAway(.streamClosed)),
    Case(
      "5.1: HEADERS on a half-closed stream", Case.halfClosed + RawPeer.headers(1, endStream: true),
      .reset(.streamClosed), .goAway(.streamClosed)),
    Case(
      "5.1: CONTINUATION on a half-closed stream", Case.halfClosed + Case.continuation(1),
      .reset(.streamClosed), .goAway(.streamClosed), .goAway(.protocolError)),
    Case(
      "5.1: WINDOW_UPDATE, PRIORITY and RST_STREAM on a half-closed stream are taken",
      Case.halfClosed + Case.windowUpdate(1, 100) + Case.priority(1) + Case.reset, .nothing),
  ]

  /// What follows a reset may have been under way: RFC 9113 lets a server ignore it.
  static let reset: [FrameCase] = [
    Case(
      "5.1: DATA after RST_STREAM", Case.closed + RawPeer.data(1, RawPeer.note),
      .nothing, .reset(.streamClosed), .goAway(.streamClosed)),
    Case(
      "5.1: HEADERS after RST_STREAM", Case.closed + RawPeer.headers(1, endStream: true),
      .nothing, .reset(.streamClosed), .goAway(.streamClosed)),
    Case(
      "5.1: CONTINUATION after RST_STREAM", Case.closed + Case.continuation(1),
      .reset(.streamClosed), .goAway(.streamClosed), .goAway(.protocolError)),
    Case("5.1: PRIORITY after RST_STREAM is taken", Case.closed + Case.priority(1), .nothing),
  ]

  static let ended: [FrameCase] = [
    Case(
      "5.1: DATA on a closed stream", after: .answeredCall, RawPeer.data(1, RawPeer.note),
      .nothing, .reset(.streamClosed), .goAway(.streamClosed)),
    Case(
      "5.1: HEADERS on a closed stream", after: .answeredCall,
      RawPeer.headers(1, endStream: true),
      .nothing, .reset(.streamClosed), .goAway(.streamClosed), .goAway(.protocolError)),
    Case(
      "5.1: CONTINUATION on a closed stream", after: .answeredCall, Case.continuation(1),
      .reset(.streamClosed), .goAway(.streamClosed), .goAway(.protocolError)),
    Case(
      "5.1: WINDOW_UPDATE, PRIORITY and RST_STREAM on a closed stream are taken",
      after: .answeredCall, Case.windowUpdate(1, 100) + Case.priority(1) + Case.reset, .nothing),
  ]

  static let identifiers: [FrameCase] = [
    Case(
      "5.1.1: a client's stream with an even number", RawPeer.headers(2), .goAway(.protocolError)),
    Case(
      "5.1.1: a stream number under one that was used", RawPeer.headers(5) + RawPeer.headers(3),
      .goAway(.protocolError)),
    Case(
      "5.1.1: a stream number passed over a while ago",
      RawPeer.headers(5) + RawPeer.headers(7) + RawPeer.headers(15) + RawPeer.headers(3),
      .goAway(.protocolError)),
    Case("5.1.1: numbers may be passed over", RawPeer.headers(5) + RawPeer.headers(15), .nothing),
  ]

  @Test("idle streams", arguments: idle)
  func checkIdle(fault: FrameCase) async throws { try await fault.check() }

  @Test("streams half closed by their caller", arguments: halfClosed)
  func checkHalfClosed(fault: FrameCase) async throws { try await fault.check() }

  @Test("streams closed by a reset", arguments: reset)
  func checkReset(fault: FrameCase) async throws { try await fault.check() }

  @Test("streams closed by their end", arguments: ended)
  func checkEnded(fault: FrameCase) async throws { try await fault.check() }

  @Test("stream numbers", arguments: identifiers)
  func checkIdentifiers(fault: FrameCase) async throws { try await fault.check() }

  @Test(
    "5.1.2: streams over the maximum are refused, whether or not SETTINGS was acknowledged",
    arguments: [true, false])
  func maximum(isAcknowledged: Bool) async throws {
    var limits = Limits()
    limits.streamsMax = 10
    try await Rig.run(limits: limits) { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      if isAcknowledged {
        _ = await peer.read(milliseconds: 30_000) { $0.type == 4 }
        peer.write(RawPeer.frame(4, 1, 0, []))
      }
      peer.write((0...10 as ClosedRange<UInt32>).flatMap { RawPeer.headers(2 * $0 + 1) })
      let frames = await peer.read(milliseconds: 30_000) { $0.type == 7 || $0.type == 3 }
      let code = frames.last?.goAwayCode ?? frames.last?.resetCode
      let allowed = [HTTP2Code.protocolError, .refusedStream].map(\.rawValue)
      #expect(allowed.contains { $0 == code })
    }
  }
}
