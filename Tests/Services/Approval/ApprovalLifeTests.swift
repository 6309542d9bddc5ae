import Claims
import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Approvals")
struct ApprovalLifeTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller
  let operatorCaller: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
    operatorCaller = try await live.platformOperator()
    live.clock.advance(seconds: 60)
  }

  private var demand: ApprovalDemand { demand(GetTenantRequest(tenant: "millbrook")) }

  private func demand(_ request: GetTenantRequest) -> ApprovalDemand {
    ApprovalDemand(.restore, of: tenant.session.id, summary: "restore millbrook", request: request)
  }

  private func ask(by caller: LiveCaller) async throws -> ApprovalRow {
    let known = try await live.deployment.credentials.authenticate(
      caller.token, from: caller.peer, calling: "a test")
    let (demand, now) = (demand, live.clock.now())
    return try await live.deployment.store.registry.write { writer in
      try await writer.requestApproval(demand, reason: "a drill", by: known, at: now)
    }
  }

  private func grant(_ row: ApprovalRow, by caller: LiveCaller) async throws -> Approval? {
    try await ApprovalClient(caller.channel)
      .grantApproval(GrantApprovalRequest(id: row.id.description)).message.approval
  }

  private func use(
    _ row: ApprovalRow, for demand: ApprovalDemand? = nil, by caller: LiveCaller
  ) async throws -> ApprovalRow {
    let known = try await live.deployment.credentials.authenticate(
      caller.token, from: caller.peer, calling: "a test")
    let (demand, now) = (demand ?? self.demand, live.clock.now())
    do {
      return try await live.deployment.store.registry.write { writer in
        try await writer.useApproval(row.id.description, for: demand, by: known, at: now)
      }
    } catch let fault as Fault {
      throw fault.status
    }
  }

  @Test("is asked by one, granted by another, used once by the first")
  func life() async throws {
    let row = try await ask(by: admin)
    #expect(await refusal { try await use(row, by: admin) }?.conditions == ["APPROVAL"])
    let granted = try #require(try await grant(row, by: operatorCaller))
    #expect(granted.state == .approved && granted.approvedBy == operatorCaller.credential)
    #expect(granted.fingerprint.count == 64 && granted.summary == "restore millbrook")
    let again = await refusal { try await grant(row, by: operatorCaller) }
    #expect(again?.reason == "TRANSITION_INVALID")
    _ = try await use(row, by: admin)
    #expect(await refusal { try await use(row, by: admin) }?.conditions == ["APPROVAL"])
    let used = try await ApprovalClient(admin.channel)
      .getApproval(GetApprovalRequest(id: row.id.description)).message.approval
    #expect(used?.state == .used)
  }

  @Test("is used by the one who asked, for exactly what was asked")
  func exact() async throws {
    let row = try await ask(by: admin)
    _ = try await grant(row, by: operatorCaller)
    let other = demand(GetTenantRequest(tenant: "harborview"))
    #expect(await refusal { try await use(row, for: other, by: admin) }?.conditions == ["APPROVAL"])
    let kind = ApprovalDemand(
      .tenantExport, of: tenant.session.id, summary: "", request: GetTenantRequest())
    for (demand, caller) in [(kind, admin), (demand, operatorCaller)] {
      let status = await refusal { try await use(row, for: demand, by: caller) }
      #expect(status?.reason == "RESOURCE_NOT_FOUND")
    }
    _ = try await use(row, by: admin)
  }

  @Test("A4: one approver is refused, whoever asks and whatever it takes two people for")
  func oneApprover() async throws {
    let second = try await tenant.admin()
    let otherOperator = try await live.platformOperator()
    live.clock.advance(seconds: 60)
    let attempts: [(LiveCaller, LiveCaller, String)] = [
      (admin, admin, "SAME_PERSON"), (admin, second, "SAME_SIDE"),
      (operatorCaller, operatorCaller, "SAME_PERSON"),
      (operatorCaller, otherOperator, "SAME_SIDE"),
    ]
    for (requester, approver, why) in attempts {
      let row = try await ask(by: requester)
      #expect(await refusal { try await grant(row, by: approver) }?.conditions == [why])
      #expect(await refusal { try await use(row, by: requester) }?.conditions == ["APPROVAL"])
    }
    let row = try await ask(by: admin)
    let young = try await live.platformOperator()
    #expect(await refusal { try await grant(row, by: young) }?.conditions == ["CREDENTIAL_TOO_NEW"])
    let local = await refusal {
      try await ApprovalClient(live.atSocket())
        .grantApproval(GrantApprovalRequest(id: row.id.description))
    }
    #expect(local?.conditions == ["NO_CREDENTIAL"])
    Claim("A4", full: attempts.count + 2, short: attempts.count + 2).report("0 agreed")
  }

  @Test("A4: without the rule of the second person: the requester's own agreement would do")
  func oneApproverUnruled() async throws {
    let row = try await ask(by: admin)
    let now = live.clock.now()
    let isAgreed = try await live.deployment.store.registry.write { writer in
      try await writer.approve(row.id, by: admin.credential, role: 2, at: now)
    }
    #expect(isAgreed)
    _ = try await use(row, by: admin)
  }

  @Test("two operators will do once the tenant has no administrator")
  func noAdministrator() async throws {
    let otherOperator = try await live.platformOperator()
    live.clock.advance(seconds: 60)
    let row = try await ask(by: operatorCaller)
    #expect(await refusal { try await grant(row, by: otherOperator) }?.conditions == ["SAME_SIDE"])
    live.clock.advance(days: 366)
    let late = try await ask(by: try await live.platformOperator())
    live.clock.advance(seconds: 60)
    let young = try await live.platformOperator()
    #expect(
      await refusal { try await grant(late, by: young) }?.conditions == ["CREDENTIAL_TOO_NEW"])
    let third = try await live.platformOperator()
    live.clock.advance(seconds: 60)
    let next = try await ask(by: young)
    #expect(try await grant(next, by: third)?.state == .approved)
  }

  @Test("ends by time and by withdrawal, from either side")
  func ends() async throws {
    let expired = try await ask(by: admin)
    _ = try await grant(expired, by: operatorCaller)
    live.clock.advance(seconds: ApprovalDemand.lifetimeSeconds)
    #expect(await refusal { try await use(expired, by: admin) }?.conditions == ["APPROVAL"])
    let late = await refusal { try await grant(expired, by: operatorCaller) }
    #expect(late?.facts["from"] == "expired")
    for caller in [admin, operatorCaller] {
      let row = try await ask(by: admin)
      _ = try await grant(row, by: operatorCaller)
      for _ in 0..<2 {
        let answer = try await ApprovalClient(caller.channel).withdrawApproval(
          WithdrawApprovalRequest(id: row.id.description))
        #expect(answer.message.approval?.state == .withdrawn)
      }
      #expect(await refusal { try await use(row, by: admin) }?.conditions == ["APPROVAL"])
    }
  }

  @Test("are seen by those who could take part, newest first")
  func lists() async throws {
    let stranger = try await live.tenant("harborview").admin()
    var rows: [ApprovalRow] = []
    for _ in 0..<3 {
      rows.insert(try await ask(by: admin), at: 0)
      live.clock.advance(seconds: 1)
    }
    _ = try await grant(rows[2], by: operatorCaller)
    _ = try await use(rows[2], by: admin)
    func list(_ caller: LiveCaller, openOnly: Bool = false) async throws -> [String] {
      var (seen, token): ([String], String) = ([], "")
      repeat {
        let page = try await ApprovalClient(caller.channel).listApprovals(
          ListApprovalsRequest(pageSize: 2, pageToken: token, openOnly: openOnly)
        ).message
        seen += page.approvals.map(\.id)
        token = page.nextPageToken
      } while !token.isEmpty
      return seen
    }
    let ids = rows.map(\.id.description)
    #expect(try await list(admin) == ids)
    #expect(try await list(operatorCaller) == ids)
    #expect(try await list(admin, openOnly: true) == Array(ids.prefix(2)))
    #expect(try await list(stranger).isEmpty)
    for call in [
      { try await grant(rows[0], by: stranger) },
      { try await grant(rows[0], by: try await live.platformOperator(naming: "harborview")) },
    ] {
      #expect(await refusal { try await call() }?.reason == "RESOURCE_NOT_FOUND")
    }
  }

  @Test("can be granted while the tenant is suspended, when nothing else can be called")
  func suspended() async throws {
    let row = try await ask(by: operatorCaller)
    _ = try await operatorCaller.tenants.suspendTenant(
      SuspendTenantRequest(tenant: "millbrook", reason: "agreement ended"))
    #expect(await refusal { try await admin.credentials.whoAmI(WhoAmIRequest()) } != nil)
    #expect(try await grant(row, by: admin)?.state == .approved)
  }
}
