import NIOCore
import RPC
import Testing

@Suite("Messages in their bytes")
struct EncodedTests {
  /// A message that is its own bytes.
  private struct Raw: WireMessage, Equatable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(wire bytes: borrowing ByteBuffer) { self.bytes = Array(bytes.readableBytesView) }
    func encode(into buffer: inout ByteBuffer) { buffer.writeBytes(bytes) }

    func violations() -> [FieldViolation] {
      bytes.isEmpty
        ? [FieldViolation(field: "bytes", reason: "REQUIRED", description: "is required")] : []
    }
  }

  @Test("the bytes go out and come in as they are")
  func unchanged() throws {
    let message = Encoded(Raw([8, 150, 1]))
    #expect(Array(message.encoded().readableBytesView) == [8, 150, 1])
    var buffer = ByteBuffer(bytes: [0])
    message.encode(into: &buffer)
    #expect(Array(buffer.readableBytesView) == [0, 8, 150, 1])
    #expect(try Encoded<Raw>(wire: message.bytes).decoded() == Raw([8, 150, 1]))
  }

  @Test("it breaks the rules that the message breaks")
  func violations() {
    #expect(Encoded(Raw([1])).violations().isEmpty)
    #expect(Encoded(Raw([])).violations().map(\.field) == ["bytes"])
  }
}
