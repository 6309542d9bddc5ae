import CNghttp2

// Soundness: the pointer is made and freed by the one value that holds it.

/// The protections of libnghttp2 that are options.
struct SessionOptions: ~Copyable {
  let raw: OpaquePointer

  init(_ limits: Limits) throws(SessionError) {
    var made: OpaquePointer?
    let code = nghttp2_option_new(&made)
    guard code == 0, let made else { throw SessionError(code: code) }
    raw = made
    // Credit is given by hand, when a message is consumed: this is what back-pressure rests on.
    nghttp2_option_set_no_auto_window_update(raw, 1)
    nghttp2_option_set_max_continuations(raw, limits.continuationFramesMax)
    nghttp2_option_set_max_outbound_ack(raw, limits.queuedControlFramesMax)
    nghttp2_option_set_max_settings(raw, limits.settingsEntriesMax)
    nghttp2_option_set_max_deflate_dynamic_table_size(raw, limits.headerTableBytes)
    // Priority trees of closed streams serve nobody and cost memory.
    nghttp2_option_set_no_closed_streams(raw, 1)
  }

  deinit { nghttp2_option_del(raw) }
}
