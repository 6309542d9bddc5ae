import Claims
import Client
import Foundation
import Messages
import NIOPosix
import RPC
import Testing
import Transport

/// Claim P1, over real connections: what a thief of the token has, and not the key of the
/// certificate.
@Suite("P1: a stolen token over real connections", .timeLimit(.minutes(5)))
struct StolenTokenTests {
  /// Where a call is made, and with which certificate.
  private struct Attempt {
    let name: String
    let address: String
    let identity: ClientIdentity?
  }

  /// `nil` when the call is answered; `unavailable` where there is no connection.
  private func refusal(_ attempt: Attempt, _ site: Site, token: String) async throws -> Status? {
    let envelope = CallEnvelope(token: token)
    guard case .tls(let host, let port) = try ServerAddress(attempt.address) else {
      return try await CairnClient.withConnection(
        to: ServerAddress(attempt.address), envelope: envelope, timeout: .seconds(30)
      ) { try await whoAmI($0) }
    }
    let connection = try ClientConnection(
      to: .tcp(host: host, port: port),
      tls: ClientTLS(
        authorityFile: site.data + "/tls/authority.pem",
        certificateChainFile: attempt.identity?.certificateFile,
        privateKeyFile: attempt.identity?.keyFile),
      configuration: ClientConfiguration(decodeDetails: { decodeStatusDetails($0) }),
      group: MultiThreadedEventLoopGroup.singleton)
    let status = try await whoAmI(
      CairnClient(connection, envelope: envelope, timeout: .seconds(30)))
    await connection.close()
    return status
  }

  private func whoAmI(_ client: CairnClient) async throws -> Status? {
    do {
      _ = try await client.credentials.whoAmI(.init())
      return nil
    } catch let status as Status {
      return status
    }
  }

  @Test(
    "P1: opens nothing but with its certificate, on any listener, and is refused as a stranger")
  func matrix() async throws {
    let site = try await Site()
    let authority = try ClientAuthority(in: site.folder, named: "partners")
    let own = try authority.issue("own")
    let other = try authority.issue("other")
    let selfMade = try ClientIdentity(in: site.folder, named: "own-again")
    let settings = [
      "--listen-mutual", "127.0.0.1:0", "--listen-plaintext", "127.0.0.1:0",
      "--tls-client-authority", authority.certificateFile,
    ]
    try await site.withServer(settings) { server async throws in
      let (socket, plain) = (server.addresses[0], server.addresses[1])
      let (open, mutual) = (server.addresses[2], server.addresses[3])
      let attempts = [
        Attempt(name: "no certificate", address: open, identity: nil),
        Attempt(name: "another of the authority", address: open, identity: other),
        Attempt(name: "another of the authority", address: mutual, identity: other),
        Attempt(name: "self-made", address: open, identity: selfMade),
        Attempt(name: "self-made", address: mutual, identity: selfMade),
        Attempt(name: "none where one is demanded", address: mutual, identity: nil),
        Attempt(name: "over plain text", address: plain, identity: nil),
        Attempt(name: "at the Unix socket", address: socket, identity: nil),
      ]
      let bound = try await token(site, server, boundTo: own)
      let unbound = try await token(site, server, boundTo: nil)
      // Well-formed, and issued by nobody.
      let stranger =
        "crn1_na_0123456789abcdef_rkqvs8fYYWtznwWjDQa04iNv3qcSFoFZ80boo-_VfZ4_b2889a82"
      var successes = 0
      for attempt in attempts {
        let status = try await refusal(attempt, site, token: bound)
        successes += status == nil ? 1 : 0
        let name = "\(attempt.name), \(attempt.address)"
        #expect(status?.code == .unauthenticated || status?.code == .unavailable, "\(name)")
        // The same refusal as for a credential that is none.
        let nobody = try await refusal(attempt, site, token: stranger)
        #expect(status?.code == nobody?.code, "\(name)")
        if status?.code == .unauthenticated { #expect(status == nobody, "\(name)") }
        // The twin: unbound, it works wherever there is a connection at all.
        let twin = try await refusal(attempt, site, token: unbound)
        #expect((twin == nil) == (status?.code == .unauthenticated), "\(name)")
      }
      Claim("P1", full: attempts.count, short: attempts.count).report("\(successes) successes")
      #expect(successes == 0)
      for address in [open, mutual] {
        let good = Attempt(name: "its own", address: address, identity: own)
        #expect(try await refusal(good, site, token: bound) == nil)
      }
      try await alarms(server)
    }
  }

  @Test("P1: without the binding a stolen token works from anywhere")
  func without() async throws {
    let site = try await Site()
    try await site.withServer { server async throws in
      let token = try await token(site, server, boundTo: nil)
      let thief = Attempt(name: "a thief", address: server.addresses[1], identity: nil)
      #expect(try await refusal(thief, site, token: token) == nil)
    }
  }

  /// Issued as an operator does it, by the command.
  private func token(
    _ site: Site, _ server: RunningServer, boundTo identity: ClientIdentity?
  ) async throws -> String {
    let name = identity == nil ? "unbound" : "bound"
    _ = try? await server.call {
      _ = try await $0.tenants.createTenant(
        .init(name: "millbrook", displayName: "Millbrook", kind: .district, state: "KY"))
    }
    let file = "\(site.folder)/\(name).token"
    let issued = try await site.cairn(
      [
        "credential", "issue", "--server", server.addresses[0], "--tenant", "millbrook", "--role",
        "tenant-admin", "--label", name, "--token-out", file,
      ] + (identity.map { ["--certificate", $0.certificateFile] } ?? []))
    #expect(issued.status == 0, "\(issued.err)")
    return try String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  /// The thief is told of within a second.
  private func alarms(_ server: RunningServer) async throws {
    try await Task.sleep(for: .seconds(1))
    #expect(server.program.err.contains("ALARM_KIND_CREDENTIAL_WITHOUT_CERTIFICATE"))
    let alarms = try await server.call { client in
      try await client.alarms.listAlarms(.init()).message.alarms
    }
    #expect(alarms.contains { $0.kind == .credentialWithoutCertificate })
  }
}
