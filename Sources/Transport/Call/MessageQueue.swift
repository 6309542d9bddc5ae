import NIOCore

/// Messages in order; as a rule there is one at a time, which needs no list.
struct MessageQueue: Sequence, IteratorProtocol {
  private var first: ByteBuffer?
  private var rest = CircularBuffer<ByteBuffer>(initialCapacity: 0)

  var isEmpty: Bool { first == nil }

  mutating func append(_ message: ByteBuffer) {
    if first == nil { first = message } else { rest.append(message) }
  }

  /// Takes the message that has been there longest.
  mutating func next() -> ByteBuffer? {
    guard let message = first.take() else { return nil }
    if !rest.isEmpty { first = rest.removeFirst() }
    return message
  }

  mutating func removeAll() {
    first = nil
    if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
  }
}
