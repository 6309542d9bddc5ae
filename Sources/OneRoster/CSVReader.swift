/// Splits the bytes of a file into records, strictly by RFC 4180 with the roster's narrowing: no
/// line break inside a field, so a line is a record and carries its number.
///
/// Bytes go in by chunks of any size; memory stays within one chunk and one line.
struct CSVReader {
  /// The record read last; its storage is reused.
  private(set) var record = CSVRecord()
  private var buffer: [UInt8] = []
  private var consumed = 0
  /// Bytes that were searched for a line feed already, so that tiny chunks stay linear.
  private var searched = 0
  private var line = 0
  private var isEnded = false
  private var skipsLine = false
  private let lineBytesMax: Int

  /// What waits for the rest of its line.
  var bufferedBytes: Int { buffer.count }

  init(lineBytesMax: Int) { self.lineBytesMax = lineBytesMax }

  mutating func feed(_ chunk: [UInt8]) {
    buffer.removeFirst(consumed)
    searched -= consumed
    consumed = 0
    buffer += chunk
  }

  /// No more bytes will come: what is left is the last line.
  mutating func end() { isEnded = true }

  /// Reads the next record into `record`; false when more bytes are needed or none are left.
  mutating func next() -> Bool {
    guard let lineFeed = nextLineFeed() else { return nextWithoutLineFeed() }
    let start = consumed
    consumed = lineFeed + 1
    searched = consumed
    var end = lineFeed
    let endsWithReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
    if endsWithReturn { end -= 1 }
    return emit(start..<end, ending: endsWithReturn ? .standard : .lineFeedOnly)
  }

  private mutating func nextLineFeed() -> Int? {
    let found = buffer.withUnsafeBufferPointer { bytes in
      bytes[searched...].firstIndex(of: UInt8(ascii: "\n"))
    }
    if found == nil { searched = buffer.count }
    return found
  }

  private mutating func nextWithoutLineFeed() -> Bool {
    if skipsLine || buffer.count - consumed > lineBytesMax {
      skipsLine = true
      consumed = buffer.count
    }
    guard isEnded, skipsLine || consumed < buffer.count else { return false }
    let rest = consumed..<buffer.count
    consumed = buffer.count
    return emit(rest, ending: .standard)
  }

  private mutating func emit(_ range: Range<Int>, ending: CSVRecord.Ending) -> Bool {
    line += 1
    if skipsLine || range.count > lineBytesMax {
      skipsLine = false
      record.readTooLong(line: line)
    } else {
      record.read(buffer, withoutMark(range), line: line, ending: ending)
    }
    return true
  }

  /// A byte-order mark at the very beginning says nothing and is skipped.
  private func withoutMark(_ range: Range<Int>) -> Range<Int> {
    let hasMark = line == 1 && buffer[range].starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? range.lowerBound + 3..<range.upperBound : range
  }
}
