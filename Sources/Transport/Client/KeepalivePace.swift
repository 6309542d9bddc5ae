import NIOCore
import Synchronization

/// How much slower than it was told to a client asks whether its server is still there, because
/// the server found its PINGs too many (gRFC A8). It holds for all later connections.
final class KeepalivePace: Sendable {
  private static let factorMax: Int64 = 1024

  private let state = Mutex<Int64>(1)

  var factor: Int64 { state.withLock { $0 } }

  func slowDown() { state.withLock { $0 = min($0 * 2, Self.factorMax) } }

  func paced(_ limits: Limits) -> Limits {
    var limits = limits
    limits.keepaliveTime = limits.keepaliveTime * factor
    return limits
  }
}
