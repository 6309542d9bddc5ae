public import Vocabulary

/// Which check-ins count: the first recorded of each student and ISO week (domain.md 1.5 rule 1).
/// Further ones are kept, uncounted. An attempt that reached nobody counts like any other, until
/// the field says otherwise (domain.md section 7).
public struct WeeklyCount: Sendable {
  /// A student's week.
  public struct Slot: Hashable, Sendable {
    public let student: StudentID
    public let week: ISOWeek

    public init(student: StudentID, week: ISOWeek) {
      self.student = student
      self.week = week
    }
  }

  private var taken: Set<Slot>
  private let localDay: @Sendable (Instant) -> CivilDate

  /// - Parameters:
  ///   - taken: the slots that hold a counted check-in already, among those the batch touches.
  ///   - localDay: the tenant's calendar. A Sunday evening in New York is Monday in UTC, so weeks
  ///     cannot be told without it.
  public init(taken: Set<Slot>, localDay: @escaping @Sendable (Instant) -> CivilDate) {
    self.taken = taken
    self.localDay = localDay
  }

  /// The week that a check-in belongs to, by when it happened and not by when it was sent in.
  public func slot(of student: StudentID, at moment: Instant) -> Slot {
    Slot(student: student, week: ISOWeek(containing: localDay(moment)))
  }

  /// Takes the slot; `true` if it was free, that is, if this check-in counts.
  public mutating func record(_ slot: Slot) -> Bool { taken.insert(slot).inserted }
}
