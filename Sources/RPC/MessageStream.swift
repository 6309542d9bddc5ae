import NIOCore

/// The messages of the other side, decoded and checked against the schema one by one.
public struct MessageStream<Message: WireMessage>: AsyncSequence, Sendable {
  public typealias Element = Message

  let incoming: IncomingMessages
  let checks: Bool

  /// - Parameter checks: whether each message must keep the schema's rules, as requests must.
  @usableFromInline
  init(_ incoming: IncomingMessages, checks: Bool) {
    self.incoming = incoming
    self.checks = checks
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(incoming: incoming.makeAsyncIterator(), checks: checks)
  }

  public struct Iterator: AsyncIteratorProtocol {
    var incoming: IncomingMessages.Iterator
    let checks: Bool

    public mutating func next() async throws -> Message? {
      guard let bytes = try await incoming.next() else { return nil }
      return checks ? try Message.checked(bytes) : try Message(wire: bytes)
    }
  }
}

/// Where typed messages for the other side go.
public struct MessageWriter<Message: WireMessage>: Sendable {
  let outgoing: OutgoingMessages

  @usableFromInline
  init(_ outgoing: OutgoingMessages) { self.outgoing = outgoing }

  /// Returns when the message has been accepted for sending; waits while the other side is slow.
  public func send(_ message: Message) async throws {
    try await outgoing.send(message.encoded())
  }
}
