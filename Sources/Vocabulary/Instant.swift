/// A moment in time: milliseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  public func advanced(bySeconds seconds: Int64) -> Self {
    Self(milliseconds: milliseconds + seconds * 1000)
  }
}

/// Where the time of day comes from. It is handed in, so that expiry, clock jumps and schedules
/// are ordinary tests.
public protocol WallClock: Sendable {
  func now() -> Instant
}
