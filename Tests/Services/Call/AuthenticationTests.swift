import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Who calls")
struct AuthenticationTests {
  let live: LiveDeployment
  let tenant: LiveTenant

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
  }

  /// How a call with these metadata is refused.
  private func answer(
    _ authorization: String?, from peer: Peer = .plaintext(address: "127.0.0.1")
  ) async -> Status? {
    var envelope = Metadata()
    if let authorization { envelope.add("authorization", authorization) }
    let channel = InProcessChannel(router: live.router, envelope: envelope, peer: peer)
    return await refusal { try await CredentialClient(channel).whoAmI(WhoAmIRequest()) }
  }

  @Test("whatever is wrong with a credential, the answer is the same to the last byte")
  func sameAnswer() async throws {
    let good = try await tenant.token()
    let other = try await tenant.token()
    let stored = try await live.deployment.store.registry.read { reader in
      try await reader.credential(other.credential)
    }
    let expired = try await tenant.token {
      $0.notBefore = $0.notBefore.advanced(bySeconds: -60)
      $0.expiresAt = $0.notBefore.advanced(bySeconds: 60)
    }
    let early = try await tenant.token { $0.notBefore = $0.notBefore.advanced(bySeconds: 1) }
    let revoked = try await tenant.token { $0.revokedAt = $0.createdAt }
    let wrongSecret = try await tenant.token(verifier: stored?.verifier)
    let unknown = try live.deployment.credentials.pepper(of: tenant.session).issue(.navigator)
    let foreign = try await live.tenant("harborview")
    let otherPepper = try live.deployment.credentials.pepper(of: foreign.session).issue(.navigator)
    // A credential of this tenant checked with another tenant's pepper.
    let moved = try await tenant.token { $0.tenant = foreign.session.id }
    let texts: [(String, String?)] = [
      ("expired", "Bearer \(expired.token)"), ("early", "Bearer \(early.token)"),
      ("revoked", "Bearer \(revoked.token)"), ("wrong secret", "Bearer \(wrongSecret.token)"),
      ("unknown", "Bearer \(unknown.token)"), ("foreign", "Bearer \(otherPepper.token)"),
      ("moved", "Bearer \(moved.token)"), ("garbage", "Bearer garbage"), ("empty", ""),
      ("no token", "Bearer "), ("no scheme", good.token), ("Basic", "Basic \(good.token)"),
      ("cut short", "Bearer \(good.token.dropLast())"), ("longer", "Bearer \(good.token)0"),
      ("twice", "Bearer Bearer \(good.token)"), ("none at all", nil),
    ]
    for (name, text) in texts {
      #expect(await answer(text) == Fault.notAuthenticated.status, "\(name)")
    }
    // The twin: made in the same way with nothing wrong, it is accepted.
    for caller in [good, other] { _ = try await caller.credentials.whoAmI(.init()) }
  }

  @Test("a credential works from its first moment until its last")
  func moments() async throws {
    let caller = try await tenant.token {
      $0.notBefore = $0.createdAt.advanced(bySeconds: 60)
      $0.expiresAt = $0.createdAt.advanced(bySeconds: 120)
    }
    let text = "Bearer \(caller.token)"
    live.clock.advance(seconds: 59)
    #expect(await answer(text)?.code == .unauthenticated)
    live.clock.advance(seconds: 1)
    _ = try await caller.credentials.whoAmI(.init())
    live.clock.advance(seconds: 59)
    _ = try await caller.credentials.whoAmI(.init())
    live.clock.advance(seconds: 1)
    #expect(await answer(text)?.code == .unauthenticated)
  }

  @Test("the scheme's case does not matter")
  func scheme() async throws {
    let caller = try await tenant.token()
    for scheme in ["bearer", "BEARER"] {
      var envelope = Metadata()
      envelope.add("authorization", "\(scheme) \(caller.token)")
      let channel = InProcessChannel(router: live.router, envelope: envelope)
      let known = try await CredentialClient(channel).whoAmI(WhoAmIRequest()).message
      #expect(known.credential?.id == caller.credential)
    }
  }

  @Test("at the Unix socket the server's own user and root are operators, and nobody else")
  func localOperator() async throws {
    for userID in [LiveDeployment.operatorUserID, 0] {
      let known = try await CredentialClient(live.atSocket(userID: userID))
        .whoAmI(WhoAmIRequest()).message
      #expect(known.role == .platformOperator && known.credential == nil)
    }
    for userID: UInt32 in [LiveDeployment.operatorUserID + 1, 1000, 65_534, .max] {
      let status = await answer(nil, from: .local(userID: userID, processID: 1))
      #expect(status == Fault.notAuthenticated.status)
    }
    let elsewhere: [Peer] = [
      .plaintext(address: "127.0.0.1"), .tls(address: "127.0.0.1", certificateFingerprint: nil),
    ]
    for peer in elsewhere {
      #expect(await answer(nil, from: peer) == Fault.notAuthenticated.status)
    }
  }

  @Test("a credential that is presented counts, also at the Unix socket")
  func credentialAtSocket() async throws {
    let peer = Peer.local(userID: LiveDeployment.operatorUserID, processID: 1)
    #expect(await answer("Bearer garbage", from: peer) == Fault.notAuthenticated.status)
    let caller = try await tenant.token()
    var envelope = Metadata()
    envelope.add("authorization", "Bearer \(caller.token)")
    let channel = InProcessChannel(router: live.router, envelope: envelope, peer: peer)
    #expect(
      try await CredentialClient(channel).whoAmI(WhoAmIRequest()).message.role == .navigator)
  }
}
