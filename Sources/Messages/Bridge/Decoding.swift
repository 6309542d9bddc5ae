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

package func decode<Message: Bridged>(_ bytes: borrowing ByteBuffer) throws(Fault) -> Message {
  var failure = MalformedMessage.notProtobuf
  var message: Message? = bytes.withUnsafeReadableBytes { decoded($0, &failure) }
  guard let taken = message.take() else { throw .malformedMessage(failure) }
  return taken
}

package func decode<Message: Bridged>(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Message {
  var failure = MalformedMessage.notProtobuf
  var message: Message? = decoded(bytes, &failure)
  guard let taken = message.take() else { throw .malformedMessage(failure) }
  return taken
}

/// `nil` where the bytes are refused, for the reason in `failure`.
///
/// Neither a `Result` nor a throwing closure, and taken out of the optional by `take`: each would
/// copy the value on its way.
private func decoded<Message: Bridged>(
  _ bytes: UnsafeRawBufferPointer, _ failure: inout MalformedMessage
) -> Message? {
  if bytes.isEmpty { return defaults() }
  var arena = Arena(limit: decodingLimit(bytes.count), expected: 5 * bytes.count)
  guard let message = unpack(Message.C.self, bytes, into: &arena) else {
    failure = arena.isExhausted ? .tooLargeInMemory : .notProtobuf
    return nil
  }
  var reader = MessageReader()
  let value = Message(reading: message, &reader)
  if let found = reader.failure {
    failure = found
    return nil
  }
  return value
}

/// What no bytes at all mean, without an arena for them.
private func defaults<Message: Bridged>() -> Message? {
  withUnsafeTemporaryAllocation(of: Message.C.self, capacity: 1) { message in
    guard let start = message.baseAddress else { return nil }
    Message.C.initialize(start)
    var reader = MessageReader()
    return Message(reading: start, &reader)
  }
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
