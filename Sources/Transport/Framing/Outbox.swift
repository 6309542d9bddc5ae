import NIOCore

/// The messages of one stream that wait to be sent, each behind its prefix (gRPC over HTTP/2,
/// "Length-Prefixed-Message"), read out in whatever portions flow control allows.
struct Outbox {
  private struct Piece {
    var prefix: UInt64
    /// Bytes of the prefix that were sent.
    var prefixSent: Int
    var message: ByteBuffer
  }

  private var pieces = CircularBuffer<Piece>(initialCapacity: 1)
  /// Bytes that wait, prefixes included.
  private(set) var byteCount = 0
  /// Whether nothing will be appended any more.
  private(set) var isFinished = false

  mutating func append(_ message: ByteBuffer) {
    let length = message.readableBytes
    pieces.append(Piece(prefix: UInt64(length), prefixSent: 0, message: message))
    byteCount += MessageReader.prefixBytes + length
  }

  mutating func finish() { isFinished = true }

  /// Moves the next `count` bytes; there must be as many.
  ///
  /// - Returns: how many messages are sent with them.
  @discardableResult
  mutating func move(_ count: Int, into output: inout ByteBuffer) -> Int {
    var missing = count
    var sent = 0
    while missing > 0, !pieces.isEmpty {
      let index = pieces.startIndex
      while missing > 0, pieces[index].prefixSent < MessageReader.prefixBytes {
        let shift = UInt64(8 * (MessageReader.prefixBytes - 1 - pieces[index].prefixSent))
        output.writeInteger(UInt8(truncatingIfNeeded: pieces[index].prefix >> shift))
        pieces[index].prefixSent += 1
        missing -= 1
      }
      let portion = min(missing, pieces[index].message.readableBytes)
      if portion > 0 {
        // A slice read off in place, so that the rest of the message is not copied.
        pieces[index].message.readWithUnsafeReadableBytes { bytes in
          output.writeBytes(UnsafeRawBufferPointer(rebasing: bytes.prefix(portion)))
          return portion
        }
        missing -= portion
      }
      let isSent =
        pieces[index].prefixSent == MessageReader.prefixBytes
        && pieces[index].message.readableBytes == 0
      if isSent {
        pieces.removeFirst()
        sent += 1
      }
    }
    byteCount -= count - missing
    return sent
  }

  /// Forgets everything, ready for another stream.
  mutating func reset() {
    pieces.removeAll(keepingCapacity: true)
    byteCount = 0
    isFinished = false
  }
}
