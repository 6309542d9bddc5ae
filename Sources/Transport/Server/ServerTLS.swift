import NIOSSL

/// The certificate a listener shows and what it asks of clients, as PEM files.
public struct ServerTLS: Sendable, Hashable {
  /// Whether clients show a certificate of their own. The authority is a PEM file; what was shown
  /// is in `CallContext.peer`.
  public enum ClientCertificates: Sendable, Hashable {
    case notAsked
    /// A client may show one; one that the authority did not issue ends the handshake.
    case optional(authorityFile: String)
    /// A client without one does not get in.
    case required(authorityFile: String)

    fileprivate var authorityFile: String? {
      switch self {
      case .notAsked: nil
      case .optional(let file), .required(let file): file
      }
    }
  }

  /// The oldest version of TLS that is spoken (RFC 5246, RFC 8446).
  public enum Version: String, Sendable, Hashable, CaseIterable {
    case v12 = "1.2"
    case v13 = "1.3"
  }

  /// The certificate and its intermediates, leaf first.
  public var certificateChainFile: String
  public var privateKeyFile: String
  public var clientCertificates: ClientCertificates
  public var minimumVersion: Version

  public init(
    certificateChainFile: String, privateKeyFile: String,
    clientCertificates: ClientCertificates = .notAsked, minimumVersion: Version = .v12
  ) {
    self.certificateChainFile = certificateChainFile
    self.privateKeyFile = privateKeyFile
    self.clientCertificates = clientCertificates
    self.minimumVersion = minimumVersion
  }

  /// Every file that is read, so that a change of one can be seen.
  public var files: [String] {
    [certificateChainFile, privateKeyFile]
      + (clientCertificates.authorityFile.map { [$0] } ?? [])
  }

  /// ALPN offers `h2` and nothing else.
  ///
  /// - Throws: `TransportError.credentialUnreadable`.
  func makeContext() throws(TransportError) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try certificates(),
      privateKey: .privateKey(try Self.privateKey(in: privateKeyFile)))
    switch minimumVersion {
    case .v12: configuration.minimumTLSVersion = .tlsv12
    case .v13: configuration.minimumTLSVersion = .tlsv13
    }
    configuration.applicationProtocols = ["h2"]
    if let authorityFile = clientCertificates.authorityFile {
      configuration.trustRoots = .certificates(try Self.certificates(in: authorityFile))
    }
    switch clientCertificates {
    case .notAsked: break
    case .optional: configuration.certificateVerification = .optionalVerification
    case .required: configuration.certificateVerification = .noHostnameVerification
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
