import Testing
import Vocabulary

@Suite("Civil dates") struct CivilDateTests {
  @Test("day numbers count on without a gap over four centuries")
  func dayNumbers() {
    var previous = CivilDate(dayNumber: -80_001)
    for number in -80_000...80_000 {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(previous < date)
      previous = date
    }
    #expect(CivilDate(dayNumber: 0).description == "1970-01-01")
    #expect(CivilDate("2000-02-29")?.dayNumber == 11_016)
  }

  @Test(
    "a day that does not exist is refused",
    arguments: [
      "2026-02-29", "2026-00-10", "2026-13-01", "2026-1-01", "2026-01-32", "26-01-01", "2026/01/01",
      "0000-01-01", "2026-01-01T", "",
    ])
  func refused(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "ISO weeks",
    arguments: [
      ("2026-01-01", "2026-W01"), ("2027-01-01", "2026-W53"), ("2024-12-30", "2025-W01"),
      ("2026-11-23", "2026-W48"), ("2021-01-03", "2020-W53"),
    ])
  func weeks(date: String, week: String) throws {
    #expect(ISOWeek(containing: try #require(CivilDate(date))).description == week)
  }
}
