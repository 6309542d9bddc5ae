import Foundation
import SwiftASN1
import Testing
import Vocabulary
@_spi(FixedExpiryValidationTime) import X509

@testable import Installation

@Suite("The development authority") struct DevelopmentAuthorityTests {
  let scratch: Scratch
  let now = Instant(seconds: 1_800_000_000)
  let files: TLSFiles

  init() throws {
    scratch = try Scratch()
    files = try Installer.install(
      at: scratch("data"), hosts: ["cairn.example", "10.1.2.3", "localhost", "fd00::7"], now: now
    ).directory.tls
  }

  func certificates(_ path: String) throws -> [Certificate] {
    try PEMDocument.parseMultiple(pemString: String(contentsOfFile: path, encoding: .utf8))
      .map { try Certificate(pemDocument: $0) }
  }

  @Test("a client that trusts the authority verifies the server")
  func chain() async throws {
    let authority = try #require(try certificates(files.authority).first)
    let served = try certificates(files.server)
    #expect(served.count == 2 && served[1] == authority)
    let date = Date(timeIntervalSince1970: 1_800_000_000)
    func isTrusted(at date: Date, host: String?, ip: String? = nil) async -> Bool {
      var verifier = Verifier(rootCertificates: CertificateStore([authority])) {
        RFC5280Policy(fixedExpiryValidationTime: date)
        ServerIdentityPolicy(serverHostname: host, serverIP: ip)
      }
      let result = await verifier.validate(
        leaf: served[0], intermediates: CertificateStore(Array(served.dropFirst())))
      return if case .validCertificate = result { true } else { false }
    }
    for host in ["localhost", "cairn.example"] {
      #expect(await isTrusted(at: date, host: host))
    }
    for address in ["127.0.0.1", "::1", "10.1.2.3", "fd00::7"] {
      #expect(await isTrusted(at: date, host: nil, ip: address))
    }
    #expect(await !isTrusted(at: date, host: "other.example"))
    #expect(await !isTrusted(at: date, host: nil, ip: "10.1.2.4"))
    #expect(await isTrusted(at: date.addingTimeInterval(364 * 86_400), host: "localhost"))
    #expect(await !isTrusted(at: date.addingTimeInterval(366 * 86_400), host: "localhost"))
    #expect(await !isTrusted(at: date.addingTimeInterval(-7200), host: "localhost"))
  }

  @Test("the private keys belong to the certificates")
  func keys() throws {
    for (certificate, key) in [
      (files.authority, files.authorityKey), (files.server, files.serverKey),
    ] {
      let text = try String(contentsOfFile: key, encoding: .utf8)
      let privateKey = try Certificate.PrivateKey(pemEncoded: text)
      #expect(try certificates(certificate)[0].publicKey == privateKey.publicKey)
    }
  }

  @Test("each installation has keys and serial numbers of its own")
  func different() throws {
    let other = try Installer.install(at: scratch("other"), now: now).directory.tls
    let mine = try certificates(files.server)
    let theirs = try certificates(other.server)
    #expect(mine[0].publicKey != theirs[0].publicKey)
    #expect(mine[1].publicKey != theirs[1].publicKey)
    #expect(Set((mine + theirs).map { "\($0.serialNumber)" }).count == 4)
  }

  @Test(
    "host names and addresses",
    arguments: [
      "a", "cairn.example", "A-1.b", "10.0.0.1", "::1", "x." + String(repeating: "a", count: 63),
    ])
  func hosts(text: String) throws { #expect(try Host(text).text == text) }

  @Test(
    "anything else is refused",
    arguments: [
      "", ".", "a.", "-a", "a-", "a..b", "a b", "a_b", "*.example", "10.0.0.256", "1.2.3",
      "é.example", "a:1", String(repeating: "a", count: 64), "https://a", "a/b",
      String(repeating: "a.", count: 127) + "aa",
    ])
  func noHosts(text: String) {
    #expect(throws: InstallationError.hostInvalid(text)) { try Host(text) }
  }
}
