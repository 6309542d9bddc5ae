/// Some lines of a file, one bit each.
struct LineSet {
  private var words: [UInt64] = []
  private(set) var count = 0

  mutating func insert(_ line: Int) {
    let word = line / 64
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    let bit = UInt64(1) << UInt64(line % 64)
    guard words[word] & bit == 0 else { return }
    words[word] |= bit
    count += 1
  }
}
