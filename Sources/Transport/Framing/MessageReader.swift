import NIOCore
import RPC

/// Takes a stream's bytes apart into messages (gRPC over HTTP/2, "Length-Prefixed-Message").
///
/// It refuses before it waits: a length over the limit or a wrong flag is refused as soon as the
/// five bytes of the prefix are there, and memory grows with the bytes that came, not with the
/// length that was announced.
struct MessageReader {
  /// One flag byte and a 32-bit length.
  static let prefixBytes = 5

  private let messageBytesMax: Int
  private var prefix: UInt64 = 0
  private var prefixCount = 0
  private var body = ByteBuffer()
  private var bodyMissing = 0

  init(messageBytesMax: Int) { self.messageBytesMax = messageBytesMax }

  /// Whether a message has begun and is not whole yet.
  var isInsideMessage: Bool { prefixCount > 0 }

  /// How many bytes there are of the message that is not whole yet.
  var collectedBytes: Int { body.readableBytes }

  /// How many bytes of the announced message have not come yet.
  var missingBytes: Int { bodyMissing }

  /// Appends every message that these bytes complete.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer, into messages: inout MessageQueue
  ) throws(Fault) {
    var rest = bytes[...]
    while true {
      if prefixCount < Self.prefixBytes {
        guard try readPrefix(&rest) else { return }
      }
      if bodyMissing > 0 {
        let taken = min(bodyMissing, rest.count)
        if taken > 0 {
          body.writeWithUnsafeMutableBytes(minimumWritableBytes: taken) { room in
            room.copyInPieces(from: UnsafeRawBufferPointer(rebasing: rest.prefix(taken)))
            return taken
          }
        }
        rest = rest.dropFirst(taken)
        bodyMissing -= taken
        guard bodyMissing == 0 else { return }
      }
      messages.append(body)
      body = ByteBuffer()
      prefixCount = 0
      prefix = 0
    }
  }

  /// Says that no more bytes follow.
  func end() throws(Fault) {
    if isInsideMessage { throw .protocolViolated(.messageTruncated) }
  }

  /// - Returns: whether the prefix is whole.
  private mutating func readPrefix(_ rest: inout Slice<UnsafeRawBufferPointer>) throws(Fault)
    -> Bool
  {
    while prefixCount < Self.prefixBytes {
      guard let byte = rest.popFirst() else { return false }
      prefix = prefix << 8 | UInt64(byte)
      prefixCount += 1
    }
    let length = Int(prefix & 0xFFFF_FFFF)
    switch prefix >> 32 {
    case 0: break
    case 1: throw .protocolViolated(.compressedWithoutEncoding)
    case _: throw .protocolViolated(.flagInvalid)
    }
    guard length <= messageBytesMax else {
      throw .limitExceeded(limit: "message-bytes", retryAfterMilliseconds: nil)
    }
    bodyMissing = length
    // Of a message of some frames all at once, when its first frame is whole.
    if length > 0 { body.reserveCapacity(min(length, 8 * rest.count)) }
    return true
  }
}
