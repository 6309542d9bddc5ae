/// A block of a student's record that is sealed together and that a consent opens as a whole.
///
/// The raw value is part of the ciphertext format (associated data) and of the public schema
/// (`cairn.RecordGroup`); it never changes.
public enum RecordGroup: UInt16, CaseIterable, Sendable, Hashable, Comparable {
  case identity = 1
  case contact = 2
  case academic = 3
  case health = 4
  case services = 5
  case notes = 6

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Some of the six record groups. Bit `n - 1` stands for the group of raw value `n`.
public struct RecordGroupSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public init(_ group: RecordGroup) { self.rawValue = 1 << UInt32(group.rawValue - 1) }

  public init(_ groups: some Sequence<RecordGroup>) {
    self = groups.reduce(into: []) { $0.insert(RecordGroupSet($1)) }
  }

  public static let all = RecordGroupSet(RecordGroup.allCases)

  public func contains(_ group: RecordGroup) -> Bool { contains(RecordGroupSet(group)) }

  /// The groups in the order of their numbers.
  public var groups: [RecordGroup] { RecordGroup.allCases.filter(contains) }
}
