import NIOSSL

/// The certificate a listener shows and what it asks of clients, as PEM files.
public struct ServerTLS: Sendable {
  /// The certificate and its intermediates, leaf first.
  public var certificateChainFile: String
  public var privateKeyFile: String
  /// The authority that client certificates must come from; without it none is asked for.
  public var clientAuthorityFile: String?

  public init(
    certificateChainFile: String, privateKeyFile: String, clientAuthorityFile: String? = nil
  ) {
    self.certificateChainFile = certificateChainFile
    self.privateKeyFile = privateKeyFile
    self.clientAuthorityFile = clientAuthorityFile
  }

  /// TLS 1.2 or later with ALPN `h2` and nothing else (security.md, claim N1).
  func makeContext() throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try certificates(),
      privateKey: .privateKey(try Self.privateKey(in: privateKeyFile)))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["h2"]
    if let clientAuthorityFile {
      configuration.trustRoots = .certificates(try Self.certificates(in: clientAuthorityFile))
      configuration.certificateVerification = .noHostnameVerification
    }
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw TransportError.credentialUnreadable(file: certificateChainFile)
    }
  }

  private func certificates() throws(TransportError) -> [NIOSSLCertificateSource] {
    try Self.certificates(in: certificateChainFile).map { .certificate($0) }
  }

  static func privateKey(in file: String) throws(TransportError) -> NIOSSLPrivateKey {
    do {
      return try NIOSSLPrivateKey(file: file, format: .pem)
    } catch {
      throw .credentialUnreadable(file: file)
    }
  }

  static func certificates(in file: String) throws(TransportError) -> [NIOSSLCertificate] {
    let found = try? NIOSSLCertificate.fromPEMFile(file)
    guard let found, !found.isEmpty else { throw .credentialUnreadable(file: file) }
    return found
  }
}
