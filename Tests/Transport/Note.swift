import NIOCore
import RPC

/// A message for tests: a number and padding, so that sizes can be chosen freely.
struct Note: WireMessage, Hashable {
  var number: UInt32
  var padding = 0

  init(_ number: UInt32, padding: Int = 0) {
    self.number = number
    self.padding = padding
  }

  init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    guard let number = bytes.getInteger(at: bytes.readerIndex, as: UInt32.self) else {
      throw .malformedMessage(.notProtobuf)
    }
    self.number = number
    padding = bytes.readableBytes - 4
  }

  func encode(into buffer: inout ByteBuffer) {
    buffer.writeInteger(number)
    buffer.writeRepeatingByte(7, count: padding)
  }

  /// The largest number stands for a value that breaks the schema's rules.
  func violations() -> [FieldViolation] {
    number == .max
      ? [FieldViolation(field: "number", reason: "FORBIDDEN", description: "is too large")] : []
  }
}

/// The methods of the test service.
enum NoteMethods {
  static let echo = method("Echo", .unary)
  static let sum = method("Sum", .clientStreaming)
  static let count = method("Count", .serverStreaming)
  static let chat = method("Chat", .bidirectionalStreaming)
  static let sleep = method("Sleep", .unary)
  static let gate = method("Gate", .unary)
  static let fail = method("Fail", .unary)
  static let metadata = method("Metadata", .unary)
  static let missing = method("Missing", .unary)
  static let open = MethodDescriptor(
    service: "test.Notes", method: "Open", kind: .unary, isIdempotent: false, isOpen: true)

  private static func method(_ name: String, _ kind: MethodDescriptor.Kind) -> MethodDescriptor {
    MethodDescriptor(service: "test.Notes", method: name, kind: kind, isIdempotent: false)
  }
}
