import NIOCore
import NIOPosix
import RPC
import Testing

@testable import Transport

@Suite("TLS", .timeLimit(.minutes(5)))
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

  /// Whether a client gets in, and the fingerprint by which the server knows it.
  private func entry(
    _ asked: ServerTLS.ClientCertificates, _ server: Certificates, showing shown: Certificates?
  ) async throws -> (failure: StatusCode?, fingerprint: [UInt8]?) {
    let tls = ServerTLS(
      certificateChainFile: server.certificateFile, privateKeyFile: server.keyFile,
      clientCertificates: asked, minimumVersion: .v13)
    let client = ClientTLS(
      authorityFile: server.authorityFile, certificateChainFile: shown?.certificateFile,
      privateKeyFile: shown?.keyFile)
    return try await Rig.run(on: .tls(host: "127.0.0.1", port: 0, tls), tls: client) { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(1), CallOptions(timeout: .seconds(20)))
      }
      guard case .tls(_, let fingerprint) = rig.witness.peers.first else {
        return (failure?.code, nil)
      }
      return (failure?.code, fingerprint)
    }
  }

  @Test("a client's certificate is demanded, or welcome, or not asked for")
  func clientCertificates() async throws {
    let ours = try Certificates()
    let others = try Certificates()
    defer {
      ours.remove()
      others.remove()
    }
    let known = try ours.fingerprint()
    let authority = ours.authorityFile
    let cases: [(ServerTLS.ClientCertificates, Certificates?, isIn: Bool, fingerprint: [UInt8]?)] =
      [
        (.required(authorityFile: authority), ours, true, known),
        (.required(authorityFile: authority), nil, false, nil),
        (.required(authorityFile: authority), others, false, nil),
        (.optional(authorityFile: authority), ours, true, known),
        (.optional(authorityFile: authority), nil, true, nil),
        (.optional(authorityFile: authority), others, false, nil),
        (.notAsked, ours, true, nil), (.notAsked, nil, true, nil),
      ]
    for (asked, shown, isIn, fingerprint) in cases {
      let seen = try await entry(asked, ours, showing: shown)
      #expect((seen.failure == nil) == isIn, "\(asked)")
      #expect(seen.fingerprint == fingerprint, "\(asked)")
    }
  }

  @Test("a renewed certificate is shown from the next connection on; a broken one never")
  func renewal() async throws {
    let first = try Certificates()
    let second = try Certificates()
    defer {
      first.remove()
      second.remove()
    }
    let tls = ServerTLS(
      certificateChainFile: first.certificateFile, privateKeyFile: first.keyFile)
    let trusting = ClientTLS(authorityFile: first.authorityFile)
    try await Rig.run(on: .tls(host: "127.0.0.1", port: 0, tls), tls: trusting) { rig in
      try await rig.client.connect()
      func failure(trusting authority: Certificates) async throws -> StatusCode? {
        let client = try Rig.client(
          to: rig.address, tls: ClientTLS(authorityFile: authority.authorityFile))
        let failure = await status { try await client.connect() }
        await client.close()
        return failure?.code
      }
      #expect(try await failure(trusting: second) == .unavailable)
      try second.replace(first)
      // Until it is told to, the server shows what it had.
      #expect(try await failure(trusting: second) == .unavailable)
      #expect(rig.server.reloadCertificates() == [])
      #expect(try await failure(trusting: second) == nil)
      #expect(try await failure(trusting: first) == .unavailable)
      try first.breakKey()
      #expect(rig.server.reloadCertificates() == [.credentialUnreadable(file: first.keyFile)])
      #expect(try await failure(trusting: second) == nil)
      // The connection that was there before has not noticed.
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), CallOptions())
      #expect(answer.message.number == 1)
    }
  }
}
