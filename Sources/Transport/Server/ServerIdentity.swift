import NIOSSL
import Synchronization

/// What a TLS listener shows to the next client: read from its files, and read again on demand, so
/// that a renewed certificate needs no restart.
final class ServerIdentity: Sendable {
  private let tls: ServerTLS
  private let present: Mutex<NIOSSLContext>

  /// - Throws: `TransportError.credentialUnreadable`.
  init(_ tls: ServerTLS) throws(TransportError) {
    self.tls = tls
    present = Mutex(try tls.makeContext())
  }

  var context: NIOSSLContext { present.withLock { $0 } }

  /// Connections made before keep what they were made with.
  ///
  /// - Throws: `TransportError.credentialUnreadable`; what was shown before is shown on.
  func reload() throws(TransportError) {
    let context = try tls.makeContext()
    present.withLock { $0 = context }
  }
}
