import Messages
import NIOCore
import RPC
import Synchronization

/// A method of each kind that answers what it was sent, and keeps account of its handlers.
///
/// The unary one reads and writes a message of the product; the others take any bytes.
final class EchoService: Sendable {
  static let descriptors: [MethodDescriptor] = [
    descriptor("Unary", .unary), descriptor("Collect", .clientStreaming),
    descriptor("Repeat", .serverStreaming), descriptor("Chat", .bidirectionalStreaming),
  ]

  private let count = Mutex(0)

  /// Handlers that have begun and not ended.
  var running: Int { count.withLock { $0 } }

  var methods: [BoundMethod] {
    Self.descriptors.map { descriptor in
      switch descriptor.kind {
      case .unary: .unary(descriptor) { (message: GetStudentResponse, _) in self.echo(message) }
      case .clientStreaming: streaming(descriptor, answersOnce: true)
      case .serverStreaming, .bidirectionalStreaming: streaming(descriptor, answersOnce: false)
      }
    }
  }

  private func echo(_ message: GetStudentResponse) -> GetStudentResponse { message }

  private func streaming(_ descriptor: MethodDescriptor, answersOnce: Bool) -> BoundMethod {
    BoundMethod(
      descriptor,
      .streaming { incoming, outgoing, _ in
        self.count.withLock { $0 += 1 }
        defer { self.count.withLock { $0 -= 1 } }
        var last = ByteBuffer()
        for try await message in incoming {
          last = message
          if !answersOnce { try await outgoing.send(message) }
        }
        if answersOnce { try await outgoing.send(last) }
      })
  }

  private static func descriptor(
    _ name: String, _ kind: MethodDescriptor.Kind
  ) -> MethodDescriptor {
    MethodDescriptor(service: "fuzz.Echo", method: name, kind: kind, isIdempotent: false)
  }
}
