import CNghttp2

// Soundness: the pointers handed to nghttp2 are of this session, which owns it and so outlives it,
// and of streams, which their connection keeps until nghttp2 has reported them closed. Pointers
// that nghttp2 lends are used before the call that lent them returns.

// What streams ask of their session. All of it only queues; `collectOutput` sends.

extension Session {
  /// Opens a stream with the header list in `scratch`, with the stream's outbox as its body.
  func submitRequest(_ stream: HTTP2Stream) throws(SessionError) {
    var provider = dataProvider(stream)
    let pointer = Unmanaged.passUnretained(stream).toOpaque()
    let id = scratch.withFields { fields, count in
      nghttp2_submit_request(raw, nil, fields, count, &provider, pointer)
    }
    guard id > 0 else { throw SessionError(code: id) }
    stream.id = id
  }

  /// Begins an answer with the fixed header list and the stream's outbox as its body.
  func submitAnswer(_ stream: HTTP2Stream) {
    var provider = dataProvider(stream)
    _ = nghttp2_submit_response(
      raw, stream.id, answerFields.fields, answerFields.count, &provider)
  }

  /// Begins an answer with the header list in `scratch` and the stream's outbox as its body.
  func submitAnswerFromScratch(_ stream: HTTP2Stream) {
    var provider = dataProvider(stream)
    _ = scratch.withFields { fields, count in
      nghttp2_submit_response(raw, stream.id, fields, count, &provider)
    }
  }

  /// Answers with the header list in `scratch` and nothing else.
  func submitHeadersOnly(_ stream: HTTP2Stream) {
    _ = scratch.withFields { fields, count in
      nghttp2_submit_response(raw, stream.id, fields, count, nil)
    }
  }

  /// Ends an answer that went well.
  func submitOK(_ stream: HTTP2Stream) {
    _ = nghttp2_submit_trailer(raw, stream.id, okFields.fields, okFields.count)
  }

  func submitTrailersFromScratch(_ stream: HTTP2Stream) {
    _ = scratch.withFields { fields, count in
      nghttp2_submit_trailer(raw, stream.id, fields, count)
    }
  }

  func submitReset(_ id: Int32, _ code: HTTP2Code) {
    _ = nghttp2_submit_rst_stream(raw, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, code.rawValue)
  }

  func resumeData(_ id: Int32) { _ = nghttp2_session_resume_data(raw, id) }

  /// Gives the sender of the stream room for as many bytes again.
  func creditStream(_ id: Int32, _ count: Int) {
    _ = nghttp2_session_consume_stream(raw, id, count)
  }

  /// Lets the sender of the stream have so many bytes on the way.
  func widenStream(_ id: Int32, to bytes: Int) {
    _ = nghttp2_session_set_local_window_size(
      raw, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, Int32(bytes))
  }

  /// How much more the other side takes on all streams.
  var credit: Int { Int(nghttp2_session_get_remote_window_size(raw)) }

  /// Gives the sender of the connection room for as many bytes again.
  func creditConnection(_ count: Int) { _ = nghttp2_session_consume_connection(raw, count) }

  /// Says that streams after those seen so far will not be served (RFC 9113, 6.8).
  ///
  /// - Parameter reason: for people at the other side.
  func submitGoAway(_ code: HTTP2Code, because reason: StaticString = "") {
    let last = nghttp2_session_get_last_proc_stream_id(raw)
    _ = nghttp2_submit_goaway(
      raw, UInt8(NGHTTP2_FLAG_NONE.rawValue), last, code.rawValue, reason.utf8Start,
      reason.utf8CodeUnitCount)
  }

  /// Says that the connection is about to end, while streams are still served. A PING follows.
  func submitShutdownNotice() { _ = nghttp2_submit_shutdown_notice(raw) }

  /// Ends the connection: GOAWAY with this code, and no frame is taken any more.
  func terminate(_ code: HTTP2Code) { _ = nghttp2_session_terminate_session(raw, code.rawValue) }

  func submitPing(_ mark: PingMark) {
    withUnsafeBytes(of: mark.content.bigEndian) { content in
      _ = nghttp2_submit_ping(
        raw, UInt8(NGHTTP2_FLAG_NONE.rawValue),
        content.assumingMemoryBound(to: UInt8.self).baseAddress)
    }
  }

  private func dataProvider(_ stream: HTTP2Stream) -> nghttp2_data_provider {
    nghttp2_data_provider(
      source: nghttp2_data_source(ptr: Unmanaged.passUnretained(stream).toOpaque()),
      read_callback: SessionCallbacks.readOutbox)
  }
}
