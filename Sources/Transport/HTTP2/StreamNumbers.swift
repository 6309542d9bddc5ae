/// Which numbers a client has passed over when it opened streams (RFC 9113, 5.1.1: each new stream
/// has a higher number than all before it).
struct StreamNumbers {
  /// Clients count up by two. One that often does not is not worth remembering exactly: the
  /// oldest gaps are forgotten, and HEADERS in them ignored.
  private static let gapsMax = 8

  private var highest: Int32 = 0
  private var gaps: [Range<Int32>] = []

  /// - Returns: whether HEADERS with this number open a stream or belong to one that there was.
  mutating func canCarryHeaders(_ number: Int32) -> Bool {
    guard number > highest else { return !gaps.contains { $0.contains(number) } }
    // What lies between are even numbers, which are not a client's, and those passed over.
    if number - highest > 2 {
      if gaps.count == Self.gapsMax { gaps.removeFirst() }
      gaps.append(highest + 1..<number)
    }
    highest = number
    return true
  }
}
