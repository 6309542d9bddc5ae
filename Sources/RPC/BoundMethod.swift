public import NIOCore

/// A method together with the code that answers it, with the message types already forgotten:
/// what the transport calls.
public final class BoundMethod: Sendable {
  public enum Handler: Sendable {
    /// One message in, one message out.
    case unary(@Sendable (ByteBuffer, CallContext) throws -> Reply<ByteBuffer>)
    /// Any number in, any number out.
    case streaming(@Sendable (IncomingMessages, OutgoingMessages, CallContext) async throws -> Void)
  }

  public let descriptor: MethodDescriptor
  public let handler: Handler

  public init(_ descriptor: MethodDescriptor, _ handler: Handler) {
    self.descriptor = descriptor
    self.handler = handler
  }
}

/// The messages of the other side as bytes, in order. Iterating asks for more: what is not read
/// is not fetched, so that back-pressure reaches the sender.
public struct IncomingMessages: AsyncSequence, Sendable {
  public typealias Element = ByteBuffer

  let next: @Sendable () async throws -> ByteBuffer?

  /// `next` returns the following message, `nil` after the last one, or throws how the call ended.
  public init(next: @escaping @Sendable () async throws -> ByteBuffer?) { self.next = next }

  public func makeAsyncIterator() -> Iterator { Iterator(next: next) }

  public struct Iterator: AsyncIteratorProtocol {
    let nextMessage: @Sendable () async throws -> ByteBuffer?

    init(next: @escaping @Sendable () async throws -> ByteBuffer?) { nextMessage = next }

    public mutating func next() async throws -> ByteBuffer? { try await nextMessage() }
  }
}

/// Where messages for the other side go. Sending waits while the other side reads too slowly.
public struct OutgoingMessages: Sendable {
  let sendMessage: @Sendable (ByteBuffer) async throws -> Void

  public init(send: @escaping @Sendable (ByteBuffer) async throws -> Void) { sendMessage = send }

  public func send(_ message: ByteBuffer) async throws { try await sendMessage(message) }
}
