import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Destroying a tenant")
struct TenantDestructionTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let student: StudentID
  let admin: LiveCaller
  let operatorCaller: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    student = try await tenant.student()
    admin = try await tenant.admin()
    operatorCaller = try await live.platformOperator()
    live.clock.advance(seconds: 60)
  }

  private func suspend() async throws {
    _ = try await operatorCaller.tenants.suspendTenant(
      SuspendTenantRequest(tenant: "millbrook", reason: "agreement ended"))
  }

  private func begin(validateOnly: Bool = false) async throws -> BeginTenantDestructionResponse {
    try await operatorCaller.tenants.beginTenantDestruction(
      BeginTenantDestructionRequest(
        tenant: "millbrook", reason: "agreement ended", validateOnly: validateOnly)
    ).message
  }

  private func approved() async throws -> ConfirmTenantDestructionRequest {
    let approval = try #require(try await begin().approval)
    _ = try await admin.approvals.grantApproval(GrantApprovalRequest(id: approval.id))
    return ConfirmTenantDestructionRequest(tenant: "millbrook", approvalID: approval.id)
  }

  private func confirm(
    _ request: ConfirmTenantDestructionRequest
  ) async throws -> TenantDestructionRecord {
    try #require(
      try await operatorCaller.tenants.confirmTenantDestruction(request).message.destruction)
  }

  private func certificate(_ live: LiveDeployment) async throws -> TenantDestructionRecord {
    try #require(
      try await TenantClient(live.atSocket()).getDestructionCertificate(
        GetDestructionCertificateRequest(tenant: "millbrook")
      ).message.destruction)
  }

  /// Nothing of the tenant is left but its record.
  private func expectGone(_ live: LiveDeployment) async throws {
    let id = tenant.session.id
    #expect(try await live.deployment.tenants.session(of: id) == nil)
    try await live.deployment.store.registry.read { (reader) async throws in
      #expect(try await reader.tenant(id) == nil)
      #expect(try await reader.secrets(of: id).isEmpty)
      #expect(try await reader.signingKeys(of: id).allSatisfy { $0.wrapped == nil })
      #expect(try await reader.credentials(of: id, limit: 10).isEmpty)
      #expect(try await reader.destroyedTenant(id)?.finishedAt != nil)
    }
    let epochs = try await live.deployment.store.epochs.read { try await $0.epochKeys(of: id) }
    #expect(epochs.isEmpty)
    #expect(try live.folder.names(containing: id.description).isEmpty)
    await #expect(throws: StoreError.unavailable) {
      try await live.deployment.store.data(of: id).read { try await $0.studentCount() }
    }
  }

  @Test("takes an operator and an administrator; then nothing is left, and the name is free")
  func destroying() async throws {
    let other = try await live.tenant("harborview")
    let spared = try await other.student()
    try await suspend()
    let asked = try await begin()
    #expect(asked.students == 1 && asked.approval?.state == .pending)
    #expect(asked.promiseTime == .init(live.clock.now().advanced(bySeconds: 30 * 86_400)))
    let record = try await confirm(try await approved())
    #expect(record.approvedBy == admin.credential && record.students == 1)
    #expect(record.requestedBy == operatorCaller.credential)
    try await expectGone(live)
    #expect(await refusal { try await admin.read(student) }?.code == .unauthenticated)
    #expect(try await other.admin().read(spared).revision == 1)
    let verifier = try #require(NoteVerifier(record.verifier))
    let note = try SignedNote(parsing: record.certificate)
    #expect(note.isSigned(by: verifier))
    for line in [
      "cairn-destruction-certificate/v1", "destroyed: tenant millbrook", "stage: online",
      "approved by: credential \(admin.credential)", "requested: 2026-09-01T16:01:00Z",
      "unreadable in every backup by: 2026-10-01T16:01:00Z",
    ] {
      #expect(note.text.split(separator: "\n").contains { $0 == line }, "\(line)\n\(note.text)")
    }
    #expect(try await live.tenant("millbrook").student() != student)
    #expect(try await certificate(live) == record)
  }

  @Test("is certified for good when the backups of its epoch keys have run out")
  func finalCertificate() async throws {
    try await suspend()
    let record = try await confirm(try await approved())
    live.clock.advance(days: 30)
    let final = try await certificate(live)
    #expect(final.state == .final && final.certificate != record.certificate)
    let note = try SignedNote(parsing: final.certificate)
    #expect(note.text.contains("stage: final\n"))
    #expect(note.isSigned(by: try #require(NoteVerifier(final.verifier))))
    live.clock.advance(days: 1)
    #expect(try await certificate(live) == final)
  }

  @Test("is refused while the tenant works, and while anything stands against it")
  func barred() async throws {
    #expect(await refusal { try await begin() }?.reason == "TRANSITION_INVALID")
    let hold = try await admin.hold(student)
    _ = try await admin.openInspection(of: student)
    try await suspend()
    for validateOnly in [true, false] {
      let status = await refusal { try await begin(validateOnly: validateOnly) }
      #expect(status?.conditions == ["LEGAL_HOLD", "INSPECTION"])
    }
    #expect(!hold.id.isEmpty)
  }

  @Test("looks again when it is confirmed: what came to stand against it meanwhile bars it")
  func barredLater() async throws {
    try await suspend()
    let request = try await approved()
    _ = try await operatorCaller.tenants.resumeTenant(ResumeTenantRequest(tenant: "millbrook"))
    #expect(await refusal { try await confirm(request) }?.reason == "TRANSITION_INVALID")
    _ = try await admin.hold(student)
    try await suspend()
    #expect(await refusal { try await confirm(request) }?.conditions == ["LEGAL_HOLD"])
    _ = try await operatorCaller.tenants.resumeTenant(ResumeTenantRequest(tenant: "millbrook"))
    #expect(try await admin.read(student).revision == 1)
  }

  @Test("without a second person nothing is destroyed, whoever confirms")
  func onePerson() async throws {
    try await suspend()
    let asked = try #require(try await begin().approval)
    let request = ConfirmTenantDestructionRequest(tenant: "millbrook", approvalID: asked.id)
    #expect(await refusal { try await confirm(request) }?.conditions == ["APPROVAL"])
    let own = await refusal {
      try await operatorCaller.approvals.grantApproval(GrantApprovalRequest(id: asked.id))
    }
    #expect(own?.conditions == ["SAME_PERSON"])
    let second = try await live.platformOperator()
    let other = await refusal {
      try await second.approvals.grantApproval(GrantApprovalRequest(id: asked.id))
    }
    #expect(other != nil)
    let byAdmin = await refusal { try await admin.tenants.confirmTenantDestruction(request) }
    #expect(byAdmin?.code == .permissionDenied)
    _ = try await admin.approvals.grantApproval(GrantApprovalRequest(id: asked.id))
    let byOther = await refusal { try await second.tenants.confirmTenantDestruction(request) }
    #expect(byOther?.reason == "RESOURCE_NOT_FOUND")
    _ = try await operatorCaller.tenants.resumeTenant(ResumeTenantRequest(tenant: "millbrook"))
    #expect(try await admin.read(student).revision == 1)
  }

  @Test("were no approval demanded, the operator alone would do")
  func onePersonUnruled() async throws {
    try await suspend()
    try await decided(by: "nobody else")
    _ = try await TenantDestruction(
      deployment: live.deployment, tenant: tenant.session.id
    ).run()
    try await expectGone(live)
  }

  /// Step 1 as it is written, without what must come before it.
  private func decided(by approver: String) async throws {
    let row = DestroyedTenantRow(
      tenant: tenant.session.id, name: "millbrook", approval: .random(),
      requestedBy: operatorCaller.credential, approvedBy: approver, reason: "agreement ended",
      students: 1, keyIDs: "", begunAt: live.clock.now(), promisedAt: live.clock.now())
    try await live.deployment.store.registry.write { writer in
      _ = try await writer.setStatus(4, reason: "", of: row.tenant)
      try await writer.insert(row)
    }
  }

  @Test("a stop behind any step is finished at the next start", arguments: 0...5)
  func stops(_ steps: Int) async throws {
    try await suspend()
    try await decided(by: admin.credential)
    let destruction = TenantDestruction(
      deployment: live.deployment, tenant: tenant.session.id)
    if steps > 0 { destruction.forget() }
    if steps > 1 { try await destruction.destroyEpochKeys() }
    if steps > 2 { try await destruction.destroySecrets() }
    if steps > 3 { try await live.deployment.store.destroy(tenant.session.id) }
    if steps > 4 { _ = try await destruction.finish() }
    let next = try await live.reopened()
    try await expectGone(next)
    let record = try await certificate(next)
    #expect(
      try SignedNote(parsing: record.certificate)
        .isSigned(by: try #require(NoteVerifier(record.verifier))))
  }

  @Test("confirming again answers the same")
  func confirmedAgain() async throws {
    try await suspend()
    let request = try await approved()
    let record = try await confirm(request)
    #expect(try await confirm(request) == record)
    _ = try await live.tenant("millbrook")
    #expect(try await confirm(request) == record)
  }
}
