import Client
import Messages
import NIOPosix
import RPC
import Testing
import Transport

@Suite("N1: who gets in at a server as an operator sets it up", .timeLimit(.minutes(5)))
struct EntryTests {
  /// With what a caller without a credential is refused: `unauthenticated` by the server itself,
  /// `unavailable` where there is no connection.
  private func refusal(
    at address: String, _ site: Site, showing identity: ClientIdentity?
  ) async throws -> StatusCode? {
    guard case .tls(let host, let port) = try ServerAddress(address) else {
      throw Unexpected("\(address) is not for TLS")
    }
    let connection = try ClientConnection(
      to: .tcp(host: host, port: port),
      tls: ClientTLS(
        authorityFile: site.data + "/tls/authority.pem",
        certificateChainFile: identity?.certificateFile, privateKeyFile: identity?.keyFile),
      configuration: ClientConfiguration(decodeDetails: { _ in nil }),
      group: MultiThreadedEventLoopGroup.singleton)
    var code: StatusCode?
    do {
      _ = try await CairnClient(connection, timeout: .seconds(30)).credentials.whoAmI(.init())
    } catch let status as Status {
      code = status.code
    }
    await connection.close()
    return code
  }

  @Test("where clients' certificates are demanded, only the authority's; elsewhere none is needed")
  func certificates() async throws {
    let site = try await Site()
    let ours = try ClientIdentity(in: site.folder, named: "ours")
    let others = try ClientIdentity(in: site.folder, named: "others")
    let settings = [
      "--listen-mutual", "127.0.0.1:0", "--tls-client-authority", ours.certificateFile,
    ]
    try await site.withServer(settings) { server async throws in
      let (open, mutual) = (server.addresses[1], server.addresses[2])
      #expect(try await refusal(at: mutual, site, showing: ours) == .unauthenticated)
      #expect(try await refusal(at: mutual, site, showing: nil) == .unavailable)
      #expect(try await refusal(at: mutual, site, showing: others) == .unavailable)
      // The twin: a listener that does not demand one.
      #expect(try await refusal(at: open, site, showing: nil) == .unauthenticated)
    }
  }

  @Test("no more connections than the operator allows")
  func connections() async throws {
    let site = try await Site()
    for (most, second) in [(1, StatusCode.unavailable), (2, .unauthenticated)] {
      try await site.withServer(["--connections-max", "\(most)"]) { server in
        try await server.call { first in
          _ = try await first.credentials.whoAmI(.init())
          #expect(try await refusal(at: server.addresses[1], site, showing: nil) == second)
        }
      }
    }
  }
}
