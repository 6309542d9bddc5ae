import NIOCore
import NIOPosix
import RPC
import Testing

@testable import Transport

@Suite("TLS", .timeLimit(.minutes(1)))
struct TLSTests {
  private func run(
    _ certificates: Certificates, client: ClientTLS?, host: String = "127.0.0.1",
    _ body: @Sendable (Rig) async throws -> Void
  ) async throws {
    let tls = ServerTLS(
      certificateChainFile: certificates.certificateFile, privateKeyFile: certificates.keyFile)
    try await Rig.run(on: .tls(host: host, port: 0, tls), tls: client, body)
  }

  @Test("a client that trusts the authority calls, by address and by name")
  func trusted() async throws {
    let certificates = try Certificates()
    defer { certificates.remove() }
    for name in [nil, "localhost"] {
      let tls = ClientTLS(authorityFile: certificates.authorityFile, serverName: name)
      try await run(certificates, client: tls) { rig in
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(3, padding: 300_000), CallOptions())
        #expect(answer.message == Note(3, padding: 300_000))
        #expect(
          rig.witness.peers == [.tls(address: "127.0.0.1", certificateFingerprint: nil)])
      }
    }
  }

  @Test("a server of another authority, or of another name, is not trusted")
  func untrusted() async throws {
    // Without its address: a certificate that names the address is good for any name there.
    let certificates = try Certificates(namesAddress: false)
    let others = try Certificates()
    defer {
      certificates.remove()
      others.remove()
    }
    for tls in [
      ClientTLS(authorityFile: others.authorityFile),
      ClientTLS(authorityFile: certificates.authorityFile, serverName: "elsewhere.example"),
      ClientTLS(authorityFile: certificates.authorityFile), ClientTLS(),
    ] {
      try await run(certificates, client: tls) { rig in
        let failure = await status { try await rig.client.connect() }
        #expect(failure?.code == .unavailable)
        #expect(failure?.reason == "TLS_FAILED", "\(tls)")
      }
    }
  }

  @Test("plain text gets nothing out of a TLS listener")
  func plaintext() async throws {
    let certificates = try Certificates()
    defer { certificates.remove() }
    try await run(certificates, client: nil) { rig in
      let failure = await status { try await rig.client.connect() }
      #expect(failure?.code == .unavailable)
    }
  }

  @Test("files that cannot be used are named")
  func badFiles() async throws {
    let certificates = try Certificates()
    defer { certificates.remove() }
    let missing = "/nonexistent/cert.pem"
    for (tls, file) in [
      (ServerTLS(certificateChainFile: missing, privateKeyFile: certificates.keyFile), missing),
      (
        ServerTLS(
          certificateChainFile: certificates.certificateFile,
          privateKeyFile: certificates.authorityFile), certificates.authorityFile
      ),
    ] {
      await #expect(throws: TransportError.credentialUnreadable(file: file)) {
        try await Rig.run(on: .tls(host: "127.0.0.1", port: 0, tls)) { _ in }
      }
    }
  }
}
