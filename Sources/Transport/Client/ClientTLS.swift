import NIOCore
import NIOSSL

/// How a client checks the server, and what it shows of itself. Files are PEM.
public struct ClientTLS: Sendable {
  /// The authority that the server's certificate must come from; `nil` for the system's.
  public var authorityFile: String?
  /// The name the certificate must carry, where it is not the target's host.
  public var serverName: String?
  /// A certificate of the client's own, with its key: both or neither.
  public var certificateChainFile: String?
  public var privateKeyFile: String?

  public init(
    authorityFile: String? = nil, serverName: String? = nil, certificateChainFile: String? = nil,
    privateKeyFile: String? = nil
  ) {
    self.authorityFile = authorityFile
    self.serverName = serverName
    self.certificateChainFile = certificateChainFile
    self.privateKeyFile = privateKeyFile
  }

  func makeContext() throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["h2"]
    // Calls say for themselves that they are whole, so that nobody need wait for the other side's
    // close_notify; gRPC's servers send none.
    configuration.shutdownTimeout = .milliseconds(200)
    if let authorityFile {
      configuration.trustRoots = .certificates(try ServerTLS.certificates(in: authorityFile))
    }
    try addIdentity(to: &configuration)
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      // The one thing left to be wrong: the key is not the certificate's.
      throw TransportError.credentialUnreadable(file: privateKeyFile ?? "")
    }
  }

  private func addIdentity(to configuration: inout TLSConfiguration) throws(TransportError) {
    switch (certificateChainFile, privateKeyFile) {
    case (let chain?, let key?):
      configuration.certificateChain =
        try ServerTLS.certificates(in: chain).map { .certificate($0) }
      configuration.privateKey = .privateKey(try ServerTLS.privateKey(in: key))
    case (nil, nil): break
    // One is of no use without the other, and a client must not seem to prove itself.
    case (let half?, nil), (nil, let half?): throw .credentialUnreadable(file: half)
    }
  }
}
