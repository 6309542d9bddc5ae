import CProtobufC
package import NIOCore
package import RPC

// Bytes to values: unpack into an arena, copy out, wipe.
//
// Soundness: the bytes are kept by the caller as long as the call lasts, and nothing of the arena
// leaves it: what is returned has been copied.

/// The most memory that a message may take while it is read. protobuf-c gives an empty sub-message
/// of two bytes a whole struct and each unknown field a record, so that memory can exceed the bytes
/// received by far; honest messages stay well below.
func decodingLimit(_ count: Int) -> Int { max(65_536, 8 * count) }

/// Fills a value that is still without any field.
package func decode<Message: Bridged>(
  _ bytes: borrowing ByteBuffer, into message: inout Message
) throws(Fault) {
  let failure = bytes.withUnsafeReadableBytes { read($0, into: &message) }
  if let failure { throw .malformedMessage(failure) }
}

package func decode<Message: Bridged>(
  _ bytes: UnsafeRawBufferPointer, into message: inout Message
) throws(Fault) {
  if let failure = read(bytes, into: &message) { throw .malformedMessage(failure) }
}

/// Why the bytes are refused; `nil` where they are good.
private func read<Message: Bridged>(
  _ bytes: UnsafeRawBufferPointer, into message: inout Message
) -> MalformedMessage? {
  if bytes.isEmpty { return nil }
  var arena = Arena(limit: decodingLimit(bytes.count), expected: 5 * bytes.count)
  guard let c = unpack(Message.C.self, bytes, into: &arena) else {
    return arena.isExhausted ? .tooLargeInMemory : .notProtobuf
  }
  var reader = MessageReader()
  message.read(c, &reader)
  return reader.failure
}

/// The struct lives as long as the arena, whose limit is the only one here.
func unpack<C: CMessage>(
  _: C.Type, _ bytes: UnsafeRawBufferPointer, into arena: inout Arena
) -> UnsafeMutablePointer<C>? {
  withUnsafeMutablePointer(to: &arena) { arena in
    var allocator = ProtobufCAllocator(
      alloc: { arena, size in
        arena?.assumingMemoryBound(to: Arena.self).pointee.allocate(size)
      },
      free: { _, _ in },
      allocator_data: arena)
    let message = protobuf_c_message_unpack(
      C.descriptor, &allocator, bytes.count,
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    return UnsafeMutableRawPointer(message)?.assumingMemoryBound(to: C.self)
  }
}
