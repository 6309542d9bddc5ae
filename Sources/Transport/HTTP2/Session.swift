import CNghttp2
import NIOCore

// Soundness: the pointers handed to nghttp2 are of this session, which owns it and so outlives it,
// and of streams, which their connection keeps until nghttp2 has reported them closed. Pointers
// that nghttp2 lends are used before the call that lent them returns.

/// What a session needs of the connection it belongs to.
protocol SessionOwner: AnyObject {
  /// The other side opened a stream. Called inside a callback.
  ///
  /// - Returns: `nil` to refuse it.
  func streamOpened() -> HTTP2Stream?
}

/// nghttp2's error, or its refusal of what the other side sent.
struct SessionError: Error, Hashable {
  /// One of `nghttp2_error`.
  let code: Int32
}

/// What happened on a session that concerns no single stream.
struct SessionEvents {
  var resetsReceived = 0
  /// Resets we sent because of what the other side did, and frames refused.
  var errorsProvoked = 0
  /// Frames received that bring no call nearer: all but HEADERS, RST_STREAM and DATA with content.
  var framesFruitless = 0
  var headersReceived = 0
  /// DATA frames with content.
  var dataReceived = 0
  var dataBytesSent = 0
  /// Messages whose last byte was sent.
  var messagesSent = 0
  /// Set when the other side will take no streams above this one.
  var goAwayLastStream: Int32?
  /// Set with it: what a client did too often, and whether it was to send PINGs (gRFC A8).
  var isToldToCalm = false
  var hasTooManyPings = false
  var settingsReceived = false
  var pingsReceived = 0
  /// Whether the PING behind the announcement of the end was answered.
  var drainAnswered = false
  /// How far the other side says that it has read what was sent.
  var readPosition: UInt64?
  /// Whether headers or data were sent.
  var answersSent = false
}

/// The HTTP/2 state of one connection (RFC 9113), kept by libnghttp2: bytes in, bytes out, no I/O.
///
/// It is the only owner of its nghttp2 session and must stay on one event loop. Callbacks only
/// record what happened; the session is never freed and no stream is dropped inside one.
/// Hot properties do without the checks of overlapping access at run time (Decisions/0010): nothing
/// that runs while one of them changes comes back to it.
final class Session {
  enum Side { case client, server }

  let raw: OpaquePointer
  /// nghttp2's own; the last that is let go of.
  private let memory = SessionMemory()
  let side: Side
  /// Owns this session in turn, until it retires it: counting a weak reference is dear.
  private(set) var owner: (any SessionOwner)?
  @exclusivity(unchecked) var events = SessionEvents()
  /// Bytes that wait to be written, collected by `collectOutput`.
  @exclusivity(unchecked) var output = ByteBuffer()
  /// Used again for every header list that is not fixed.
  @exclusivity(unchecked) var scratch = HeaderFields()
  /// Kept here, because a constant of a type is looked up at each use.
  let answerFields = FixedFields.answer
  let okFields = FixedFields.ok
  /// A connection error of the other side that nghttp2 lets pass.
  @exclusivity(unchecked) var violation: HTTP2Code?
  @exclusivity(unchecked) var streamNumbers = StreamNumbers()
  /// Whether the announcement of the end has been sent, and the PING behind it not.
  @exclusivity(unchecked) var announcedEnd = false
  /// The stream whose header list is coming in: nghttp2 lets nothing come between its fields.
  @exclusivity(unchecked) var headerStream: Unmanaged<HTTP2Stream>?
  @exclusivity(unchecked) private var touched: [HTTP2Stream] = []
  @exclusivity(unchecked) private var settling: [HTTP2Stream] = []
  private var isRetired = false

  init(_ side: Side, limits: Limits, owner: any SessionOwner) throws(SessionError) {
    let options = try SessionOptions(limits)
    let callbacks = try SessionCallbacks(side)
    var functions = memory.functions
    var made: OpaquePointer?
    let code =
      switch side {
      case .client: nghttp2_session_client_new3(&made, callbacks.raw, nil, options.raw, &functions)
      case .server: nghttp2_session_server_new3(&made, callbacks.raw, nil, options.raw, &functions)
      }
    guard code == 0, let made else { throw SessionError(code: code) }
    raw = made
    self.side = side
    self.owner = owner
    nghttp2_session_set_user_data(made, Unmanaged.passUnretained(self).toOpaque())
    try submitSettings(side, limits)
  }

  deinit { nghttp2_session_del(raw) }

  private func submitSettings(_ side: Side, _ limits: Limits) throws(SessionError) {
    var settings = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
        value: UInt32(limits.streamWindowBytes)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue),
        value: UInt32(limits.headerListBytesMax)),
    ]
    switch side {
    case .client:
      settings.append(
        nghttp2_settings_entry(
          settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_PUSH.rawValue), value: 0))
    case .server:
      settings.append(
        nghttp2_settings_entry(
          settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue),
          value: UInt32(limits.streamsMax)))
    }
    let flags = UInt8(NGHTTP2_FLAG_NONE.rawValue)
    var code = nghttp2_submit_settings(raw, flags, settings, settings.count)
    guard code == 0 else { throw SessionError(code: code) }
    code = nghttp2_session_set_local_window_size(
      raw, flags, 0, Int32(limits.connectionWindowBytes))
    guard code == 0 else { throw SessionError(code: code) }
  }

  /// Takes bytes from the other side.
  ///
  /// - Throws: when the connection cannot go on. What is still in the output should be sent.
  func receive(_ bytes: UnsafeRawBufferPointer) throws(SessionError) {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    let taken = nghttp2_session_mem_recv(raw, base, bytes.count)
    guard taken >= 0 else { throw SessionError(code: Int32(taken)) }
    if endsOnViolation() { throw SessionError(code: NGHTTP2_ERR_PROTO.rawValue) }
  }

  /// Moves frames into `output` until there are none left or it holds `limit` bytes.
  func collectOutput(limit: Int) throws(SessionError) {
    while output.readableBytes < limit {
      var bytes: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(raw, &bytes)
      guard count >= 0 else { throw SessionError(code: Int32(count)) }
      if count > 0 { output.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count)) }
      guard endsOnViolation() || pingsBehindAnnouncement() || count > 0 else { return }
    }
  }

  /// Submitted together nghttp2 would send the PING first.
  private func pingsBehindAnnouncement() -> Bool {
    guard announcedEnd else { return false }
    announcedEnd = false
    submitPing(.drain)
    return true
  }

  /// - Returns: whether there was a violation, about which the other side is told now.
  private func endsOnViolation() -> Bool {
    guard let violation else { return false }
    self.violation = nil
    terminate(violation)
    return true
  }

  /// What happened since the last time this was asked.
  func takeEvents() -> SessionEvents {
    defer { events = SessionEvents() }
    return events
  }

  /// Whether nothing more can come of this connection.
  var isOver: Bool {
    nghttp2_session_want_read(raw) == 0 && nghttp2_session_want_write(raw) == 0
  }

  /// Keeps no more memory than a session without streams needs.
  func giveBackMemory() { memory.giveBack() }

  // MARK: Streams that were touched

  func touch(_ stream: HTTP2Stream) {
    guard !stream.isTouched, !isRetired else { return }
    stream.isTouched = true
    touched.append(stream)
  }

  /// Lets go of every stream: the connection is no more.
  func retire() {
    isRetired = true
    touched.removeAll()
    owner = nil
  }

  var hasTouched: Bool { !touched.isEmpty }

  /// Lets every stream that was touched draw its consequences.
  func settleTouched() {
    while !touched.isEmpty {
      swap(&touched, &settling)
      for stream in settling {
        stream.isTouched = false
        stream.settle()
      }
      settling.removeAll(keepingCapacity: true)
    }
  }
}
