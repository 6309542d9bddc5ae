import CProtobufC
import NIOCore
import RPC

// Bytes to values: unpack into an arena, copy out, wipe.

/// The most memory that a message may take while it is read. protobuf-c gives an empty sub-message
/// of two bytes a whole struct and each unknown field a record, so that memory can exceed the bytes
/// received by far; honest messages stay well below.
func decodingLimit(_ count: Int) -> Int { max(65_536, 8 * count) }

func decode<Message: Bridged>(_ bytes: borrowing ByteBuffer) throws(Fault) -> Message {
  try bytes.withUnsafeReadableBytes { decoded($0) }.get()
}

func decode<Message: Bridged>(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Message {
  try decoded(bytes).get()
}

private func decoded<Message: Bridged>(
  _ bytes: UnsafeRawBufferPointer
) -> Result<Message, Fault> {
  var arena = Arena(limit: decodingLimit(bytes.count), expected: 5 * bytes.count)
  guard let message = unpack(Message.C.self, bytes, into: &arena) else {
    return .failure(.malformedMessage(arena.isExhausted ? .tooLargeInMemory : .notProtobuf))
  }
  var reader = MessageReader()
  let value = Message(reading: message, &reader)
  if let failure = reader.failure { return .failure(.malformedMessage(failure)) }
  return .success(value)
}

/// The struct lives as long as the arena.
private func unpack<C: CMessage>(
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
