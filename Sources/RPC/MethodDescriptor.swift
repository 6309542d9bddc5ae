import Synchronization

/// Names a method and says how its messages flow. An object, for every call carries it.
public final class MethodDescriptor: Sendable, Hashable {
  /// How many messages each side sends (gRPC over HTTP/2, "Requests", "Responses").
  public enum Kind: Sendable, Hashable {
    case unary
    case clientStreaming
    case serverStreaming
    case bidirectionalStreaming
  }

  /// The full name of the service, such as `cairn.v1.StudentService`.
  public let service: String
  public let method: String
  public let kind: Kind
  /// Whether calling it twice does no more than calling it once, so that a client may retry
  /// (`idempotency_level` in the schema).
  public let isIdempotent: Bool
  /// Whether anybody may call it, without a credential: health and reflection.
  public let isOpen: Bool
  /// The `:path` of its calls, `/service/method`.
  public let path: String
  /// Tells it from all others of the process; small, so that a list can be kept by it.
  public let number: Int

  private static let made = Atomic(0)

  public init(
    service: String, method: String, kind: Kind, isIdempotent: Bool, isOpen: Bool = false
  ) {
    self.service = service
    self.method = method
    self.kind = kind
    self.isIdempotent = isIdempotent
    self.isOpen = isOpen
    self.path = "/\(service)/\(method)"
    number = Self.made.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  public static func == (left: MethodDescriptor, right: MethodDescriptor) -> Bool {
    left === right
      || left.path == right.path && left.kind == right.kind
        && left.isIdempotent == right.isIdempotent && left.isOpen == right.isOpen
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
