import Messages
import NIOCore
import Testing

@Suite("Messages put together of bytes")
struct FieldWritingTests {
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
