import CNghttp2
import NIOCore

/// One stream of a session: what nghttp2's callbacks recorded about it since its owner last
/// looked, and what waits to be sent on it.
///
/// The callbacks only record. Everything that follows from it happens in `settle`, which the
/// session calls once for every stream that was touched, outside nghttp2.
/// Hot properties do without the checks of overlapping access at run time (Decisions/0010): nothing
/// that runs while one of them changes comes back to it.
class HTTP2Stream {
  /// Strong: a handler may outlive its connection. The session lets go of its streams when retired.
  final let session: Session
  @exclusivity(unchecked) final var id: Int32 = 0
  /// Whether `settle` will be called.
  @exclusivity(unchecked) final var isTouched = false
  /// Whether the other side has said that it sends nothing more.
  @exclusivity(unchecked) final var inboundEnded = false
  /// Set when the stream is closed in both directions, with the code it was closed with.
  @exclusivity(unchecked) final var closeCode: UInt32?
  /// Whether our last frame, the one that ends our side, has been handed to the connection.
  @exclusivity(unchecked) final var outboundEnded = false
  @exclusivity(unchecked) final var outbox = Outbox()
  /// Whether nghttp2 waits to be told that the outbox has something again.
  @exclusivity(unchecked) private final var isDeferred = false

  init(session: Session) { self.session = session }

  // What nghttp2 tells; called inside its callbacks, so that none of these may call it.

  func receiveHeader(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {}
  /// A header list is whole.
  func receiveHeadersEnd() {}
  func receiveData(_ bytes: UnsafeRawBufferPointer) {}
  /// Our header list of a request went out.
  func didSendRequest() {}
  /// Some of the outbox went out.
  func didSendData() {}

  // What the session asks.

  /// Draws the consequences of what was recorded.
  func settle() {}
  /// Submits the trailers that follow the last message. Called inside the read callback, where
  /// nghttp2 allows it.
  ///
  /// - Returns: whether there are any; without them the last message ends the stream.
  func submitTrailers() -> Bool { false }

  /// Makes the stream ready for another use.
  func reset() {
    id = 0
    isTouched = false
    inboundEnded = false
    closeCode = nil
    outboundEnded = false
    outbox.reset()
    isDeferred = false
  }

  /// Tells nghttp2 that the outbox has more to send or has ended.
  final func outboxChanged() {
    guard isDeferred else { return }
    isDeferred = false
    session.resumeData(id)
  }

  /// How much of the outbox goes into the next DATA frame.
  final func nextPortion(limit: Int, flags: UnsafeMutablePointer<UInt32>) -> Int {
    let count = min(limit, outbox.byteCount)
    let isLast = outbox.isFinished && count == outbox.byteCount
    if count == 0, !isLast {
      isDeferred = true
      return Int(NGHTTP2_ERR_DEFERRED.rawValue)
    }
    flags.pointee |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue
    if isLast {
      flags.pointee |= NGHTTP2_DATA_FLAG_EOF.rawValue
      if submitTrailers() { flags.pointee |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue }
    }
    return count
  }
}
