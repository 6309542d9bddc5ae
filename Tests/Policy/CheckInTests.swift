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

  @Test("belong to the week of the tenant's own calendar")
  func localWeek() {
    let sundayEvening = monday
    let mondayMorning = monday.advanced(bySeconds: 5 * 3600)
    #expect(ISOWeek(containing: newYork(sundayEvening)).description == "2026-W48")
    #expect(ISOWeek(containing: newYork(mondayMorning)).description == "2026-W49")
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
