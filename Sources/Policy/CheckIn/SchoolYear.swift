public import Vocabulary

/// The twelve months from 1 July, named by the calendar year in which they end.
public struct SchoolYear: Hashable, Comparable, Sendable {
  /// 2027 for the school year 2026-27, as in `Plan.school_year`.
  public let endingYear: Int

  public init(endingYear: Int) { self.endingYear = endingYear }

  public init(containing date: CivilDate) {
    endingYear = date.month >= 7 ? date.year + 1 : date.year
  }

  public func contains(_ date: CivilDate) -> Bool { SchoolYear(containing: date) == self }

  public static func < (left: Self, right: Self) -> Bool { left.endingYear < right.endingYear }
}
