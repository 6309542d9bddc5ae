public import Vocabulary

extension GoogleProtobuf.Timestamp {
  public init(_ instant: Instant) {
    // Rounds down, as the format asks: the nanoseconds always count forward.
    let (seconds, milliseconds) = instant.milliseconds.quotientAndRemainder(dividingBy: 1000)
    let isBefore = milliseconds < 0
    self.init(
      seconds: isBefore ? seconds - 1 : seconds,
      nanos: Int32(isBefore ? milliseconds + 1000 : milliseconds) * 1_000_000)
  }

  /// The moment, to the millisecond; `nil` outside the years 1 to 9999 or where the nanoseconds are
  /// none.
  public var instant: Instant? {
    guard Self.seconds.contains(seconds), Self.nanos.contains(nanos) else { return nil }
    return Instant(milliseconds: seconds * 1000 + Int64(nanos / 1_000_000))
  }

  /// RFC 3339 in UTC to the second, `2026-09-14T15:30:00Z`.
  public var text: String {
    let seconds = min(max(seconds, Self.seconds.lowerBound), Self.seconds.upperBound)
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    let day = CivilDate(dayNumber: Int((seconds - ofDay) / 86_400))
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
  }

  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z (google/protobuf/timestamp.proto).
  private static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  private static let nanos: ClosedRange<Int32> = 0...999_999_999
}

extension GoogleProtobuf.Timestamp: Ruled {
  /// The rules of google/protobuf/timestamp.proto; our own schema does not repeat them.
  func check(_ rules: inout Rules) {
    rules.number("seconds", seconds, in: Self.seconds)
    rules.number("nanos", nanos, in: Self.nanos)
  }
}
