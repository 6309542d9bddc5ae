import NIOCore
import Synchronization

/// The answer that was read to learn that a stream of answers has begun; it is given out once.
final class FirstMessage: Sendable {
  private let message: Mutex<ByteBuffer?>

  init(_ message: ByteBuffer?) { self.message = Mutex(message) }

  func take() -> ByteBuffer? { message.withLock { $0.take() } }
}
