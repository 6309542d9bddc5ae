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

  /// Those of the message, which has to be read to know them; an answer is not asked.
  public func violations() -> [FieldViolation] { (try? decoded())?.violations() ?? [] }

  /// - Throws: `malformedMessage` where the bytes are none.
  public func decoded() throws(Fault) -> Message { try Message(wire: bytes) }
}
