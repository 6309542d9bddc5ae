public import Vocabulary

/// A value bound to a parameter of a statement.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
  /// The 16 bytes of an identifier, big-endian, without a heap allocation of their own.
  case identifier(UInt64, UInt64)
}

// MARK: - The types of rows

extension Value {
  public static func id<Kind>(_ id: Identifier<Kind>) -> Self {
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) { id.write(to: $0) }
    return .identifier(UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
  }

  public static func id<Kind>(_ id: Identifier<Kind>?) -> Self { id.map(Value.id) ?? .null }

  public static func int(_ number: some BinaryInteger) -> Self {
    .integer(Int64(truncatingIfNeeded: number))
  }

  public static func int(_ number: (some BinaryInteger)?) -> Self {
    number.map { .integer(Int64(truncatingIfNeeded: $0)) } ?? .null
  }

  /// 1 or 0: booleans are integers in every engine.
  public static func flag(_ flag: Bool) -> Self { .integer(flag ? 1 : 0) }

  /// Milliseconds since 1970-01-01 UTC.
  public static func time(_ instant: Instant) -> Self { .integer(instant.milliseconds) }

  public static func time(_ instant: Instant?) -> Self { instant.map(Value.time) ?? .null }

  /// Days since 1970-01-01.
  public static func day(_ date: CivilDate?) -> Self {
    date.map { .integer(Int64($0.dayNumber)) } ?? .null
  }

  /// The year times 100 plus the week, so that numbers sort as weeks do.
  public static func week(_ week: ISOWeek) -> Self { .integer(Int64(week.year * 100 + week.week)) }

  public static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .null }

  public static func blob(_ bytes: [UInt8]?) -> Self { bytes.map { .blob($0) } ?? .null }

  public static func groups(_ groups: RecordGroupSet) -> Self { .integer(Int64(groups.rawValue)) }

  /// Bit `n` stands for the purpose of number `n`.
  public static func purposes(_ purposes: Set<Purpose>) -> Self {
    .integer(purposes.reduce(0) { $0 | 1 << Int64($1.rawValue) })
  }
}
