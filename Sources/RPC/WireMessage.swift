public import NIOCore

/// A request or response as a Swift value that knows its bytes on the wire.
///
/// The conformances are generated with the messages; this room knows neither the encoding nor the
/// fields.
public protocol WireMessage: Sendable {
  /// Reads a whole message.
  init(wire bytes: borrowing ByteBuffer) throws(Fault)

  /// Appends the message's bytes.
  func encode(into buffer: inout ByteBuffer)

  /// The message's bytes, in a buffer of their own.
  func encoded() -> ByteBuffer

  /// Every field that breaks a rule of the schema.
  func violations() -> [FieldViolation]
}

extension WireMessage {
  /// Reads a message and refuses it, naming every violation, where it breaks the schema's rules.
  @inlinable
  static func checked(_ bytes: borrowing ByteBuffer) throws(Fault) -> Self {
    let message = try Self(wire: bytes)
    let violations = message.violations()
    if !violations.isEmpty { throw .invalidFields(violations) }
    return message
  }

  @inlinable
  public func encoded() -> ByteBuffer {
    var buffer = ByteBuffer()
    encode(into: &buffer)
    return buffer
  }
}
