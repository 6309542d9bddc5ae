public import Vocabulary

// Record groups and purposes exist twice: as wire enums here, which may hold a number that nobody
// knows, and as plain values in Vocabulary, which may not. The numbers are the same.

extension RecordGroup {
  public init(_ group: Vocabulary.RecordGroup) { self.init(rawValue: Int32(group.rawValue)) }

  /// `nil` when unspecified or unknown.
  public var vocabulary: Vocabulary.RecordGroup? {
    UInt16(exactly: rawValue).flatMap(Vocabulary.RecordGroup.init(rawValue:))
  }
}

extension Purpose {
  public init(_ purpose: Vocabulary.Purpose) { self.init(rawValue: Int32(purpose.rawValue)) }

  /// `nil` when unspecified or unknown.
  public var vocabulary: Vocabulary.Purpose? {
    UInt16(exactly: rawValue).flatMap(Vocabulary.Purpose.init(rawValue:))
  }
}
