// Fingerprints are bytes in rows and lower-case hexadecimal digits in messages.

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    String(
      decoding: flatMap { byte in [byte >> 4, byte & 15].map { Self.digits[Int($0)] } },
      as: UTF8.self)
  }

  /// The bytes of lower-case digits, which the schema has checked.
  init(hexadecimal text: String) {
    let digits = Array(text.utf8)
    self = stride(from: 0, to: digits.count - 1, by: 2).map { index in
      Self.value(digits[index]) << 4 | Self.value(digits[index + 1])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(_ digit: UInt8) -> UInt8 {
    digit >= UInt8(ascii: "a") ? digit - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0")
  }
}
