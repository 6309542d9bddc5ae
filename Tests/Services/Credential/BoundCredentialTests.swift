import Messages
import RPC
import Sealing
import Testing
import Vocabulary

@testable import Services

@Suite("A credential bound to a client certificate")
struct BoundCredentialTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller
  /// Fingerprints as TLS would report them.
  static let own: [UInt8] = Array(repeating: 0xA7, count: 32)
  static let other: [UInt8] = Array(repeating: 0xA7, count: 31) + [0xA6]

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
  }

  private static func tls(_ fingerprint: [UInt8]?) -> Peer {
    .tls(address: "127.0.0.1", certificateFingerprint: fingerprint)
  }

  private func issue(
    by issuer: LiveCaller, _ certificate: IssueCredentialRequest.Certificate?
  ) async throws -> (LiveCaller, Messages.Credential) {
    let issued = try await issuer.credentials.issueCredential(
      IssueCredentialRequest(role: .auditor, label: "a test", certificate: certificate)
    ).message
    let credential = try #require(issued.credential)
    return (
      LiveCaller(router: live.router, token: issued.token, credential: credential.id), credential
    )
  }

  /// How the caller is refused on a connection; `nil` when it is not.
  private func refused(_ caller: LiveCaller, on peer: Peer) async -> Status? {
    var caller = caller
    caller.peer = peer
    do {
      _ = try await caller.credentials.whoAmI(.init())
      return nil
    } catch {
      return error as? Status
    }
  }

  /// Everywhere but on a connection that shows its certificate.
  static let wrongPeers: [Peer] = [
    .plaintext(address: "127.0.0.1"), .local(userID: 1000, processID: 1),
    .local(userID: LiveDeployment.operatorUserID, processID: 1), tls(nil), tls(other), tls([]),
    tls(Array(own.dropLast())),
  ]

  @Test("is refused without it as one that nobody issued, to the last byte", arguments: wrongPeers)
  func withoutCertificate(peer: Peer) async throws {
    let (caller, credential) = try await issue(
      by: admin, .certificateFingerprint(Self.own.hexadecimal))
    #expect(credential.certificateFingerprint == Self.own.hexadecimal)
    let unknown = try live.deployment.credentials.pepper(of: tenant.session).issue(.auditor)
    let nobody = LiveCaller(
      router: live.router, token: unknown.token, credential: unknown.id.description)
    let answer = await refused(caller, on: peer)
    #expect(answer == Fault.notAuthenticated.status)
    #expect(await refused(nobody, on: peer) == answer)
    // Also once it is known, and it stays good where its certificate is shown.
    #expect(await refused(caller, on: Self.tls(Self.own)) == nil)
    #expect(await refused(caller, on: peer) == answer)
    // The twin: an unbound one works there.
    #expect(await refused(try await issue(by: admin, nil).0, on: peer) == nil)
  }

  @Test("takes the certificate of the issuing call only when the request says so")
  func presented() async throws {
    var issuer = admin
    issuer.peer = Self.tls(Self.own)
    #expect(try await issue(by: issuer, nil).1.certificateFingerprint == "")
    #expect(
      try await issue(by: issuer, .certificatePresented(false)).1.certificateFingerprint == "")
    let (caller, credential) = try await issue(by: issuer, .certificatePresented(true))
    #expect(credential.certificateFingerprint == Self.own.hexadecimal)
    #expect(await refused(caller, on: Self.tls(Self.own)) == nil)
    #expect(await refused(caller, on: Self.tls(Self.other)) != nil)
    for peer in Self.wrongPeers.prefix(4) {
      var without = admin
      without.peer = peer
      let caller = without
      let status = await refusal { try await issue(by: caller, .certificatePresented(true)) }
      #expect(status?.fields == ["certificate_presented"])
    }
  }

  @Test("stays bound over a new start, and is listed with its certificate")
  func durable() async throws {
    let (caller, credential) = try await issue(
      by: admin, .certificateFingerprint(Self.own.hexadecimal))
    let again = try await live.reopened()
    let same = LiveCaller(router: again.router, token: caller.token, credential: credential.id)
    #expect(await refused(same, on: Self.tls(nil)) != nil)
    #expect(await refused(same, on: Self.tls(Self.own)) == nil)
    let reader = LiveCaller(
      router: again.router, token: admin.token, credential: admin.credential)
    let listed = try await reader.credentials.listCredentials(.init()).message.credentials
    #expect(
      listed.first { $0.id == credential.id }?.certificateFingerprint == Self.own.hexadecimal)
  }

  @Test("names a fingerprint of 64 lower-case digits and nothing else")
  func form() async throws {
    for text in ["a7", Self.own.hexadecimal.uppercased(), Self.own.hexadecimal + "00", "zz"] {
      let status = await refusal {
        try await issue(by: admin, .certificateFingerprint(text))
      }
      #expect(status?.fields == ["certificate_fingerprint"], "\(text)")
    }
  }
}
