import NIOSSL
import RPC
import Testing

@testable import Transport

/// Claim N1 of the threat model: whoever does not speak TLS as the
/// listener wants it, or does not prove itself as it wants, gets no call answered. Each probe that
/// is refused gets in where that one rule is taken away.
@Suite("N1: who gets in", .timeLimit(.minutes(5)))
struct EntryTests {
  /// How a probe fares with a listener.
  private func entry(_ probe: TLSProbe, _ tls: ServerTLS) async throws -> TLSProbe.Entry {
    try await Rig.run(on: .tls(host: "127.0.0.1", port: 0, tls)) { rig in
      try await probe.enter(rig.address)
    }
  }

  /// How it fares with a listener that has none of our rules.
  private func carelessEntry(
    _ probe: TLSProbe, _ certificates: Certificates, oldest: TLSVersion? = .tlsv1
  ) async throws -> TLSProbe.Entry {
    try await Rig.run { rig in
      let careless = try await CarelessListener(
        before: rig.server, tls: oldest.map { try certificates.carelessTLS(oldest: $0) })
      let entry = try await probe.enter(careless.address)
      await careless.close()
      return entry
    }
  }

  @Test("plain text is served on loopback and Unix sockets only: 0 of 7 other listeners are there")
  func plaintextListeners() async throws {
    var accepted = 0
    let hosts = [
      "0.0.0.0", "::", "192.0.2.1", "198.51.100.7", "2001:db8::1", "::ffff:127.0.0.1",
      "255.255.255.255",
    ]
    for host in hosts {
      do {
        try await Rig.run(on: .loopback(host: host, port: 0)) { _ in }
        accepted += 1
      } catch {
        #expect(error as? TransportError == .plaintextRefused(host: host))
      }
    }
    #expect(accepted == 0)
    // The twin: on loopback there is one, and it serves.
    for host in ["127.0.0.1", "127.0.0.2"] {
      let entry = try await Rig.run(on: .loopback(host: host, port: 0)) { rig in
        try await TLSProbe.plaintext.enter(rig.address)
      }
      #expect(entry.isServed, "\(host)")
    }
  }

  @Test("plain text gets nothing out of a TLS listener, and its twin all of a plain one")
  func plaintext() async throws {
    let ours = try Certificates()
    defer { ours.remove() }
    let tls = ServerTLS(
      certificateChainFile: ours.certificateFile, privateKeyFile: ours.keyFile)
    #expect(try await entry(.plaintext, tls) == TLSProbe.Entry())
    #expect(try await carelessEntry(.plaintext, ours, oldest: nil).isServed)
  }

  @Test("versions of TLS below the minimum are refused, those from it on spoken, the newest first")
  func versions() async throws {
    let ours = try Certificates()
    defer { ours.remove() }
    let rows: [(ServerTLS.Version, TLSVersion, TLSVersion, TLSVersion?)] = [
      (.v12, .tlsv1, .tlsv1, nil), (.v12, .tlsv1, .tlsv11, nil),
      (.v12, .tlsv12, .tlsv12, .tlsv12), (.v12, .tlsv13, .tlsv13, .tlsv13),
      (.v12, .tlsv1, .tlsv13, .tlsv13),
      (.v13, .tlsv1, .tlsv11, nil), (.v13, .tlsv1, .tlsv12, nil),
      (.v13, .tlsv13, .tlsv13, .tlsv13), (.v13, .tlsv1, .tlsv13, .tlsv13),
    ]
    for (minimum, oldest, newest, expected) in rows {
      let tls = ServerTLS(
        certificateChainFile: ours.certificateFile, privateKeyFile: ours.keyFile,
        minimumVersion: minimum)
      let probe = try TLSProbe(oldest, newest)
      let seen = try await entry(probe, tls)
      let row = "from \(minimum), offered \(oldest) to \(newest)"
      #expect(seen == .init(version: expected, isServed: expected != nil), "\(row)")
      // The twin: without a minimum the same offer is good enough.
      if expected == nil {
        #expect(
          try await carelessEntry(probe, ours) == .init(version: newest, isServed: true), "\(row)")
      }
    }
  }

  @Test("ALPN without h2 ends the connection", arguments: [["http/1.1"], ["h3", "h2c"], []])
  func protocols(offered: [String]) async throws {
    let ours = try Certificates()
    defer { ours.remove() }
    let tls = ServerTLS(
      certificateChainFile: ours.certificateFile, privateKeyFile: ours.keyFile)
    let probe = try TLSProbe(protocols: offered)
    #expect(try await !entry(probe, tls).isServed)
    #expect(try await carelessEntry(probe, ours).isServed)
    #expect(try await entry(TLSProbe(protocols: offered + ["h2"]), tls).isServed)
  }

  @Test(
    "a client's certificate that is none, self-signed, another authority's or expired is refused",
    arguments: [TLSVersion.tlsv12, .tlsv13])
  func clientCertificates(version: TLSVersion) async throws {
    let ours = try Certificates()
    let others = try Certificates()
    defer {
      ours.remove()
      others.remove()
    }
    let shown: [(name: String, certificate: String?, key: String?, isGood: Bool)] = [
      ("none", nil, nil, false), ("self-signed", ours.selfSignedFile, ours.keyFile, false),
      ("another authority's", others.certificateFile, others.keyFile, false),
      ("expired", ours.expiredFile, ours.keyFile, false),
      ("good", ours.certificateFile, ours.keyFile, true),
    ]
    let (file, key) = (ours.certificateFile, ours.keyFile)
    let required = ServerTLS(
      certificateChainFile: file, privateKeyFile: key,
      clientCertificates: .required(authorityFile: ours.authorityFile))
    // The twin: a listener that asks for none.
    let notAsked = ServerTLS(certificateChainFile: file, privateKeyFile: key)
    for row in shown {
      let probe = try TLSProbe(
        version, version, certificateFile: row.certificate, keyFile: row.key)
      #expect(try await entry(probe, required).isServed == row.isGood, "\(row.name)")
      #expect(try await entry(probe, notAsked).isServed, "\(row.name)")
    }
  }
}

extension Certificates {
  /// TLS of any version, that neither asks for a client's certificate nor offers a protocol.
  fileprivate func carelessTLS(oldest: TLSVersion) throws -> TLSConfiguration {
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificateFile)
        .map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: keyFile, format: .pem)))
    tls.minimumTLSVersion = oldest
    tls.cipherSuiteValues = TLSProbe.suites
    return tls
  }
}
