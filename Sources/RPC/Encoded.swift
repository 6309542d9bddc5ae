public import NIOCore

/// A message in its bytes: for a handler that has parts of its answer in their form on the wire and
/// would take them apart only to have them put together again.
///
/// Whoever makes one vouches that the bytes are those of a `Message`.
public struct Encoded<Message: WireMessage>: WireMessage {
  public let bytes: ByteBuffer

  public init(wire bytes: borrowing ByteBuffer) { self.bytes = copy bytes }

  public init(_ message: Message) { bytes = message.encoded() }

  public func encode(into buffer: inout ByteBuffer) { buffer.writeImmutableBuffer(bytes) }

  /// The bytes themselves, without a copy.
  public func encoded() -> ByteBuffer { bytes }

  public func violations() -> [FieldViolation] { [] }

  /// - Throws: `malformedMessage` where the bytes are none.
  public func decoded() throws(Fault) -> Message { try Message(wire: bytes) }
}

extension ByteBuffer {
  /// Appends a field that has a length (protobuf, "Length-Delimited Records").
  public mutating func writeField(_ number: Int, _ content: UnsafeRawBufferPointer) {
    writeFieldHead(number, byteCount: content.count)
    writeBytes(content)
  }

  /// Appends the tag of such a field and the length of what the caller appends behind it.
  public mutating func writeFieldHead(_ number: Int, byteCount: Int) {
    writeVarint(number << 3 | 2)
    writeVarint(byteCount)
  }

  private mutating func writeVarint(_ value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      writeInteger(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    writeInteger(UInt8(rest))
  }
}
