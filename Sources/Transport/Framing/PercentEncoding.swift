/// The encoding of `grpc-message` (gRPC over HTTP/2, "Percent-Encoded"): printable ASCII stands for
/// itself except `%`; every other byte of the UTF-8 text becomes `%` and two hexadecimal digits.
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if (0x20...0x7E).contains(byte), byte != UInt8(ascii: "%") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return result
  }

  /// Wrong escapes are kept as they are and wrong UTF-8 is replaced: the specification forbids to
  /// lose a status because of its message.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == UInt8(ascii: "%"), next < bytes.endIndex, let high = value(bytes[next]) {
        let last = bytes.index(after: next)
        if last < bytes.endIndex, let low = value(bytes[last]) {
          result.append(high << 4 | low)
          index = bytes.index(after: last)
          continue
        }
      }
      result.append(byte)
      index = next
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case _: nil
    }
  }
}
