import Foundation
import Installation
import Transport

extension Composition {
  /// Opens every address of the settings and says, in the file `listening` of the data directory,
  /// where it listens in fact: one URL a line, the Unix socket first.
  func listen() async throws -> [String] {
    let socket = settings.socket.isEmpty ? directory.socket : settings.socket
    // The store's lock proves that no other server of this directory runs, so a socket that is
    // still there was left behind by a crash, and so was the list of addresses.
    unlink(socket)
    unlink(directory.listening)
    var bound = [try await listen(on: .unix(path: socket), "socket")]
    for address in settings.listenPlaintext {
      let (host, port) = try Self.split(address, "listenPlaintext")
      bound.append(try await listen(on: .loopback(host: host, port: port), "listenPlaintext"))
    }
    let authority = settings.tlsClientAuthority
    let open = tls(authority.isEmpty ? .notAsked : .optional(authorityFile: authority))
    let mutual = tls(.required(authorityFile: authority))
    for (addresses, tls, setting) in [
      (settings.listen, open, "listen"), (settings.listenMutual, mutual, "listenMutual"),
    ] {
      for address in addresses {
        let (host, port) = try Self.split(address, setting)
        bound.append(try await listen(on: .tls(host: host, port: port, tls), setting))
      }
    }
    let addresses = urls(of: bound)
    try note(addresses)
    return addresses
  }

  /// What a TLS listener shows and asks.
  func tls(_ clientCertificates: ServerTLS.ClientCertificates) -> ServerTLS {
    let files = directory.tls
    return ServerTLS(
      certificateChainFile: settings.tlsCertificate.isEmpty
        ? files.server : settings.tlsCertificate,
      privateKeyFile: settings.tlsKey.isEmpty ? files.serverKey : settings.tlsKey,
      clientCertificates: clientCertificates, minimumVersion: settings.tlsMinimumVersion)
  }

  private func listen(on address: ListenAddress, _ setting: String) async throws -> BoundAddress {
    do {
      return try await transport.listen(on: address)
    } catch let error as TransportError {
      throw SettingsError(error, setting)
    }
  }

  private func urls(of bound: [BoundAddress]) -> [String] {
    let plaintextCount = settings.listenPlaintext.count
    return bound.enumerated().map { index, address in
      switch address {
      // From the root, as whoever reads it may be elsewhere.
      case .unix(let path): "unix:\(URL(filePath: path).standardizedFileURL.path)"
      case .tcp(let host, let port):
        "\(index <= plaintextCount ? "http" : "https")://\(host):\(port)"
      }
    }
  }

  /// Written beside and moved into place, so that whoever waits for it reads it whole.
  private func note(_ addresses: [String]) throws {
    let text = addresses.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: directory.listening), options: .atomic)
  }

  /// `host:port`, an IPv6 address in brackets.
  static func split(
    _ address: String, _ setting: String
  ) throws(SettingsError) -> (host: String, port: Int) {
    guard let colon = address.lastIndex(of: ":"), colon != address.startIndex,
      let port = Int(address[address.index(after: colon)...]), (0...65_535).contains(port)
    else {
      throw SettingsError(problems: [
        .init(setting: setting, problem: "must be host:port with a port from 0 to 65535")
      ])
    }
    let host = address[..<colon].trimmingPrefix("[")
    return (host.last == "]" ? String(host.dropLast()) : String(host), port)
  }
}
