import Messages
import Synchronization
import Testing

@testable import cairn

@Suite("What is drawn")
struct TerminalTests {
  @Test(
    "The width of a text is what a terminal gives it",
    arguments: [
      ("", 0), ("Ada", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("王娜", 4), ("한글", 4), ("ｱ", 1),
      ("Ａ", 2), ("👩‍👧", 2), ("a\u{200B}b", 2), ("—", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(
    "Characters that drive a terminal are not shown",
    arguments: [
      ("a\u{1B}]0;x\u{7}b", "a\u{FFFD}]0;x\u{FFFD}b"), ("a\nb\tc", "a\u{FFFD}b\u{FFFD}c"),
      ("a\u{9B}b", "a\u{FFFD}b"), ("abc\u{202E}cba", "abc\u{FFFD}cba"), ("Zoë 王", "Zoë 王"),
    ])
  func safety(text: String, shown: String) {
    #expect(text.shownSafely == shown)
  }

  @Test("Columns are aligned by what is seen, and no line ends in blanks")
  func table() {
    var table = Table([.text("name"), .number("count"), .text("note")])
    table.add(["王娜", "7", ""])
    table.add(["Ada\u{1B}", "1234567", "x"])
    #expect(
      table.text == """
        NAME    COUNT  NOTE
        王娜        7  -
        Ada\u{FFFD}  1234567  x

        """)
  }

  @Test("JSON escapes what would break it or drive a terminal")
  func json() {
    let value = JSONValue.object([
      .init("a\"", .string("b\\\n\u{1B}\u{202E}é")), .init("empty", .object([])),
      .init("list", .array([.integer(-1), .bool(true), .null, .number(0.5)])),
    ])
    #expect(
      value.text == #"""
        {
          "a\"": "b\\\n\u001b\u202eé",
          "empty": {},
          "list": [
            -1,
            true,
            null,
            0.5
          ]
        }
        """#)
  }

  @Test("Progress fits the terminal and says how far it is")
  func progressLine() {
    #expect(
      ProgressBar.line("sending", done: 1_048_576, total: 4_194_304, unit: .bytes, width: 80)
        == "sending     [##########..............................]  25 %  1.0 of 4.0 MiB")
    #expect(
      ProgressBar.line("sealing", done: 3, total: 4, unit: .rows, width: 30)
        == "sealing      75 %  3 of 4 rows")
    #expect(
      ProgressBar.line("validating", done: 3, total: 0, unit: .rows, width: 80)
        == "validating  3 rows")
    for width in 0...120 {
      let line = ProgressBar.line("sending", done: 9, total: 9, unit: .rows, width: width)
      #expect(line.count <= max(width, 31))
    }
  }

  @Test("Progress is drawn on a terminal only, and at most ten times a second")
  func progressRate() {
    let drawn = Mutex("")
    let start = ContinuousClock.now
    let time = Mutex(start)
    func console(_ drawsProgress: Bool) -> Console {
      Console(
        out: { _ in }, err: { text in drawn.withLock { $0 += text } },
        drawsProgress: drawsProgress, width: 80)
    }
    let quiet = ProgressBar(console(false), now: { start })
    quiet.show("sealing", done: 1, total: 2, unit: .rows)
    quiet.clear()
    #expect(drawn.withLock { $0 } == "")

    let bar = ProgressBar(console(true), now: { time.withLock { $0 } })
    bar.show("sealing", done: 1, total: 1000, unit: .rows)
    bar.show("sealing", done: 2, total: 1000, unit: .rows)
    #expect(drawn.withLock { $0.count { $0 == "\r" } } == 1)
    time.withLock { $0 = start + .milliseconds(100) }
    bar.show("sealing", done: 3, total: 1000, unit: .rows)
    #expect(drawn.withLock { $0.count { $0 == "\r" } } == 2)
    bar.show("sealing", done: 1000, total: 1000, unit: .rows)
    bar.clear()
    #expect(drawn.withLock { $0.hasSuffix("1000 of 1000 rows\u{1B}[K\r\u{1B}[K") })
  }
}
