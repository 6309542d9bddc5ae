public import NIOCore

// For messages that are put together of parts whose bytes are known already.

extension ByteBuffer {
  /// Appends a field that has a length (protobuf, "Length-Delimited Records").
  public mutating func writeField(_ number: Int, _ content: UnsafeRawBufferPointer) {
    writeVarint(number << 3 | 2)
    writeVarint(content.count)
    writeBytes(content)
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
