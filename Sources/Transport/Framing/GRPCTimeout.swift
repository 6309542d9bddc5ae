import NIOCore

/// The value of `grpc-timeout`: at most eight digits and a unit (gRPC over HTTP/2, "Timeout").
enum GRPCTimeout {
  /// - Returns: `nil` where the text is no timeout. Zero is one: it has passed already.
  static func parse(_ text: some Sequence<UInt8>) -> TimeAmount? {
    var value: Int64 = 0
    var digits = 0
    var unit: UInt8?
    for byte in text {
      guard unit == nil else { return nil }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 8 else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      case _:
        unit = byte
      }
    }
    guard digits > 0, let unit else { return nil }
    return amount(value, unit)
  }

  private static func amount(_ value: Int64, _ unit: UInt8) -> TimeAmount? {
    switch unit {
    // Eight digits of hours are over 11,000 years and more nanoseconds than 64 bits hold.
    case UInt8(ascii: "H"): .hours(min(value, 1_000_000))
    case UInt8(ascii: "M"): .minutes(min(value, 60_000_000))
    case UInt8(ascii: "S"): .seconds(value)
    case UInt8(ascii: "m"): .milliseconds(value)
    case UInt8(ascii: "u"): .microseconds(value)
    case UInt8(ascii: "n"): .nanoseconds(value)
    case _: nil
    }
  }

  /// The finest unit in which the amount has at most eight digits; what has passed becomes `0n`.
  static func text(_ amount: TimeAmount) -> String {
    let nanoseconds = max(0, amount.nanoseconds)
    let units: [(name: String, nanoseconds: Int64)] = [
      ("n", 1), ("u", 1000), ("m", 1_000_000), ("S", 1_000_000_000), ("M", 60_000_000_000),
    ]
    for unit in units where nanoseconds / unit.nanoseconds < 100_000_000 {
      return "\(nanoseconds / unit.nanoseconds)\(unit.name)"
    }
    return "\(nanoseconds / 3_600_000_000_000)H"
  }
}
