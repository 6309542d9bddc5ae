import CProtobufC
package import NIOCore

// Values to bytes: build the C structs in an arena, pack, wipe.
//
// Soundness: what `body` gets are pointers into the arena, which lives until `body` returns.

package func append<Message: Bridged>(_ message: Message, to buffer: inout ByteBuffer) {
  _ = withPackable(message) { base, size, _ in
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return protobuf_c_message_pack(base, start.assumingMemoryBound(to: UInt8.self))
    }
  }
}

/// Calls `body` with the message's bytes, which are wiped afterwards.
package func withEncoded<Message: Bridged, Result>(
  _ message: Message, _ body: (UnsafeMutableRawBufferPointer) throws -> Result
) rethrows -> Result {
  try withPackable(message) { base, size, arena in
    guard size > 0, let block = arena.allocate(size) else {
      return try body(UnsafeMutableRawBufferPointer(start: nil, count: 0))
    }
    let count = protobuf_c_message_pack(base, block.assumingMemoryBound(to: UInt8.self))
    return try body(UnsafeMutableRawBufferPointer(start: block, count: count))
  }
}

private func withPackable<Message: Bridged, Result>(
  _ message: Message,
  _ body: (UnsafePointer<ProtobufCMessage>, _ size: Int, inout Arena) throws -> Result
) rethrows -> Result {
  var arena = Arena(limit: .max, expected: 0)
  let c = arena.initialized(Message.C.self)
  message.write(to: c, &arena)
  let base = UnsafeRawPointer(c).assumingMemoryBound(to: ProtobufCMessage.self)
  return try body(base, protobuf_c_message_get_packed_size(base), &arena)
}
