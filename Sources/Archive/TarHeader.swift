/// The header of one entry of a tar file (POSIX ustar, 512 bytes), so that a backup unpacks with
/// tools that every system has.
///
/// For a name and a size there is one header: whoever reads one makes the one that must be there
/// and compares.
struct TarHeader {
  static let blockBytes = 512

  let name: String
  let size: Int64

  var bytes: [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.blockBytes)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000600\0", at: 100)
    put("0000000\0", at: 108)
    put("0000000\0", at: 116)
    putSize(in: &block)
    put("00000000000\0", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\0" + "00", at: 257)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(Self.octal(Int64(sum), digits: 6) + "\0 ", at: 148)
    return block
  }

  /// What fills the last block of an entry.
  var paddingCount: Int { Int((512 - size % 512) % 512) }

  /// Eleven octal digits; past 8 GiB the binary form that GNU and BSD tar share.
  private func putSize(in block: inout [UInt8]) {
    if size < 1 << 33 {
      for (index, byte) in (Self.octal(size, digits: 11) + "\0").utf8.enumerated() {
        block[124 + index] = byte
      }
    } else {
      block[124] = 0x80
      for index in 0..<8 {
        block[128 + index] = UInt8(truncatingIfNeeded: size >> Int64(56 - 8 * index))
      }
    }
  }

  private static func octal(_ number: Int64, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The size that a header of small entries says, not yet compared with anything.
  static func size(in block: some Collection<UInt8>) -> Int64? {
    Int64(String(decoding: block.dropFirst(124).prefix(11), as: UTF8.self), radix: 8)
  }
}
