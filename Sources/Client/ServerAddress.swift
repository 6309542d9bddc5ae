/// Where a server listens and how safely it is reached.
///
/// Written as `https://host:port`, `unix:/path/to/cairnd.sock` or, on loopback only,
/// `http://127.0.0.1:port`.
public enum ServerAddress: Sendable, Hashable {
  /// TCP with TLS.
  case tls(host: String, port: Int)
  /// TCP without TLS. Only to this machine itself: a credential travels in the clear.
  case plaintext(host: String, port: Int)
  /// A Unix domain socket of this machine.
  case unix(path: String)

  /// The port of a URL that names none.
  public static let defaultPort = 7443

  /// Reads an address.
  public init(_ text: String) throws(ServerAddressError) {
    if let path = text.dropping(prefix: "unix:") {
      self = try .unix(path: Self.socketPath(path))
    } else if let authority = text.dropping(prefix: "https://") {
      let (host, port) = try Self.hostAndPort(authority)
      self = .tls(host: host, port: port)
    } else if let authority = text.dropping(prefix: "http://") {
      let (host, port) = try Self.hostAndPort(authority)
      guard Self.isLoopback(host) else { throw .plaintextBeyondLoopback }
      self = .plaintext(host: host, port: port)
    } else {
      throw .schemeUnknown
    }
  }

  private static func socketPath(_ text: Substring) throws(ServerAddressError) -> String {
    // `unix:///run/cairnd.sock` and `unix:/run/cairnd.sock` are the same address.
    let path = text.hasPrefix("//") ? text.dropFirst(2) : text
    guard path.hasPrefix("/") else { throw .socketPathNotAbsolute }
    // sockaddr_un holds 108 bytes with the final NUL.
    guard path.utf8.count <= 107 else { throw .socketPathTooLong }
    return String(path)
  }

  private static func hostAndPort(
    _ text: Substring
  ) throws(ServerAddressError) -> (String, Int) {
    let authority = text.hasSuffix("/") ? text.dropLast() : text
    guard !authority.contains(where: { "/?#@ ".contains($0) }) else { throw .notHostAndPort }
    let host: Substring
    let rest: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { throw .notHostAndPort }
      host = authority[authority.index(after: authority.startIndex)..<end]
      rest = authority[authority.index(after: end)...]
    } else {
      let end = authority.firstIndex(of: ":") ?? authority.endIndex
      host = authority[..<end]
      rest = authority[end...]
    }
    guard !host.isEmpty else { throw .notHostAndPort }
    if rest.isEmpty { return (String(host), defaultPort) }
    guard rest.hasPrefix(":"), rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = Int(rest.dropFirst()), (1...65_535).contains(port)
    else { throw .notHostAndPort }
    return (String(host), port)
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension ServerAddress: CustomStringConvertible {
  /// What `init(_:)` reads.
  public var description: String {
    switch self {
    case .tls(let host, let port): "https://\(Self.authority(host, port))"
    case .plaintext(let host, let port): "http://\(Self.authority(host, port))"
    case .unix(let path): "unix:\(path)"
    }
  }

  private static func authority(_ host: String, _ port: Int) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}

/// Why a text is not a server's address.
public enum ServerAddressError: Error, Sendable, Hashable, CaseIterable {
  case schemeUnknown
  case notHostAndPort
  case plaintextBeyondLoopback
  case socketPathNotAbsolute
  case socketPathTooLong
}

extension ServerAddressError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .schemeUnknown:
      "a server is written https://HOST:PORT, unix:/PATH or http://127.0.0.1:PORT"
    case .notHostAndPort: "after the scheme comes HOST:PORT and nothing else"
    case .plaintextBeyondLoopback:
      "http:// is for this machine only, as credentials would travel in the clear; use https://"
    case .socketPathNotAbsolute: "a Unix socket is written unix:/PATH with its whole path"
    case .socketPathTooLong: "the path of a Unix socket has at most 107 bytes"
    }
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
