import Testing

@testable import Messages

@Suite("The formats of text")
struct FormatTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var format: Format
    var good: [String]
    var bad: [String]
    var testDescription: String { format.name }
  }

  static let table: [Row] = [
    Row(
      format: .id, good: ["00000000000000000000000000", "7zzzzzzzzzzzzzzzzzzzzzzzzz"],
      bad: ["", "0", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000L"]),
    Row(
      format: .date, good: ["2026-09-01", "2024-02-29", "0001-01-01"],
      bad: ["", "2026-9-1", "2023-02-29", "2026-13-01", "2026-09-01T00:00:00Z", "20260901"]),
    Row(
      format: .slug, good: ["ab", "harborview", "a-1", String(repeating: "a", count: 63)],
      bad: ["", "a", "1a", "-a", "a-", "A-b", "a_b", "ä-b", String(repeating: "a", count: 64)]),
    Row(
      format: .grade, good: ["IT", "KG", "01", "13", "Other"],
      bad: ["", "1", "00", "14", "kg", "other", "K"]),
    Row(format: .state, good: ["MA", "DC", "PR", "GU"], bad: ["", "ma", "ZZ", "MAS"]),
    Row(
      format: .timeZone, good: ["UTC", "America/New_York", "America/Argentina/Buenos_Aires"],
      bad: ["", "utc", "EST", "America/", "/New_York", "../../etc", "America/New York", "a/b/c/d"]),
    Row(
      format: .language, good: ["en", "es-419", "zh-Hant-TW", "haw"],
      bad: ["", "e", "en-", "-en", "en_US", "toolonglang", "en-toolongsub", "e1"]),
    Row(
      format: .sourcedID, good: ["a", "A.b/c@d_e-1", String(repeating: "x", count: 255)],
      bad: ["", "a b", "ä", "a,b", String(repeating: "x", count: 256)]),
    Row(
      format: .uuid, good: ["0191d2c0-0000-7000-8000-000000000001"],
      bad: [
        "", "0191D2C0-0000-7000-8000-000000000001", "0191d2c000007000800000000000000001",
        "0191d2c0-0000-7000-8000-00000000000g", "{191d2c0-0000-7000-8000-00000000001}",
      ]),
    Row(
      format: .fingerprint, good: [String(repeating: "0f", count: 32)],
      bad: [
        "", String(repeating: "0F", count: 32), String(repeating: "0", count: 63),
        String(repeating: "g", count: 64),
      ]),
  ]

  @Test("accept what they mean and nothing else", arguments: table)
  func shapes(row: Row) {
    for text in row.good { #expect(row.format.accepts(text), "\(text)") }
    for text in row.bad { #expect(!row.format.accepts(text), "\(text)") }
  }

  @Test("are each in the table")
  func complete() {
    #expect(Set(Self.table.map(\.format)) == Set(Format.allKnown).subtracting([.unspecified]))
  }
}
