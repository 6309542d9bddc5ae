import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Reading length-prefixed messages")
struct MessageReaderTests {
  private static let limit = 100

  /// Feeds the bytes in portions and returns the messages.
  private func read(_ bytes: [UInt8], portions: [Int]) throws -> [[UInt8]] {
    var reader = MessageReader(messageBytesMax: Self.limit)
    var messages = MessageQueue()
    var rest = bytes[...]
    for portion in portions {
      try Array(rest.prefix(portion)).withUnsafeBytes { bytes in
        try reader.read(bytes, into: &messages)
      }
      rest = rest.dropFirst(portion)
    }
    try reader.end()
    return messages.map { Array($0.readableBytesView) }
  }

  private static let three: [UInt8] =
    [0, 0, 0, 0, 3, 1, 2, 3] + [0, 0, 0, 0, 0] + [0, 0, 0, 0, 1, 9]

  @Test("two cuts anywhere give the same messages")
  func splits() throws {
    let bytes = Self.three
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let portions = [first, second - first, bytes.count - second]
        #expect(try read(bytes, portions: portions) == [[1, 2, 3], [], [9]])
      }
    }
  }

  @Test("byte by byte gives the same messages")
  func singleBytes() throws {
    let portions = Array(repeating: 1, count: Self.three.count)
    #expect(try read(Self.three, portions: portions) == [[1, 2, 3], [], [9]])
  }

  @Test("a length over the limit is refused on its prefix, before any of the body")
  func tooLong() throws {
    let limit = [UInt8](repeating: 1, count: Self.limit)
    #expect(try read([0, 0, 0, 0, 100] + limit, portions: [105]) == [limit])
    let expected = Fault.limitExceeded(limit: "message-bytes", retryAfterMilliseconds: nil)
    #expect(throws: expected) { try read([0, 0, 0, 0, 101], portions: [5]) }
    #expect(throws: expected) { try read([0, 255, 255, 255, 255], portions: [4, 1]) }
  }

  @Test(
    "a flag that no encoding was named for is refused",
    arguments: [
      (1, ProtocolViolation.compressedWithoutEncoding), (2, .flagInvalid), (255, .flagInvalid),
    ] as [(UInt8, ProtocolViolation)])
  func flags(flag: UInt8, violation: ProtocolViolation) {
    #expect(throws: Fault.protocolViolated(violation)) {
      try read([flag, 0, 0, 0, 0], portions: [5])
    }
  }

  @Test("an end inside a message is no end", arguments: 1..<8)
  func truncated(count: Int) {
    #expect(throws: Fault.protocolViolated(.messageTruncated)) {
      try read(Array(Self.three.prefix(count)), portions: [count])
    }
  }
}

@Suite("Sending length-prefixed messages")
struct OutboxTests {
  @Test("any portions give the bytes that the reader reads back", arguments: 1..<12)
  func portions(size: Int) throws {
    let messages: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 5, count: 40), [9]]
    var outbox = Outbox()
    for message in messages { outbox.append(ByteBuffer(bytes: message)) }
    var output = ByteBuffer()
    while outbox.byteCount > 0 { outbox.move(min(size, outbox.byteCount), to: &output) }
    var reader = MessageReader(messageBytesMax: 100)
    var read = MessageQueue()
    try output.withUnsafeReadableBytes { bytes in
      try reader.read(bytes, into: &read)
    }
    #expect(read.map { Array($0.readableBytesView) } == messages)
    #expect(output.readableBytes == 44 + 4 * 5)
  }
}

@Suite("Large messages, out and in")
struct LargeMessageTests {
  @Test(
    "any portions leave every byte in its place",
    arguments: [700, 1023, 1024, 1025, 4096, 9999, 16_384, 100_000])
  func portions(size: Int) throws {
    // 251 is prime, so that no piece that is copied begins like the one before it.
    let messages = [10_000, 1024, 70_001].map { count in (0..<count).map { UInt8($0 % 251) } }
    var outbox = Outbox()
    for message in messages { outbox.append(ByteBuffer(bytes: message)) }
    var reader = MessageReader(messageBytesMax: 100_000)
    var read = MessageQueue()
    while outbox.byteCount > 0 {
      var output = ByteBuffer()
      outbox.move(min(size, outbox.byteCount), to: &output)
      try output.withUnsafeReadableBytes { try reader.read($0, into: &read) }
    }
    #expect(read.map { Array($0.readableBytesView) } == messages)
  }
}

extension Outbox {
  fileprivate mutating func move(_ count: Int, to output: inout ByteBuffer) {
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { room in
      move(into: UnsafeMutableRawBufferPointer(rebasing: room[..<count]))
      return count
    }
  }
}
