/// The encoding of `-bin` metadata (RFC 4648, section 4): sent without padding, accepted with and
/// without (gRPC over HTTP/2, "Binary-Header").
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count * 4 + 2) / 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        result.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { result.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    return result
  }

  /// - Returns: `nil` where the text is not base64.
  static func decode(_ text: some BidirectionalCollection<UInt8>) -> [UInt8]? {
    var letters = text[...]
    var padding = 0
    while padding < 2, letters.last == UInt8(ascii: "=") {
      letters = letters.dropLast()
      padding += 1
    }
    guard letters.count % 4 != 1, padding == 0 || (letters.count + padding) % 4 == 0 else {
      return nil
    }
    var result: [UInt8] = []
    result.reserveCapacity(letters.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for letter in letters {
      let value = values[Int(letter)]
      guard value != 0xFF else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
