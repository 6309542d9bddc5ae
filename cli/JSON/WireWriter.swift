/// Writes the fields of one message in the protobuf encoding.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: Int, _ number: Int64) {
    addVarint(UInt64(field) << 3)
    addVarint(UInt64(bitPattern: number))
  }

  mutating func add(_ field: Int, _ block: [UInt8]) {
    addVarint(UInt64(field) << 3 | 2)
    addVarint(UInt64(block.count))
    bytes += block
  }

  private mutating func addVarint(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
