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
    func violations() -> [FieldViolation] { [] }
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

  @Test(
    "a field that has a length is written as protobuf says",
    arguments: [
      (number: 1, count: 0, head: [0x0A, 0x00]),
      (number: 15, count: 127, head: [0x7A, 0x7F]),
      (number: 16, count: 128, head: [0x82, 0x01, 0x80, 0x01]),
      (number: 900, count: 16_384, head: [0xA2, 0x38, 0x80, 0x80, 0x01]),
    ] as [(number: Int, count: Int, head: [UInt8])])
  func field(_ number: Int, _ count: Int, _ head: [UInt8]) {
    let content = [UInt8](repeating: 7, count: count)
    var buffer = ByteBuffer()
    content.withUnsafeBytes { buffer.writeField(number, $0) }
    #expect(Array(buffer.readableBytesView) == head + content)
  }
}
