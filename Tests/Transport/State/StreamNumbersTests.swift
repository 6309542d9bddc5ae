import Testing

@testable import Transport

@Suite("The numbers of a client's streams")
struct StreamNumbersTests {
  /// What it says of each number, one after the other.
  private func verdicts(_ numbers: [Int32]) -> [Bool] {
    var memory = StreamNumbers()
    return numbers.map { memory.canCarryHeaders($0) }
  }

  @Test("a number that was used may carry headers again, one passed over may not")
  func gaps() {
    #expect(verdicts([1, 3, 9, 11, 1, 3, 9, 11, 13]) == Array(repeating: true, count: 9))
    #expect(verdicts([1, 9, 3]) == [true, true, false])
    #expect(verdicts([9, 11, 13, 7]) == [true, true, true, false])
  }

  @Test("what it remembers is bounded, and the highest number is a number")
  func bounds() {
    let leaps = Array(stride(from: 5, to: 4000, by: 4) as StrideTo<Int32>)
    #expect(verdicts(leaps + [3995, 3]).suffix(2) == [false, true])
    #expect(verdicts([1, .max, .max, .max - 2]) == [true, true, true, false])
  }
}
