/// base64url without padding (RFC 4648, section 5) of exactly 32 bytes: 43 characters, of which the
/// last carries two zero bits.
///
/// Soundness: source and target are memory of the caller and are not kept.
enum Base64URL {
  static let textBytes = 43
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  static func isCanonical(_ text: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      guard let value = value(of: byte) else { return false }
      last = value
    }
    return text.count == textBytes && last & 3 == 0
  }

  static func encode(
    _ bytes: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<UInt8>
  ) {
    for index in 0..<textBytes {
      let bit = index * 6
      let high = UInt16(bytes[bit / 8])
      let low = bit / 8 + 1 < bytes.count ? UInt16(bytes[bit / 8 + 1]) : 0
      let value = (high << 8 | low) >> UInt16(10 - bit % 8) & 63
      target[index] = alphabet.utf8Start[Int(value)]
    }
  }

  /// The text has passed `isCanonical`.
  static func decode(_ text: some Sequence<UInt8>, into target: UnsafeMutableRawBufferPointer) {
    var bits: UInt32 = 0
    var bitCount = 0
    var index = 0
    for byte in text {
      bits = bits << 6 | UInt32(value(of: byte) ?? 0)
      bitCount += 6
      guard bitCount >= 8, index < target.count else { continue }
      bitCount -= 8
      target[index] = UInt8(truncatingIfNeeded: bits >> UInt32(bitCount))
      index += 1
    }
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
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
