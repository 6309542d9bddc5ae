/// How many received bytes of a connection nobody has read yet, and when its sender gets more
/// credit.
///
/// The connection's window is opened again as bytes come, not as they are read: one stalled stream
/// must not stall its neighbours. Only when too much is unread in all does it wait for readers.
struct ConnectionFlow {
  private let bytesMax: Int
  private let crowdedBytesMax: Int
  private(set) var inFlight = 0
  private var withheld = 0
  private(set) var isCrowded = false

  /// - Parameter crowdedBytesMax: what may be unread while all connections together hold too much.
  init(bytesMax: Int, crowdedBytesMax: Int = .max) {
    self.bytesMax = bytesMax
    self.crowdedBytesMax = min(bytesMax, crowdedBytesMax)
  }

  /// Whether more is unread than may be.
  var isFull: Bool { inFlight > (isCrowded ? crowdedBytesMax : bytesMax) }

  /// - Returns: the credit to give.
  mutating func received(_ count: Int) -> Int {
    inFlight += count
    withheld += count
    return creditDue()
  }

  /// - Returns: the credit to give.
  mutating func released(_ count: Int) -> Int {
    inFlight -= count
    return creditDue()
  }

  /// All connections together hold too much, or do so no more.
  ///
  /// - Returns: the credit to give.
  mutating func crowded(_ isCrowded: Bool) -> Int {
    self.isCrowded = isCrowded
    return creditDue()
  }

  private mutating func creditDue() -> Int {
    guard !isFull else { return 0 }
    defer { withheld = 0 }
    return withheld
  }
}
