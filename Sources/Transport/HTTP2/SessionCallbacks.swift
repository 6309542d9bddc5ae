import CNghttp2
import NIOCore

// Soundness: the pointers handed to nghttp2 are of this session, which owns it and so outlives it,
// and of streams, which their connection keeps until nghttp2 has reported them closed. Pointers
// that nghttp2 lends are used before the call that lent them returns.

/// The functions nghttp2 calls. Each records one fact on the session or the stream it concerns
/// and calls nothing that could change the session.
struct SessionCallbacks: ~Copyable {
  let raw: OpaquePointer

  init(_ side: Session.Side) throws(SessionError) {
    var made: OpaquePointer?
    let code = nghttp2_session_callbacks_new(&made)
    guard code == 0, let made else { throw SessionError(code: code) }
    raw = made
    setReceiving()
    setSending()
    if side == .server { setCheckingNumbers() }
  }

  deinit { nghttp2_session_callbacks_del(raw) }

  private func setReceiving() {
    nghttp2_session_callbacks_set_on_begin_headers_callback(raw) { _, frame, data in
      guard let frame else { return 0 }
      return Session.lend(data) { $0.didBeginHeaders(UnsafeRawPointer(frame)) } ?? 0
    }
    nghttp2_session_callbacks_set_on_header_callback(raw) {
      _, _, name, nameCount, value, valueCount, _, data in
      Session.lend(data) { session in
        session.headerStream?._withUnsafeGuaranteedRef {
          $0.receiveHeader(
            name: UnsafeBufferPointer(start: name, count: nameCount),
            value: UnsafeBufferPointer(start: value, count: valueCount))
        }
      }
      return 0
    }
    nghttp2_session_callbacks_set_on_frame_recv_callback(raw) { _, frame, data in
      guard let frame else { return 0 }
      Session.lend(data) { $0.didReceiveFrame(UnsafeRawPointer(frame)) }
      return 0
    }
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(raw) {
      raw, _, id, bytes, count, data in
      Session.lend(data) {
        $0.didReceiveData(id, UnsafeRawBufferPointer(start: bytes, count: count))
      }
      return 0
    }
    nghttp2_session_callbacks_set_on_stream_close_callback(raw) { raw, id, code, data in
      Session.lend(data) { $0.didClose(id, code) }
      return 0
    }
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(raw) { _, _, _, data in
      Session.lend(data) { $0.events.errorsProvoked += 1 }
      return 0
    }
  }

  private func setCheckingNumbers() {
    nghttp2_session_callbacks_set_on_begin_frame_callback(raw) { _, head, data in
      guard let head else { return 0 }
      Session.lend(data) { $0.didBeginFrame(head.pointee) }
      return 0
    }
  }

  private func setSending() {
    nghttp2_session_callbacks_set_on_frame_send_callback(raw) { _, frame, data in
      guard let frame else { return 0 }
      Session.lend(data) { $0.didSendFrame(UnsafeRawPointer(frame)) }
      return 0
    }
    nghttp2_session_callbacks_set_send_data_callback(raw) { _, _, head, count, source, data in
      let head = UnsafeRawBufferPointer(start: head, count: 9)
      let code: CInt? = Session.lend(data) { $0.sendData(of: source, count, behind: head) }
      return code ?? NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
    }
  }

  /// Says how much of a stream's outbox goes into the next DATA frame.
  static let readOutbox: nghttp2_data_source_read_callback = { _, _, _, limit, flags, source, _ in
    guard let flags else { return Int(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue) }
    return Session.lend(source) { $0.nextPortion(limit: limit, flags: flags) }
      ?? Int(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
  }
}

extension Session {
  /// Lends the session behind nghttp2's user data, without counting the reference: it is called
  /// several times a frame.
  @inline(__always) @discardableResult
  fileprivate static func lend<Result>(
    _ data: UnsafeMutableRawPointer?, to body: (Session) -> Result
  ) -> Result? {
    guard let data else { return nil }
    return Unmanaged<Session>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }

  /// Lends the stream that a body comes from, in the same way.
  @inline(__always)
  fileprivate static func lend<Result>(
    _ source: UnsafeMutablePointer<nghttp2_data_source>?, to body: (HTTP2Stream) -> Result
  ) -> Result? {
    guard let pointer = source?.pointee.ptr else { return nil }
    return Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }

  fileprivate static func stream(_ raw: OpaquePointer?, _ id: Int32) -> HTTP2Stream? {
    nghttp2_session_get_stream_user_data(raw, id).map {
      Unmanaged<HTTP2Stream>.fromOpaque($0).takeUnretainedValue()
    }
  }

  fileprivate static func stream(_ raw: OpaquePointer?, _ frame: UnsafeRawPointer) -> HTTP2Stream? {
    stream(raw, frame.load(as: nghttp2_frame_hd.self).stream_id)
  }

  /// nghttp2 ignores HEADERS with the number of a stream that cannot be opened any more, because
  /// they may be trailers under way when the stream was reset. Where there never was such a
  /// stream, they are an error (RFC 9113, 5.1.1).
  fileprivate func didBeginFrame(_ head: nghttp2_frame_hd) {
    guard UInt32(head.type) == NGHTTP2_HEADERS.rawValue else { return }
    if !streamNumbers.canCarryHeaders(head.stream_id) { violation = violation ?? .protocolError }
  }

  fileprivate func didBeginHeaders(_ frame: UnsafeRawPointer) -> Int32 {
    let headers = frame.assumingMemoryBound(to: nghttp2_headers.self)
    let id = headers.pointee.hd.stream_id
    guard headers.pointee.cat == NGHTTP2_HCAT_REQUEST else {
      headerStream = Self.stream(raw, id).map { .passUnretained($0) }
      return 0
    }
    headerStream = nil
    guard let stream = owner?.streamOpened() else {
      // nghttp2 answers with RST_STREAM(INTERNAL_ERROR); the caller may not retry on that, but it
      // is only met by those who open more streams than they were allowed.
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    stream.id = id
    headerStream = .passUnretained(stream)
    nghttp2_session_set_stream_user_data(raw, id, Unmanaged.passUnretained(stream).toOpaque())
    return 0
  }

  fileprivate func didReceiveFrame(_ frame: UnsafeRawPointer) {
    let head = frame.load(as: nghttp2_frame_hd.self)
    weigh(frame, head)
    switch UInt32(head.type) {
    case NGHTTP2_HEADERS.rawValue, NGHTTP2_DATA.rawValue:
      guard let stream = Self.stream(raw, head.stream_id) else { return }
      if UInt32(head.type) == NGHTTP2_HEADERS.rawValue { stream.receiveHeadersEnd() }
      if UInt32(head.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0 { stream.inboundEnded = true }
      touch(stream)
    case NGHTTP2_RST_STREAM.rawValue:
      events.resetsReceived += 1
    case NGHTTP2_SETTINGS.rawValue:
      events.settingsReceived = true
    case NGHTTP2_GOAWAY.rawValue:
      let goAway = frame.assumingMemoryBound(to: nghttp2_goaway.self)
      events.goAwayLastStream = goAway.pointee.last_stream_id
      events.isToldToCalm = goAway.pointee.error_code == HTTP2Code.enhanceYourCalm.rawValue
      let debug = UnsafeBufferPointer(
        start: goAway.pointee.opaque_data, count: goAway.pointee.opaque_data_len)
      events.hasTooManyPings = events.isToldToCalm && debug.elementsEqual("too_many_pings".utf8)
    case NGHTTP2_PING.rawValue:
      let ping = frame.assumingMemoryBound(to: nghttp2_ping.self)
      guard UInt32(head.flags) & NGHTTP2_FLAG_ACK.rawValue != 0 else {
        events.pingsReceived += 1
        return
      }
      let content = withUnsafeBytes(of: ping.pointee.opaque_data) {
        UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self))
      }
      switch PingMark(content) {
      case .drain: events.drainAnswered = true
      case .read(let position): events.readPosition = position
      case .keepalive, nil: break
      }
    case _: break
    }
  }

  private func weigh(_ frame: UnsafeRawPointer, _ head: nghttp2_frame_hd) {
    switch UInt32(head.type) {
    case NGHTTP2_HEADERS.rawValue: events.headersReceived += 1
    case NGHTTP2_RST_STREAM.rawValue: break
    case NGHTTP2_DATA.rawValue:
      let data = frame.assumingMemoryBound(to: nghttp2_data.self).pointee
      let isEnd = UInt32(head.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0
      if head.length > data.padlen || isEnd {
        events.dataReceived += 1
      } else {
        events.framesFruitless += 1
      }
    case _: events.framesFruitless += 1
    }
  }

  fileprivate func didReceiveData(_ id: Int32, _ bytes: UnsafeRawBufferPointer) {
    guard let stream = Self.stream(raw, id) else { return }
    stream.receiveData(bytes)
    touch(stream)
  }

  fileprivate func didClose(_ id: Int32, _ code: UInt32) {
    guard let stream = Self.stream(raw, id) else { return }
    stream.closeCode = code
    touch(stream)
  }

  /// - Returns: 0, or what nghttp2 takes as a failure.
  fileprivate func sendData(
    of source: UnsafeMutablePointer<nghttp2_data_source>?, _ count: Int,
    behind head: UnsafeRawBufferPointer
  ) -> CInt {
    events.dataBytesSent += count
    let sent: Int? = Self.lend(source) { stream in
      var sent = 0
      output.writeWithUnsafeMutableBytes(minimumWritableBytes: head.count + count) { room in
        room.copyMemory(from: head)
        let end = head.count + count
        sent = stream.outbox.move(
          into: UnsafeMutableRawBufferPointer(rebasing: room[head.count..<end]))
        return end
      }
      stream.didSendData()
      return sent
    }
    guard let sent else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    events.messagesSent += sent
    return 0
  }

  fileprivate func didSendFrame(_ frame: UnsafeRawPointer) {
    let head = frame.load(as: nghttp2_frame_hd.self)
    switch UInt32(head.type) {
    case NGHTTP2_HEADERS.rawValue, NGHTTP2_DATA.rawValue:
      events.answersSent = true
      if side == .client, UInt32(head.type) == NGHTTP2_HEADERS.rawValue {
        Self.stream(raw, head.stream_id)?.didSendRequest()
      }
      guard UInt32(head.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0,
        let stream = Self.stream(raw, head.stream_id)
      else { return }
      stream.outboundEnded = true
      touch(stream)
    case NGHTTP2_RST_STREAM.rawValue:
      let code = frame.assumingMemoryBound(to: nghttp2_rst_stream.self).pointee.error_code
      // A reset without error only ends a request that was answered early.
      if code != HTTP2Code.noError.rawValue { events.errorsProvoked += 1 }
      // A window that leaves its bounds by SETTINGS ends the connection (RFC 9113, 6.9.2), and by
      // other frames it may: who has lost count of one window has no right idea of the others.
      if code == HTTP2Code.flowControlError.rawValue { violation = .flowControlError }
    case NGHTTP2_GOAWAY.rawValue:
      let goAway = frame.assumingMemoryBound(to: nghttp2_goaway.self)
      announcedEnd = goAway.pointee.last_stream_id == .max
    case _: break
    }
  }
}
