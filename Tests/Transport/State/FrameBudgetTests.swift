import NIOCore
import Testing

@testable import Transport

@Suite("The budget of frames that bring no call nearer")
struct FrameBudgetTests {
  private var budget = FrameBudget(max: 10, period: .seconds(30))

  private mutating func spends(_ change: (inout SessionEvents) -> Void, at second: UInt64) -> Bool {
    var events = SessionEvents()
    change(&events)
    return budget.spend(events, now: .uptimeNanoseconds((100 + second) * 1_000_000_000))
  }

  @Test("is spent by them")
  mutating func spent() {
    let isSpent = [
      spends({ $0.framesFruitless = 10 }, at: 0), spends({ $0.framesFruitless = 1 }, at: 29),
    ]
    #expect(isSpent == [false, true])
  }

  @Test("is there again in the next period, and no larger for one unused")
  mutating func period() {
    let isSpent = [
      spends({ $0.framesFruitless = 10 }, at: 0), spends({ $0.framesFruitless = 10 }, at: 90),
      spends({ $0.framesFruitless = 1 }, at: 91),
    ]
    #expect(isSpent == [false, false, true])
  }

  @Test("grows with requests, their content, and what is answered")
  mutating func earned() {
    let isSpent = [
      spends({ $0.framesFruitless = 10 }, at: 0),
      spends(
        {
          $0.headersReceived = 1
          $0.framesFruitless = 4
        }, at: 1),
      spends(
        {
          $0.dataReceived = 3
          $0.framesFruitless = 3
        }, at: 2),
      spends({ $0.dataBytesSent = 2047 }, at: 3),
      spends(
        {
          $0.dataBytesSent = 2049
          $0.framesFruitless = 2
        }, at: 4),
      spends(
        {
          $0.messagesSent = 2
          $0.framesFruitless = 6
        }, at: 5),
      spends({ $0.framesFruitless = 1 }, at: 6),
    ]
    #expect(isSpent == [false, false, false, false, false, false, true])
  }
}
