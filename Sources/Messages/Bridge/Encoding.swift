import CProtobufC
package import NIOCore
import RPC

// Values to bytes: build the C structs in an arena, pack, wipe.
//
// Soundness: what `body` gets are pointers into the arena, which lives until `body` returns. A
// `PieceBuffer` is a local for as long as protobuf-c calls back with it.

package func append<Message: Bridged>(_ message: Message, to buffer: inout ByteBuffer) {
  withPackable(message) { base, size, arena in
    // Cheaper than to let an empty one grow.
    if buffer.capacity == 0 { buffer = ByteBufferAllocator().buffer(capacity: size) }
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      if arena.holdsBytes { return PieceBuffer.pack(base, into: bytes) }
      return protobuf_c_message_pack(base, start.assumingMemoryBound(to: UInt8.self))
    }
  }
}

/// Where protobuf-c packs a message with large byte fields, which it would copy the slow way.
private struct PieceBuffer {
  /// The first member: a pointer to it is a pointer to the whole.
  var base: ProtobufCBuffer
  var room: UnsafeMutableRawBufferPointer

  /// - Returns: how many bytes the message has; there must be room for them.
  static func pack(
    _ message: UnsafePointer<ProtobufCMessage>, into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var buffer = PieceBuffer(base: ProtobufCBuffer(append: append), room: room)
    return withUnsafeMutablePointer(to: &buffer) { buffer in
      let base = UnsafeMutableRawPointer(buffer).assumingMemoryBound(to: ProtobufCBuffer.self)
      return protobuf_c_message_pack_to_buffer(message, base)
    }
  }

  private static let append:
    @convention(c) (UnsafeMutablePointer<ProtobufCBuffer>?, Int, UnsafePointer<UInt8>?) -> Void = {
      base, count, data in
      guard let base else { return }
      let buffer = UnsafeMutableRawPointer(base).assumingMemoryBound(to: PieceBuffer.self)
      let room = buffer.pointee.room
      room.copyInPieces(from: UnsafeRawBufferPointer(start: data, count: count))
      buffer.pointee.room = UnsafeMutableRawBufferPointer(rebasing: room[count...])
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
