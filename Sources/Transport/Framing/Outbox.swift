import NIOCore
import RPC

/// The messages of one stream that wait to be sent, each behind its prefix (gRPC over HTTP/2,
/// "Length-Prefixed-Message"), read out in whatever portions flow control allows.
struct Outbox {
  /// The message that is sent now, as far as it was not, and those behind it. Most calls send one.
  private var message = ByteBuffer()
  private var waiting = CircularBuffer<ByteBuffer>(initialCapacity: 0)
  /// Bytes of the present message's prefix that were not sent yet, in the low bytes.
  private var prefix: UInt64 = 0
  private var prefixLeft = 0
  /// Whether there is a present message.
  private var isSending = false
  /// Bytes that wait, prefixes included.
  private(set) var byteCount = 0
  /// Whether nothing will be appended any more.
  private(set) var isFinished = false

  mutating func append(_ message: ByteBuffer) {
    byteCount += MessageReader.prefixBytes + message.readableBytes
    if isSending { waiting.append(message) } else { begin(message) }
  }

  private mutating func begin(_ message: ByteBuffer) {
    self.message = message
    prefix = UInt64(message.readableBytes)
    prefixLeft = MessageReader.prefixBytes
    isSending = true
  }

  mutating func finish() { isFinished = true }

  /// Moves as many bytes as there is room for; there must be as many.
  ///
  /// - Returns: how many messages are sent with them.
  @discardableResult
  mutating func move(into room: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    var sent = 0
    while filled < room.count, isSending {
      while filled < room.count, prefixLeft > 0 {
        prefixLeft -= 1
        room[filled] = UInt8(truncatingIfNeeded: prefix >> UInt64(8 * prefixLeft))
        filled += 1
      }
      let portion = min(room.count - filled, message.readableBytes)
      if portion > 0 {
        // Read off in place, so that the rest of the message is not copied.
        message.readWithUnsafeReadableBytes { bytes in
          UnsafeMutableRawBufferPointer(rebasing: room[filled...])
            .copyInPieces(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(portion)))
          return portion
        }
        filled += portion
      }
      guard prefixLeft == 0, message.readableBytes == 0 else { break }
      sent += 1
      takeNext()
    }
    byteCount -= filled
    return sent
  }

  private mutating func takeNext() {
    isSending = false
    if let next = waiting.popFirst() { begin(next) } else { message = ByteBuffer() }
  }

  /// Forgets everything, ready for another stream.
  mutating func reset() {
    if isSending { message = ByteBuffer() }
    waiting.removeAll(keepingCapacity: true)
    isSending = false
    byteCount = 0
    isFinished = false
  }
}
