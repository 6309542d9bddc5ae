import Testing
import Vocabulary

@testable import Policy

private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

@Suite("Check-ins")
struct CheckInTests {
  /// 2026-11-30 00:00 UTC, the Monday of week 49.
  private let monday = Instant(seconds: 1_795_996_800)
  private let newYork: @Sendable (Instant) -> CivilDate = {
    CivilDate($0, secondsFromUTC: -5 * 3600)
  }

  @Test("count once for each student and week; further ones do not")
  func oncePerWeek() {
    let (first, second) = (StudentID.random(), StudentID.random())
    var count = WeeklyCount(taken: []) { CivilDate($0, secondsFromUTC: 0) }
    let later = monday.advanced(bySeconds: 6 * 86_400 + 86_399)
    let next = monday.advanced(bySeconds: 7 * 86_400)
    let slots = [
      count.slot(of: first, at: monday), count.slot(of: first, at: later),
      count.slot(of: second, at: later), count.slot(of: first, at: next),
    ]
    let counted = slots.map { count.record($0) }
    #expect(counted == [true, false, true, true])
  }

  @Test("do not count when an earlier batch took the week")
  func takenBefore() {
    let student = StudentID.random()
    let day: @Sendable (Instant) -> CivilDate = { CivilDate($0, secondsFromUTC: 0) }
    let slot = WeeklyCount.Slot(student: student, week: ISOWeek(containing: day(monday)))
    var count = WeeklyCount(taken: [slot], localDay: day)
    let counted = count.record(count.slot(of: student, at: monday))
    #expect(!counted)
  }

  @Test("belong to the week of the tenant's own calendar")
  func localWeek() {
    let count = WeeklyCount(taken: [], localDay: newYork)
    let student = StudentID.random()
    let sundayEvening = monday
    let mondayMorning = monday.advanced(bySeconds: 5 * 3600)
    #expect(count.slot(of: student, at: sundayEvening).week.description == "2026-W48")
    #expect(count.slot(of: student, at: mondayMorning).week.description == "2026-W49")
  }

  @Test(
    "fall on the day the local clock shows",
    arguments: [
      (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (-86_400, 0, "1969-12-31"),
      (-86_401, 0, "1969-12-30"), (0, -1, "1969-12-31"), (86_399, 1, "1970-01-02"),
      (86_399, 0, "1970-01-01"), (1_795_996_799, 0, "2026-11-29"), (1_795_996_800, 0, "2026-11-30"),
    ])
  func localDay(seconds: Int, offset: Int, expected: String) {
    let moment = Instant(seconds: Int64(seconds))
    #expect(CivilDate(moment, secondsFromUTC: offset).description == expected)
  }

  @Test(
    "fall into the school year that begins on 1 July",
    arguments: [
      ("2026-06-30", 2026), ("2026-07-01", 2027), ("2026-12-31", 2027), ("2027-01-01", 2027),
      ("2027-06-30", 2027), ("2027-07-01", 2028),
    ])
  func schoolYear(day: String, endingYear: Int) throws {
    let year = SchoolYear(containing: try date(day))
    #expect(year.endingYear == endingYear)
    #expect(year.contains(try date(day)))
    #expect(!SchoolYear(endingYear: endingYear + 1).contains(try date(day)))
  }
}
