import Testing

@testable import Transport

@Suite("Header blocks that RFC 7541 forbids", .serialized, .timeLimit(.minutes(5)))
struct FieldCompressionTests {
  private typealias Case = FrameCase

  private static let fields = RawPeer.block([
    (":method", "POST"), (":scheme", "http"), (":path", "/test.Notes/Echo"), (":authority", "x"),
    ("te", "trailers"), ("content-type", "application/grpc"),
  ])

  private static func block(_ bytes: [UInt8]) -> [UInt8] { RawPeer.frame(1, 5, 1, bytes) }

  /// A good request whose last field is in these bytes.
  private static func ending(_ description: String, _ bytes: [UInt8]) -> FrameCase {
    Case(description, block(fields + bytes), .goAway(.compressionError))
  }

  private static let ones = [UInt8](repeating: 0xFF, count: 10)

  static let faults: [FrameCase] = [
    ending("2.3.3: an index behind both tables", [0xC6]),
    ending("2.3.3: a name's index behind both tables, to be indexed", [0x7F, 7, 1, 0x61]),
    ending("2.3.3: a name's index behind both tables, not to be indexed", [0x0F, 0x37, 1, 0x61]),
    ending(
      "2.3.3: an entry that the table's size has driven out", [0x40, 1, 0x61, 1, 0x62, 0x20, 0xBE]),
    Case(
      "4.2: a table size update after the first field", block(fields + [0x20]),
      .goAway(.compressionError)),
    Case(
      "4.2: a table size update at the beginning is taken",
      block([0x20, 0x3F, 0xE1, 0x1F] + fields),
      .nothing),
    ending("5.1: an integer without end", [0xFF] + ones + [0xFF]),
    ending("5.1: an integer over 2^32", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
    ending("5.1: an integer of ten bytes", [0xFF] + ones.prefix(9) + [1]),
    ending("5.1: an integer cut short", [0xFF, 0x80]),
    ending("5.1: a string's length of ten bytes", [0, 1, 0x61, 0x7F] + ones.prefix(9) + [1]),
    ending("5.2: a string longer than the block", [0, 1, 0x61, 5, 0x62]),
    ending("5.2: Huffman padding of over seven bits", [0, 1, 0x61, 0x82, 0x1F, 0xFF]),
    ending("5.2: Huffman padding with zeros", [0, 1, 0x61, 0x81, 0x18]),
    ending("5.2: Huffman code with EOS", [0, 1, 0x61, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]),
    Case(
      "5.2: Huffman padding of three ones is taken", block(fields + [0, 1, 0x61, 0x81, 0x1F]),
      .nothing),
    ending("6.1: index zero", [0x80]),
    Case(
      "6.3: a table size over the one we allow", block([0x3F, 0xE2, 0x1F] + fields),
      .goAway(.compressionError)),
    Case(
      "4.3: a field block that ends within a field", block(Array(fields.dropLast())),
      .goAway(.compressionError)),
  ]

  @Test("indices, integers, strings and table sizes", arguments: faults)
  func checkFaults(fault: FrameCase) async throws { try await fault.check() }

  @Test("4.3: what cannot be decoded is refused in trailers, and on streams that are gone")
  func elsewhere() async throws {
    let bad: [UInt8] = [0x80]
    for beginning in [Case.open, Case.closed] {
      try await Case(
        "4.3", beginning + RawPeer.frame(1, 5, 1, bad), .goAway(.compressionError)
      ).check()
    }
  }
}
