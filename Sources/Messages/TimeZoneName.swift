import Foundation

/// The system's database of time zones.
enum TimeZoneName {
  static func exists(_ name: String) -> Bool { TimeZone(identifier: name) != nil }
}
