import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// Every request is on record, granted or denied (34 CFR 99.32; L10, L13, L14).
@Suite("The record of disclosures")
struct DisclosureRecordTests {
  @Test("each request of a partner is recorded with what came of it")
  func partnerRequests() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    _ = await refusal { try await partner.read(student) }
    let consent = try await tenant.permit(student)
    _ = try await partner.read(student)
    _ = await refusal { try await partner.asking(for: .attendance).read(student) }
    _ = try await tenant.revoke(consent)
    _ = await refusal { try await partner.read(student) }

    let theirs = try await tenant.disclosures(of: student).filter { $0.party == "kite-club" }
    #expect(theirs.map(\.outcome) == [.denied, .grantedInPart, .denied, .denied])
    #expect(theirs.map(\.basis) == [.none, .consent, .none, .none])
    #expect(theirs.map(\.disclosed) == [[], [.identity], [], []])
    #expect(theirs.map(\.withheld.count) == [6, 5, 6, 6])
    #expect(theirs.map(\.consentIDs) == [[], [consent.id], [], []])
    #expect(theirs.map(\.statutory) == [true, false, true, true])
    #expect(
      theirs.map(\.purpose)
        == [.serviceCoordination, .serviceCoordination, .attendance, .serviceCoordination])
    #expect(
      theirs.allSatisfy {
        $0.operation == "GetStudent" && $0.credentialID == partner.credential
          && $0.studentID == student.description
          && $0.time == .init(tenant.live.clock.now())
      })
  }

  @Test("a denied request is recorded also where there is no student, and numbers have no gap")
  func unknownStudents() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let partner = try await tenant.partner()
    let unknown = (0..<3).map { _ in StudentID.random() }
    for id in unknown { _ = await refusal { try await partner.read(id) } }
    let rows = try await tenant.session.data.read { try await $0.disclosures(after: 0, limit: 10) }
    #expect(rows.map(\.entry.student) == unknown)
    #expect(rows.map(\.sequence) == [1, 2, 3])
    #expect(rows.allSatisfy { $0.entry.outcome == Int(Policy.DisclosureOutcome.denied.rawValue) })
  }

  @Test("what a partner was answered, granted or denied, is on the disk before the answer")
  func durable() async throws {
    let first = try await LiveDeployment.open()
    let tenant = try await first.tenant()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    _ = await refusal { try await partner.read(student) }
    _ = try await tenant.permit(student)
    _ = try await partner.read(student)
    // The stop of a crash: nothing that waits in memory is written.
    await first.deployment.store.close()

    let live = try await first.restarted()
    let rows = try await live.tenant(tenant.session.id).session.data.read {
      try await $0.disclosures(after: 0, limit: 10)
    }
    #expect(rows.map(\.entry.party) == ["kite-club", "kite-club"])
    #expect(rows.map(\.entry.disclosed) == [[], .identityOnly])
    try await live.close()
  }

  @Test("reads inside the tenant are recorded as a school official's, and as no duty of law")
  func schoolOfficials() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let (mine, stranger) = (
      try await tenant.navigator(of: student),
      try await tenant.caller(.navigator, holder: .random())
    )
    _ = try await mine.read(student)
    _ = await refusal { try await stranger.read(student) }
    _ = try await tenant.admin().students.listStudents(ListStudentsRequest())
    let recorded = try await tenant.disclosures(of: student)
    #expect(recorded.map(\.operation) == ["GetStudent", "GetStudent", "ListStudents"])
    #expect(recorded.map(\.credentialID).prefix(2) == [mine.credential, stranger.credential])
    #expect(recorded.map(\.outcome) == [.granted, .denied, .granted])
    #expect(recorded.map(\.basis) == [.schoolOfficial, .none, .schoolOfficial])
    #expect(recorded.map(\.disclosed.count) == [6, 0, 1])
    #expect(recorded.allSatisfy { !$0.statutory })
  }

  @Test("reading the record is itself recorded, and is for administrators and auditors")
  func readingTheRecord() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    #expect(try await tenant.disclosures(of: student).isEmpty)
    let second = try await tenant.disclosures(of: student)
    #expect(second.map(\.operation) == ["ListDisclosures"])
    #expect(second.map(\.outcome) == [.granted])
    for caller in [
      try await tenant.navigator(of: student), try await tenant.teacher(of: student),
      try await tenant.partner(), try await tenant.caller(.integrator, groups: .all),
    ] {
      let status = await refusal {
        try await caller.access.listDisclosures(
          ListDisclosuresRequest(studentID: student.description))
      }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
  }

  @Test("the record is listed newest first, page by page")
  func pages() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    for _ in 0..<5 { _ = await refusal { try await partner.read(student) } }
    let admin = try await tenant.admin()
    var (seen, token): ([Int64], String) = ([], "")
    repeat {
      let page = try await admin.access.listDisclosures(
        ListDisclosuresRequest(studentID: student.description, pageSize: 2, pageToken: token)
      ).message
      seen += page.disclosures.map(\.sequence)
      token = page.nextPageToken
    } while !token.isEmpty
    // The reading of earlier pages has higher numbers and does not turn up in later ones.
    #expect(seen == [5, 4, 3, 2, 1])
  }

  @Test("no disclosure is recorded after the revocation of its only consent")
  func revocationRace() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    for _ in 0..<10 {
      let consent = try await tenant.permit(student)
      let before = try await tenant.lastDisclosure()
      async let reads: [Bool] = withTaskGroup(of: Bool.self) { group in
        for _ in 0..<16 { group.addTask { (try? await partner.read(student)) != nil } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let revoked = try await tenant.revoke(consent)
      let granted = await reads.filter(\.self).count
      #expect(revoked.status == .revoked)
      #expect((try? await partner.read(student)) == nil)
      let rows = try await tenant.session.data.read {
        try await $0.disclosures(after: before, limit: 100)
      }
      let outcomes = rows.map { !$0.entry.disclosed.isEmpty }
      #expect(outcomes.filter(\.self).count == granted)
      // Once refused, always refused: in the order of the log no grant follows a denial.
      #expect(outcomes == outcomes.sorted { $0 && !$1 })
    }
  }

  @Test("disclosing, signing and revoking raise one and the same number")
  func consentHead() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    func head() async throws -> Int64 {
      let head = try await tenant.session.data.write {
        try await $0.touchConsentHead(of: student)
      }
      return try #require(try head.value)
    }
    let partner = try await tenant.partner()
    let draft = try await tenant.draft(student, Agreement())
    var before = try await head()
    let steps: [() async throws -> Void] = [
      { _ = try await tenant.sign(draft, Agreement()) },
      { _ = try await partner.read(student) },
      { _ = await refusal { try await partner.asking(for: .attendance).read(student) } },
      { _ = try await tenant.revoke(draft) },
    ]
    for step in steps {
      try await step()
      let after = try await head()
      #expect(after == before + 2)
      before = after
    }
  }
}
