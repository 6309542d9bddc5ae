import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Several servers: who may do what", .timeLimit(.minutes(4))) struct NodeAccessTests {
  @Test(
    "a consent revoked on one is refused on the other at the next call",
    arguments: TestEngine.shared
  )
  func consent(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    for _ in 0..<8 {
      let consent = try await tenant.permit(student)
      let partner = try await tenant.partner()
      #expect(try await partner.calling(bed.b).read(student).shown == .identityOnly)
      _ = try await tenant.revoke(consent)
      #expect(await refusal { try await partner.calling(bed.b).read(student) } != nil)
    }
  }

  @Test(
    "no recorded disclosure follows its revocation, whichever server each went to",
    arguments: TestEngine.shared)
  func race(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    for round in 0..<12 {
      let consent = try await tenant.permit(student)
      let before = try await tenant.lastDisclosure()
      let revokedOn = try await (round.isMultiple(of: 2) ? bed.onA() : bed.onB())
      let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
        for node in [bed.a, bed.b, bed.a, bed.b] {
          group.addTask { (try? await partner.calling(node).read(student)) != nil }
        }
        _ = try await revokedOn.revoke(consent)
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      let log = try await tenant.session.data.read { reader in
        try await reader.disclosures(after: before, limit: 100)
      }
      let permitted = log.filter { $0.entry.operation == "GetStudent" }
        .map { !$0.entry.disclosed.isEmpty }
      // Those that got something come before those that did not.
      #expect(permitted == permitted.sorted { $0 && !$1 })
      #expect(permitted.count { $0 } == answered)
    }
  }

  @Test("a credential revoked on one is refused on the other", arguments: TestEngine.shared)
  func credential(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let caller = try await bed.onA().admin()
    let there = caller.calling(bed.b)
    _ = try await there.credentials.whoAmI(.init())
    _ = try await bed.onA().admin().credentials.revokeCredential(.init(id: caller.credential))
    // Without the look it goes on, which is what the look is for (the twin).
    _ = try await there.credentials.whoAmI(.init())
    try await bed.b.look()
    #expect(
      await refusal { try await there.credentials.whoAmI(.init()) }
        == Fault.notAuthenticated.status)
  }

  @Test("so is a platform operator's, and one that was rotated", arguments: TestEngine.shared)
  func otherCredentials(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine, b: .atOnce)
    let leaving = try await bed.a.platformOperator()
    let staying = try await bed.a.platformOperator()
    _ = try await leaving.calling(bed.b).credentials.whoAmI(.init())
    _ = try await staying.credentials.revokeCredential(.init(id: leaving.credential))
    #expect(await refusal { try await leaving.calling(bed.b).credentials.whoAmI(.init()) } != nil)

    let old = try await bed.onA().admin()
    _ = try await old.calling(bed.b).credentials.whoAmI(.init())
    _ = try await bed.onA().admin().credentials.rotateCredential(
      .init(id: old.credential, overlapMinutes: 1))
    bed.clock.advance(seconds: 61)
    #expect(await refusal { try await old.calling(bed.b).credentials.whoAmI(.init()) } != nil)
  }

  @Test(
    "a call that finds the last look too old looks first: the bound holds without any timer",
    arguments: TestEngine.shared)
  func bound(_ engine: TestEngine) async throws {
    let timing = NodeTiming()
    let bed = try await NodeBed(engine, b: timing)
    let caller = try await bed.onA().admin()
    let there = caller.calling(bed.b)
    _ = try await there.credentials.whoAmI(.init())
    _ = try await bed.onA().admin().credentials.revokeCredential(.init(id: caller.credential))
    // Nobody runs the node's own loop here.
    try await Task.sleep(for: timing.newsAgeMax)
    #expect(await refusal { try await there.credentials.whoAmI(.init()) } != nil)
    // Without the step that asks, the same call is answered (the twin).
    let unasked = Router(
      methods: bed.b.deployment.methods(reflects: false),
      interceptors: bed.b.deployment.interceptors(
        operatorUserID: 0, shares: TenantShares(crowdedMax: 1)
      )
      .filter { !($0 is Freshness) })
    let other = try await bed.onA().admin()
    let stale = LiveCaller(router: unasked, token: other.token, credential: other.credential)
    _ = try await stale.credentials.whoAmI(.init())
    _ = try await bed.onA().admin().credentials.revokeCredential(.init(id: other.credential))
    try await Task.sleep(for: timing.newsAgeMax)
    _ = try await stale.credentials.whoAmI(.init())
  }

  @Test(
    "within the interval a server that follows hears of it by itself", arguments: TestEngine.shared)
  func interval(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let caller = try await bed.onA().admin()
    let there = caller.calling(bed.b)
    try await bed.b.following {
      _ = try await there.credentials.whoAmI(.init())
      _ = try await bed.onA().admin().credentials.revokeCredential(.init(id: caller.credential))
      let revoked = ContinuousClock.now
      while (try? await there.credentials.whoAmI(.init())) != nil {
        try #require(ContinuousClock.now - revoked < .seconds(30))
      }
    }
  }

  @Test(
    "a tenant suspended on one is closed on the other, and open again when it is resumed",
    arguments: TestEngine.shared)
  func suspended(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let student = try await bed.onA().student()
    let there = try await bed.onA().admin().calling(bed.b)
    _ = try await there.read(student)
    let tenants = TenantClient(bed.a.atSocket())
    _ = try await tenants.suspendTenant(.init(tenant: "millbrook", reason: "unpaid"))
    _ = try await there.read(student)
    try await bed.b.look()
    #expect(await refusal { try await there.read(student) }?.conditions == ["TENANT"])
    _ = try await tenants.resumeTenant(.init(tenant: "millbrook"))
    #expect(await refusal { try await there.read(student) } != nil)
    try await bed.b.look()
    #expect(try await there.read(student).identity != nil)
  }

  @Test(
    "a tenant destroyed on one is gone on the other, with its keys, its credentials and its name",
    arguments: TestEngine.shared)
  func destroyed(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let student = try await bed.onA().student()
    let admin = try await bed.onA().admin()
    _ = try await admin.calling(bed.b).read(student)
    bed.clock.advance(seconds: 60)
    let operatorCaller = try await bed.a.platformOperator()
    _ = try await operatorCaller.tenants.suspendTenant(.init(tenant: "millbrook", reason: "over"))
    let begun = try await operatorCaller.tenants.beginTenantDestruction(
      .init(tenant: "millbrook", reason: "over")
    ).message
    let approval = try #require(begun.approval)
    // The second person may be on another server.
    _ = try await admin.calling(bed.b).approvals.grantApproval(.init(id: approval.id))
    _ = try await operatorCaller.tenants.confirmTenantDestruction(
      .init(tenant: "millbrook", approvalID: approval.id))
    try await bed.b.look()
    #expect(
      await refusal { try await admin.calling(bed.b).credentials.whoAmI(.init()) }?.code
        == .unauthenticated)
    #expect(try await bed.b.deployment.tenants.session(of: bed.tenant) == nil)
    #expect(bed.b.deployment.disclosures.waitingCount(of: bed.tenant) == 0)
    // The name is free, and means the new one on both.
    let next = try await bed.a.tenant("millbrook").session.id
    #expect(try await bed.b.deployment.tenants.session(named: "millbrook")?.id == next)
  }

  @Test("a use that was noted is not noted as an earlier one", arguments: TestEngine.shared)
  func lastUse(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let caller = try await bed.onA().admin()
    let now = bed.clock.now()
    for seconds in [60, 30] as [Int64] {
      try await bed.engine.registry.write { writer in
        try await writer.touchCredential(caller.credential, at: now.advanced(bySeconds: seconds))
      }
    }
    let row = try await bed.engine.registry.read { try await $0.credential(caller.credential) }
    #expect(row?.lastUsedAt == now.advanced(bySeconds: 60))
  }
}
