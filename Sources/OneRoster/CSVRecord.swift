/// The fields of one line, unquoted, and what is wrong with its text.
struct CSVRecord {
  enum Ending { case standard, lineFeedOnly }

  /// What makes the text of a line unreadable.
  enum Fault {
    case quoteMisplaced
    /// The line ended inside a quoted field.
    case quoteOpen
    case controlCharacter
    case notUTF8
    case tooLong
  }

  private(set) var line = 0
  private(set) var ending = Ending.standard
  /// With the field's position from 0.
  private(set) var faults: [(fault: Fault, field: Int)] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var fieldCount: Int { ends.count }
  var isBlank: Bool { ends.count == 1 && bytes.isEmpty && faults.isEmpty }

  subscript(field: Int) -> ArraySlice<UInt8> {
    bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
  }

  mutating func readTooLong(line: Int) {
    reset(line: line, ending: .standard)
    faults.append((.tooLong, 0))
  }

  mutating func read(_ source: [UInt8], _ range: Range<Int>, line: Int, ending: Ending) {
    reset(line: line, ending: ending)
    var position = range.lowerBound
    while true {
      let isQuoted = position < range.upperBound && source[position] == UInt8(ascii: "\"")
      position =
        isQuoted
        ? readQuoted(source, position + 1..<range.upperBound)
        : readPlain(source, position..<range.upperBound)
      closeField()
      // Every field but the last ends at a comma, which stands at `position`.
      if position >= range.upperBound { return }
      position += 1
    }
  }

  private mutating func reset(line: Int, ending: Ending) {
    self.line = line
    self.ending = ending
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
  }

  private mutating func readPlain(_ source: [UInt8], _ range: Range<Int>) -> Int {
    for position in range {
      let byte = source[position]
      if byte == UInt8(ascii: ",") { return position }
      if byte == UInt8(ascii: "\"") { note(.quoteMisplaced) }
      bytes.append(byte)
    }
    return range.upperBound
  }

  private mutating func readQuoted(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        bytes.append(byte)
        continue
      }
      // Twice stands for one; once closes the field.
      guard position < range.upperBound, source[position] == UInt8(ascii: "\"") else {
        return closeQuotes(source, position..<range.upperBound)
      }
      bytes.append(byte)
      position += 1
    }
    note(.quoteOpen)
    return position
  }

  /// After the closing quote only a comma or the end of the line may stand.
  private mutating func closeQuotes(_ source: [UInt8], _ rest: Range<Int>) -> Int {
    guard let next = rest.first, source[next] != UInt8(ascii: ",") else { return rest.lowerBound }
    note(.quoteMisplaced)
    return readPlain(source, rest)
  }

  private mutating func closeField() {
    ends.append(bytes.count)
    var hasControl = false
    var isASCII = true
    for byte in self[ends.count - 1] {
      if byte < 0x20 || byte == 0x7F { hasControl = true }
      if byte >= 0x80 { isASCII = false }
    }
    if hasControl { faults.append((.controlCharacter, ends.count - 1)) }
    if !isASCII, String(validating: self[ends.count - 1], as: UTF8.self) == nil {
      faults.append((.notUTF8, ends.count - 1))
    }
  }

  /// Once for a field.
  private mutating func note(_ fault: Fault) {
    if faults.last?.field != ends.count { faults.append((fault, ends.count)) }
  }
}
