import Messages
import NIOCore
import NIOPosix
import Transport

extension CairnClient {
  /// Runs `body` with a connection to a server and closes it afterwards. It connects at the first
  /// call.
  ///
  /// - Parameters:
  ///   - authorityFile: a PEM file with the authority that the server's certificate must come from;
  ///     `nil` for the authorities that this machine trusts. Without meaning where there is no TLS.
  /// - Throws: `ConnectionError` where the file cannot be used, and what `body` throws; its calls
  ///   fail with `Status`.
  public static func withConnection<Result>(
    to address: ServerAddress, authorityFile: String? = nil,
    envelope: CallEnvelope = CallEnvelope(), timeout: Duration? = nil,
    _ body: (CairnClient) async throws -> Result
  ) async throws -> Result {
    let connection = try open(address, authorityFile)
    let client = CairnClient(connection, envelope: envelope, timeout: timeout)
    do {
      let result = try await body(client)
      await connection.close()
      return result
    } catch {
      await connection.close()
      throw error
    }
  }

  private static func open(
    _ address: ServerAddress, _ authorityFile: String?
  ) throws -> ClientConnection {
    do {
      return try ClientConnection(
        to: address.target, tls: address.tls(authorityFile: authorityFile),
        configuration: ClientConfiguration(decodeDetails: decodeStatusDetails),
        group: MultiThreadedEventLoopGroup.singleton)
    } catch TransportError.credentialUnreadable(let file) {
      throw ConnectionError.authorityUnreadable(file: file)
    }
  }
}

/// Why no connection can even be tried.
public enum ConnectionError: Error, Sendable, Hashable {
  /// The file is not there, or it is not a certificate in PEM.
  case authorityUnreadable(file: String)
}

extension ConnectionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .authorityUnreadable(let file): "\(file) cannot be read as certificates in PEM"
    }
  }
}

extension ServerAddress {
  fileprivate var target: ClientTarget {
    switch self {
    case .tls(let host, let port), .plaintext(let host, let port): .tcp(host: host, port: port)
    case .unix(let path): .unix(path: path)
    }
  }

  fileprivate func tls(authorityFile: String?) -> ClientTLS? {
    switch self {
    case .tls: ClientTLS(authorityFile: authorityFile)
    case .plaintext, .unix: nil
    }
  }
}
