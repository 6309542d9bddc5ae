/// How many received bytes of a connection nobody has read yet, and when its sender gets more
/// credit.
///
/// The connection's window is opened again as bytes come, not as they are read: one stalled stream
/// must not stall its neighbours. Only when too much is unread in all does it wait for readers.
struct ConnectionFlow {
  private let bytesMax: Int
  private var inFlight = 0
  private var withheld = 0

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  /// - Returns: the credit to give.
  mutating func received(_ count: Int) -> Int {
    inFlight += count
    guard inFlight > bytesMax else { return count }
    withheld += count
    return 0
  }

  /// - Returns: the credit to give.
  mutating func released(_ count: Int) -> Int {
    inFlight -= count
    guard inFlight <= bytesMax else { return 0 }
    defer { withheld = 0 }
    return withheld
  }
}
