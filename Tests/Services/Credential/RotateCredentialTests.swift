import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Rotating a credential")
struct RotateCredentialTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
  }

  private func rotate(
    _ id: String, by caller: LiveCaller? = nil, overlapMinutes: Int32 = 0,
    certificate: RotateCredentialRequest.Certificate? = nil, days: Int32 = 0
  ) async throws -> (successor: LiveCaller, RotateCredentialResponse) {
    let response = try await (caller ?? admin).credentials.rotateCredential(
      RotateCredentialRequest(
        id: id, overlapMinutes: overlapMinutes, certificate: certificate, daysValid: days)
    ).message
    let successor = LiveCaller(
      router: live.router, token: response.token, credential: response.credential?.id ?? "")
    return (successor, response)
  }

  private func works(_ caller: LiveCaller) async -> Bool {
    (try? await caller.credentials.whoAmI(.init())) != nil
  }

  @Test("both work during the overlap, and afterwards the successor alone")
  func overlap() async throws {
    let old = try await tenant.token {
      $0.expiresAt = $0.createdAt.advanced(bySeconds: 30 * 86_400)
    }
    let (new, response) = try await rotate(old.credential, overlapMinutes: 60)
    #expect(response.predecessor?.successorID == new.credential)
    #expect(response.credential?.predecessorID == old.credential)
    #expect(response.predecessor?.expireTime?.instant == live.clock.now().advanced(bySeconds: 3600))
    #expect(await works(old))
    #expect(await works(new))
    live.clock.advance(seconds: 3599)
    #expect(await works(old))
    live.clock.advance(seconds: 1)
    #expect(await !works(old))
    #expect(await works(new))
    // As long as the old one was issued for, from the rotation on.
    live.clock.advance(seconds: 30 * 86_400 - 3601)
    #expect(await works(new))
    live.clock.advance(seconds: 1)
    #expect(await !works(new))
  }

  @Test("the overlap is a week when nothing is said, and never outlasts the old one")
  func defaults() async throws {
    let now = live.clock.now()
    let long = try await tenant.token { $0.expiresAt = now.advanced(bySeconds: 30 * 86_400) }
    let short = try await tenant.token { $0.expiresAt = now.advanced(bySeconds: 3 * 86_400) }
    let ends = try await [long, short].asyncMap {
      try await rotate($0.credential).1.predecessor?.expireTime?.instant
    }
    #expect(
      ends == [now.advanced(bySeconds: 7 * 86_400), now.advanced(bySeconds: 3 * 86_400)])
  }

  @Test(
    "the successor has the standing of the old one, and its certificate unless another is named")
  func standing() async throws {
    let old = try await tenant.token {
      $0.role = Int(Policy.Role.integrator.rawValue)
      $0.groups = RecordGroupSet([.identity, .academic])
      $0.purposes = [.attendance]
      $0.certificate = BoundCredentialTests.own
      $0.label = "sis-bridge"
    }
    let (_, first) = try await rotate(old.credential)
    let new = try #require(first.credential)
    let before = try #require(first.predecessor)
    #expect(new.role == before.role)
    #expect(new.label == before.label)
    #expect(new.groups == before.groups)
    #expect(new.purposes == [.attendance])
    #expect(new.tenantID == before.tenantID)
    #expect(new.holderID == before.holderID)
    #expect(new.certificateFingerprint == BoundCredentialTests.own.hexadecimal)
    let renewed = BoundCredentialTests.other.hexadecimal
    let (_, second) = try await rotate(
      new.id, certificate: .certificateFingerprint(renewed), days: 10)
    #expect(second.credential?.certificateFingerprint == renewed)
    #expect(
      second.credential?.expireTime?.instant == live.clock.now().advanced(bySeconds: 10 * 86_400))
  }

  @Test("one that is revoked, expired or rotated already has no successor")
  func obstacles() async throws {
    let rotated = try await tenant.token()
    _ = try await rotate(rotated.credential)
    let revoked = try await tenant.token { $0.revokedAt = $0.createdAt }
    let expired = try await tenant.token { $0.expiresAt = $0.createdAt }
    for (id, state) in [
      (rotated.credential, "ROTATED"), (revoked.credential, "REVOKED"),
      (expired.credential, "EXPIRED"),
    ] {
      let status = await refusal { try await rotate(id) }
      #expect(status?.code == .failedPrecondition && status?.reason == "TRANSITION_INVALID")
      #expect(status?.conditions.isEmpty == false, "\(state)")
    }
  }

  @Test("of many rotations at once one makes a successor")
  func race() async throws {
    let old = try await tenant.token()
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? await rotate(old.credential)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    let listed = try await admin.credentials.listCredentials(.init()).message.credentials
    #expect(listed.filter { $0.predecessorID == old.credential }.count == 1)
  }

  @Test("what is another tenant's, the platform's or nobody's is not there, to the last byte")
  func foreign() async throws {
    let stranger = try await live.tenant("harborview").admin()
    let old = try await tenant.token()
    let platform = try await live.platformOperator()
    let nobody = await refusal { try await rotate("0123456789abcdef", by: stranger) }
    #expect(nobody?.reason == "RESOURCE_NOT_FOUND")
    for id in [old.credential, platform.credential] {
      #expect(await refusal { try await rotate(id, by: stranger) } == nobody)
    }
    #expect(await works(old))
    // The platform's own are rotated by the platform.
    let (new, _) = try await rotate(platform.credential, by: platform)
    #expect(await works(new))
  }

  @Test("a credential limited to purposes is refused for any other, and works for its own")
  func purposes() async throws {
    let student = try await tenant.student()
    let issued = try await admin.credentials.issueCredential(
      IssueCredentialRequest(
        role: .integrator, label: "attendance", groups: [.identity], purposes: [.attendance])
    ).message
    let caller = LiveCaller(
      router: live.router, token: issued.token, credential: issued.credential?.id ?? "")
    #expect(issued.credential?.purposes == [.attendance])
    _ = try await caller.asking(for: .attendance).read(student)
    let status = await refusal { try await caller.asking(for: .enrichment).read(student) }
    #expect(status?.fields == ["metadata.cairn-purpose"])
    // The twin: one without such a limit may ask for either.
    let free = try await tenant.caller(.integrator, groups: .identityOnly)
    _ = try await free.asking(for: .enrichment).read(student)
  }

  @Test("a credential that begins later is refused until then, and its days count from there")
  func startTime() async throws {
    let start = live.clock.now().advanced(bySeconds: 3600)
    let issued = try await admin.credentials.issueCredential(
      IssueCredentialRequest(role: .auditor, label: "later", daysValid: 1, startTime: .init(start))
    ).message
    let caller = LiveCaller(
      router: live.router, token: issued.token, credential: issued.credential?.id ?? "")
    #expect(issued.credential?.expireTime?.instant == start.advanced(bySeconds: 86_400))
    #expect(await !works(caller))
    live.clock.advance(seconds: 3600)
    #expect(await works(caller))
    let tooLate = live.clock.now().advanced(bySeconds: 730 * 86_400 + 1)
    let status = await refusal {
      try await admin.credentials.issueCredential(
        IssueCredentialRequest(role: .auditor, label: "never", startTime: .init(tooLate)))
    }
    #expect(status?.fields == ["start_time"])
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ change: (Element) async throws -> Result) async rethrows
    -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await change(element)) }
    return results
  }
}
