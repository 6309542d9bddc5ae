/// base64url without padding (RFC 4648, section 5) of exactly 32 bytes: 43 characters, of which the
/// last carries two zero bits.
///
/// Secrets pass through it both ways, so a digit is computed, not branched on or looked up: the
/// time taken does not depend on the bytes.
///
/// Soundness: source and target are memory of the caller and are not kept.
enum Base64URL {
  static let textBytes = 43

  static func isCanonical(_ text: some Collection<UInt8>) -> Bool {
    var (last, isDigits): (Int32, Int32) = (0, -1)
    for byte in text {
      let digit = digit(byte)
      last = digit.value
      isDigits &= digit.mask
    }
    return text.count == textBytes && isDigits == -1 && last & 3 == 0
  }

  static func encode(
    _ bytes: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<UInt8>
  ) {
    for index in 0..<textBytes {
      let bit = index * 6
      let high = UInt16(bytes[bit / 8])
      let low = bit / 8 + 1 < bytes.count ? UInt16(bytes[bit / 8 + 1]) : 0
      target[index] = character(Int32((high << 8 | low) >> UInt16(10 - bit % 8) & 63))
    }
  }

  /// The text has passed `isCanonical`.
  static func decode(_ text: some Sequence<UInt8>, into target: UnsafeMutableRawBufferPointer) {
    var bits: UInt32 = 0
    var bitCount = 0
    var index = 0
    for byte in text {
      bits = bits << 6 | UInt32(bitPattern: digit(byte).value)
      bitCount += 6
      guard bitCount >= 8, index < target.count else { continue }
      bitCount -= 8
      target[index] = UInt8(truncatingIfNeeded: bits >> UInt32(bitCount))
      index += 1
    }
  }

  /// The value of a digit and all ones; for anything else, twice 0.
  private static func digit(_ byte: UInt8) -> (value: Int32, mask: Int32) {
    let byte = Int32(byte)
    var digit: (value: Int32, mask: Int32) = (0, 0)
    func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar, from value: Int32) {
      let (first, last) = (Int32(first.value), Int32(last.value))
      // The sign of either difference tells what lies outside.
      let mask = ~(((byte &- first) | (last &- byte)) >> 31)
      digit.value |= mask & (byte &- first &+ value)
      digit.mask |= mask
    }
    range("A", "Z", from: 0)
    range("a", "z", from: 26)
    range("0", "9", from: 52)
    range("-", "-", from: 62)
    range("_", "_", from: 63)
    return digit
  }

  private static func character(_ value: Int32) -> UInt8 {
    func step(_ difference: Int32, from first: Int32) -> Int32 {
      ~((value &- first) >> 31) & difference
    }
    // From "A" on; each step leads to the next range of the alphabet.
    let character =
      value &+ 65 &+ step(6, from: 26) &- step(75, from: 52) &- step(13, from: 62)
      &+ step(49, from: 63)
    return UInt8(truncatingIfNeeded: character)
  }
}

/// CRC-32 (ISO 3309, as in zlib) in 8 lower-case hex digits.
enum CheckDigits {
  static let textBytes = 8

  static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder = remainder >> 8 ^ table[Int((remainder ^ UInt32(byte)) & 0xFF)]
    }
    let sum = ~remainder
    return (0..<textBytes).map { index in
      let digit = UInt8(truncatingIfNeeded: sum >> UInt32(28 - 4 * index)) & 15
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
