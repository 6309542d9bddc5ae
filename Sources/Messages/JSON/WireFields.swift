/// The fields of one message as they lie on the wire (protobuf encoding), by number.
struct WireFields {
  enum Value {
    case varint(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private(set) var values: [Int: [Value]] = [:]

  /// Reads what the product's own codec wrote; `nil` where it is no message.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      guard let key = Self.varint(&rest) else { return nil }
      let value: Value
      switch key & 7 {
      case 0:
        guard let number = Self.varint(&rest) else { return nil }
        value = .varint(number)
      case 2:
        guard let count = Self.varint(&rest), count <= UInt64(rest.count) else { return nil }
        value = .bytes(rest.prefix(Int(count)))
        rest = rest.dropFirst(Int(count))
      default:
        // The schema has no fixed-width fields.
        return nil
      }
      values[Int(key >> 3), default: []].append(value)
    }
  }

  /// Numbers in a list travel as one block of bytes or one by one; both are allowed.
  func numbers(_ field: Int) -> [Int64] {
    (values[field] ?? []).flatMap { value -> [Int64] in
      switch value {
      case .varint(let number): [Int64(bitPattern: number)]
      case .bytes(var rest):
        Array(sequence(state: ()) { _ in Self.varint(&rest).map { Int64(bitPattern: $0) } })
      }
    }
  }

  /// Texts and messages.
  func blocks(_ field: Int) -> [ArraySlice<UInt8>] {
    (values[field] ?? []).compactMap { value in
      switch value {
      case .varint: nil
      case .bytes(let bytes): bytes
      }
    }
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst(), shift < 64 {
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
    }
    return nil
  }
}
