import Testing

@testable import OneRoster

@Suite("CSV") struct CSVReaderTests {
  /// Each record as its fields and faults.
  private func records(_ text: String, lineBytesMax: Int = 1000) -> [String] {
    var reader = CSVReader(lineBytesMax: lineBytesMax)
    reader.feed(Array(text.utf8))
    reader.end()
    var lines: [String] = []
    while reader.next() {
      let record = reader.record
      let fields = (0..<record.fieldCount).map { String(decoding: record[$0], as: UTF8.self) }
      let faults = record.faults.map { "!\($0.fault)@\($0.field)" }
      lines.append("\(record.line):" + fields.joined(separator: "|") + faults.joined())
    }
    return lines
  }

  @Test(
    "fields are split and unquoted as RFC 4180 says",
    arguments: [
      ("", []), ("a", ["1:a"]), ("a,b\r\n", ["1:a|b"]), ("a,\r\n,b", ["1:a|", "2:|b"]),
      ("\"\"", ["1:"]), ("\"a,b\",c", ["1:a,b|c"]), ("\"a\"\"b\"", ["1:a\"b"]),
      ("\"\"\"\"", ["1:\""]), ("a, \"b", ["1:a| \"b!quoteMisplaced@1"]),
      ("\"a\"b,c", ["1:ab|c!quoteMisplaced@0"]), ("\"a", ["1:a!quoteOpen@0"]),
      ("\"a\nb\"\n", ["1:a!quoteOpen@0", "2:b\"!quoteMisplaced@0"]),
      ("a\tb", ["1:a\tb!controlCharacter@0"]), ("a\rb\n", ["1:a\rb!controlCharacter@0"]),
      ("\u{FEFF}a\n\u{FEFF}b", ["1:a", "2:\u{FEFF}b"]), ("\n\na", ["1:", "2:", "3:a"]),
      ("é,日本", ["1:é|日本"]),
    ])
  func split(text: String, expected: [String]) {
    #expect(records(text) == expected)
  }

  @Test("a line that is too long is one fault and the next line is read")
  func tooLong() {
    let text = "a\n" + String(repeating: "x", count: 1001) + "\nb\n"
    #expect(records(text) == ["1:a", "2:!tooLong@0", "3:b"])
  }

  @Test("a line without end takes no more memory than the longest line")
  func endless() {
    var reader = CSVReader(lineBytesMax: 1000)
    var lines: [Int] = []
    for _ in 0..<10_000 {
      reader.feed(Array(repeating: 0x78, count: 500))
      while reader.next() { lines.append(reader.record.line) }
      #expect(reader.bufferedBytes <= 1500)
    }
    #expect(lines == [])
    reader.feed([0x0A, 0x61])
    reader.end()
    while reader.next() {
      #expect(reader.record.faults.count == (reader.record.line == 1 ? 1 : 0))
      lines.append(reader.record.line)
    }
    #expect(lines == [1, 2])
    #expect(Array(reader.record[0]) == [0x61])
  }
}
