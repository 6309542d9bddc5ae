import NIOSSL

/// How a client checks the server, and what it shows of itself. Files are PEM.
public struct ClientTLS: Sendable {
  /// The authority that the server's certificate must come from; `nil` for the system's.
  public var authorityFile: String?
  /// The name the certificate must carry, where it is not the target's host.
  public var serverName: String?
  /// A certificate of the client's own, with its key.
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
    if let authorityFile {
      configuration.trustRoots = .certificates(try ServerTLS.certificates(in: authorityFile))
    }
    if let certificateChainFile, let privateKeyFile {
      configuration.certificateChain =
        try ServerTLS.certificates(in: certificateChainFile).map { .certificate($0) }
      configuration.privateKey = .privateKey(try ServerTLS.privateKey(in: privateKeyFile))
    }
    return try NIOSSLContext(configuration: configuration)
  }
}
