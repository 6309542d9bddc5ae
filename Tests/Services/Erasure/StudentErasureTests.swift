import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Erasing a student")
struct StudentErasureTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
  }

  private func read(_ student: StudentID, _ caller: LiveCaller) async -> String? {
    await refusal { try await caller.read(student) }?.reason
  }

  @Test("destroys keys and records, keeps the record of disclosures, and spares everyone else")
  func erasing() async throws {
    let (student, other) = (try await tenant.fullStudent(), try await tenant.fullStudent())
    let partner = try await tenant.partner()
    _ = try await partner.read(student)
    let before = try await tenant.disclosures(of: student)
    #expect(before.contains { $0.outcome != .denied })

    let response = try await admin.erase(student)
    let extent = try #require(response.extent)
    #expect(extent.groups == 6 && extent.plans == 1 && extent.planRevisions == 1)
    #expect(extent.checkIns == 1 && extent.consents == 1 && extent.keys == 1)
    #expect(extent.blindIndexes > 0 && response.erasure?.records == 9)

    #expect(try await tenant.keyRows(of: student).isEmpty)
    let left = try await tenant.session.data.read { try await $0.extent(of: student) }
    #expect(left.sealed == 0 && left.plans == 0 && left.blindIndexes == 0)
    let kept = try await tenant.session.data.read { reader in
      try await reader.disclosures(of: student, limit: 1000)
    }
    #expect(Set(kept.map(\.sequence)).isSuperset(of: before.map(\.sequence)))
    for caller in [admin, partner, try await tenant.caller(.integrator, groups: .all)] {
      _ = try await caller.read(other)
      #expect(await read(student, caller) == "RESOURCE_NOT_FOUND")
    }
    #expect(try await admin.listPlans().allSatisfy { $0.studentID != student.description })
  }

  @Test("only says what would go when it is asked to")
  func validateOnly() async throws {
    let student = try await tenant.fullStudent()
    let response = try await admin.erase(student, validateOnly: true)
    #expect(response.extent?.groups == 6 && response.extent?.keys == 1)
    let promise = live.clock.now().advanced(bySeconds: 37 * 86_400)
    #expect(response.erasure?.promiseTime == .init(promise))
    #expect(try await admin.read(student).revision == 1)
    #expect(try await tenant.erasure(of: student) == nil)
  }

  @Test("again changes nothing and answers with the first erasure")
  func again() async throws {
    let student = try await tenant.student()
    let first = try await admin.erase(student).erasure
    let certificate = try await admin.certificate(of: student).certificate
    live.clock.advance(days: 1)
    for validateOnly in [true, false] {
      let second = try await admin.erase(student, validateOnly: validateOnly)
      #expect(second.erasure == first && second.extent == nil)
    }
    #expect(try await admin.certificate(of: student).certificate == certificate)
    #expect(
      try await admin.erasures.listErasures(ListErasuresRequest()).message.erasures == [first])
  }

  @Test("of nobody, or of another tenant's student, finds nobody")
  func strangers() async throws {
    let theirs = try await live.tenant("harborview").student()
    for student in [StudentID.random(), theirs] {
      for validateOnly in [true, false] {
        let status = await refusal { try await admin.erase(student, validateOnly: validateOnly) }
        #expect(status?.reason == "RESOURCE_NOT_FOUND")
      }
      let none = await refusal { try await admin.certificate(of: student) }
      #expect(none?.reason == "RESOURCE_NOT_FOUND")
    }
    #expect(try await admin.erasures.listErasures(ListErasuresRequest()).message.erasures.isEmpty)
  }

  @Test("is written in the change log, by which copies of the data forget")
  func changeLog() async throws {
    let student = try await tenant.student()
    try await admin.erase(student)
    let erasure = try #require(try await tenant.erasure(of: student))
    let change = try await tenant.session.data.read { reader in
      try await reader.changes(after: erasure.change - 1, limit: 1).first
    }
    #expect(change?.kind == .studentErased && change?.subject == student)
  }

  @Test("leaves no key in memory that an old row could be opened with")
  func memory() async throws {
    let student = try await tenant.student()
    let row = try #require(try await tenant.keyRows(of: student).first)
    let groups = try await tenant.session.data.read { try await $0.groups(of: student) }
    let identity = try #require(groups.first).sealed
    let custody = tenant.session.custody
    #expect(
      try custody.unlock(WrappedSubject(row)).openAlone(StudentIdentity.self, identity).sex
        == .female)
    var broken = row
    broken.wrapped[40] ^= 1
    // While it is warm the row itself is not looked at.
    #expect(throws: Never.self) { _ = try custody.unlock(WrappedSubject(broken)) }
    try await admin.erase(student)
    #expect(throws: SealingError.unreadable) { _ = try custody.unlock(WrappedSubject(broken)) }
  }

  @Test("a stop behind any step is finished before the tenant is used again", arguments: 1...3)
  func stops(_ steps: Int) async throws {
    let (student, other) = (try await tenant.fullStudent(), try await tenant.student())
    let erasure = StudentErasure(tenant: tenant.session, clock: live.clock)
    let keys = try await tenant.keyRows(of: student)
    var row = ErasureRow(
      student: student, erasedAt: live.clock.now(), credential: admin.credential, basis: 1,
      reason: "ticket", epoch: 1, keyIDs: keys[0].certificateLine,
      promisedAt: live.deployment.promise.kept(since: live.clock.now()))
    _ = try await erasure.record(&row)
    if steps > 1 { try await erasure.destroyKeys(of: student) }
    if steps > 2 { _ = try await erasure.finish(student) }

    let next = try await live.reopened()
    let again = try await next.tenant(tenant.session.id)
    let caller = try await again.admin()
    #expect(try await caller.read(other).revision == 1)
    #expect(try await again.keyRows(of: student).isEmpty)
    #expect(try await again.erasure(of: student)?.keysDestroyedAt != nil)
    #expect(await read(student, caller) == "RESOURCE_NOT_FOUND")
    let answer = try await caller.certificate(of: student)
    let verifier = try #require(NoteVerifier(answer.verifier))
    #expect(try SignedNote(parsing: answer.certificate).isSigned(by: verifier))
  }

  @Test("an old key file that is put back gives up the keys of the erased at the next opening")
  func oldKeyFile() async throws {
    let (student, other) = (try await tenant.student(), try await tenant.student())
    let old = try await tenant.keyRows(of: student)
    try await admin.erase(student)
    try await tenant.session.keys.write { writer in
      try await writer.insert(old)
      try await writer.settle(student)
    }
    #expect(try await tenant.keyRows(of: student) == old)
    let again = try await live.reopened().tenant(tenant.session.id)
    #expect(try await again.admin().read(other).revision == 1)
    #expect(try await again.keyRows(of: student).isEmpty)
  }

  @Test("a certificate comes with the key that signed it, also when another has followed")
  func olderSigner() async throws {
    let student = try await tenant.student()
    try await admin.erase(student)
    let before = try await admin.certificate(of: student)
    let rotations = live.deployment.rotations
    try await rotations.rotation(of: tenant.session.id, .unresting).begin(.receiptSigning)
    try await rotations.rotation(of: tenant.session.id, .unresting).advance()
    let session = try await live.tenant(tenant.session.id).session
    #expect(session.custody.signing.verifier(.receipt)?.description != before.verifier)
    #expect(try await admin.certificate(of: student) == before)
    let verifier = try #require(NoteVerifier(before.verifier))
    #expect(try SignedNote(parsing: before.certificate).isSigned(by: verifier))
  }

  @Test("a roster that still lists the student makes a new one; the old id stays erased")
  func reimport() async throws {
    let student = try await tenant.student()
    try await admin.erase(student)
    let next = try await tenant.student()
    #expect(next != student)
    #expect(await read(student, admin) == "RESOURCE_NOT_FOUND")
  }
}
