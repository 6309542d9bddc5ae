import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Exports for a party")
struct PartyExportTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let sample: ExportSample
  let partner: LiveCaller
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    sample = try ExportSample(tenant)
    partner = try await tenant.partner()
    admin = try await tenant.admin()
    try await sample.register(partner)
  }

  private func granted() async throws -> [DisclosureRow] {
    try await tenant.session.data.read { try await $0.disclosures(after: 0, limit: 1000) }
      .filter { $0.entry.operation == "CreateExport" && !$0.entry.disclosed.isEmpty }
  }

  private func listed(_ caller: LiveCaller) async throws -> [Messages.Export] {
    try await caller.exports.listExports(.init()).message.exports
  }

  @Test("holds what consents open to the party, with its terms, and is on record")
  func whole() async throws {
    let students = [try await tenant.student(), try await tenant.student()].sorted()
    let closed = try await tenant.student()
    let other = try await tenant.student()
    let consents = [
      try await tenant.permit(students[0], .of(.identity, .notes)),
      try await tenant.permit(students[1]),
    ]
    _ = try await tenant.agree(other, Agreement(parties: [.init(party: .name("chess-club"))]))
    _ = try await tenant.agree(closed, Agreement(purposes: [.attendance]))

    let made = try await sample.create(partner)
    let lines = try sample.records(of: made.file)
    #expect(lines.kinds == ["header", "student", "student", "end"])
    let header = lines[0].members
    #expect(header["format"] as? String == "cairn-export/v1")
    #expect(header["id"] as? String == made.header.id)
    #expect(header["tenantId"] as? String == tenant.session.id.description)
    #expect(header["tenant"] as? String == "millbrook")
    #expect(header["party"] as? String == "kite-club")
    #expect(header["purpose"] as? String == "PURPOSE_SERVICE_COORDINATION")
    #expect(header["recipients"] as? [String] == [sample.recipient])
    #expect((header["notice"] as? String)?.contains("34 CFR 99.33") == true)
    #expect(lines[3].members["students"] as? Int == 2 && lines[3].members["records"] as? Int == 3)

    let rows = try await granted()
    #expect(rows.map(\.entry.student) == students)
    #expect(rows.map(\.entry.disclosed) == [.of(.identity, .notes), .identityOnly])
    #expect(rows.allSatisfy { $0.entry.party == "kite-club" && !$0.entry.isStatutory })
    for (index, line) in lines.students.enumerated() {
      #expect(line.studentID == students[index].description)
      #expect(line.members["disclosure"] as? Int64 == rows[index].sequence)
      #expect(line.members["consentIds"] as? [String] == [consents[index].id])
      #expect(rows[index].entry.consents.map(\.description) == [consents[index].id])
    }

    let known = try #require(try await listed(partner).first)
    #expect(known.kind == .party && known.party == "kite-club" && known.students == 2)
    #expect(known.completeTime != nil && known.credentialID == partner.credential)
    #expect(made.receipt?.fileBytes == Int64(made.file.count))
    #expect(made.receipt?.fileFingerprint == ContentDigest.sha256(of: made.file).hexadecimal)
    #expect(known.fileFingerprint == made.receipt?.fileFingerprint)
    let first = Array(lines[0].text.utf8)
    #expect(known.headerFingerprint == ContentDigest.sha256(of: first).hexadecimal)
    #expect(try await listed(admin) == [known])
    #expect(try await listed(tenant.partner("chess-club")) == [])
  }

  @Test("holds of each student exactly what a read answers, whatever the consents are")
  func asReads() async throws {
    let choices: [RecordGroupSet] = [
      .identityOnly, .of(.identity, .services), .all, .of(.academic), .of(.health, .notes),
    ]
    var students: [StudentID] = []
    for groups in choices {
      let student = try await tenant.student()
      _ = try await tenant.permit(student, groups)
      students.append(student)
    }
    // Denied in part, narrowed, revoked, not yet good, for another purpose.
    _ = try await tenant.agree(students[2], Agreement(records: .of(.health), effect: .deny))
    let revoked = try await tenant.permit(tenant.student())
    _ = try await tenant.revoke(revoked)
    _ = try await tenant.agree(
      tenant.student(), Agreement(effectiveOn: "2026-11-30", expiresOn: "2026-12-01"))
    let lines = try sample.records(of: try await sample.create(partner).file).students
    #expect(Set(lines.map(\.studentID)) == Set(students.map(\.description)))
    for student in students {
      let read = try await partner.read(student)
      let line = try #require(lines.first { $0.studentID == student.description })
      #expect(line.text.contains("\"student\":" + JSONValue(read).line))
    }
  }

  @Test("an administrator makes one for a party: the same students, the party's record")
  func byAdministrator() async throws {
    let student = try await tenant.student()
    _ = try await tenant.permit(student, .of(.identity, .health))
    let own = try sample.records(of: try await sample.create(partner).file).students
    let made = try await sample.create(admin, for: "kite-club")
    #expect(made.header.party == "kite-club")
    let lines = try sample.records(of: made.file).students
    #expect(lines.map(\.studentID) == own.map(\.studentID))
    // The administrator may not read health; the file is the party's, and sealed to it.
    #expect(lines.first?.student["health"] != nil)
    let row = try #require(try await granted().last)
    #expect(row.entry.party == "kite-club" && row.entry.credential == admin.credential)
    #expect(row.entry.basis == Int(Policy.DisclosureBasis.consent.rawValue))
    let unnamed = await refusal { try await sample.create(admin) }
    #expect(unnamed?.fields == ["party"])
    let keyless = await refusal { try await sample.create(admin, for: "chess-club") }
    #expect(keyless?.conditions == ["EXPORT"])
    let foreign = await refusal { try await sample.create(partner, for: "chess-club") }
    #expect(foreign?.fields == ["party"])
  }

  @Test("for a party it stands on the party's credentials: classes, purposes, and none without one")
  func standing() async throws {
    let student = try await tenant.student()
    _ = try await tenant.agree(student, Agreement(parties: [.init(party: .class("mentoring"))]))
    func count() async throws -> Int {
      let made = try await sample.create(admin, for: "kite-club")
      let records = try sample.records(of: made.file)
      return records.students.count
    }
    #expect(try await count() == 0)
    let member = try await tenant.partner(classes: ["mentoring"])
    #expect(try await count() == 1)
    // A refusal towards a class of one credential holds for the party.
    _ = try await tenant.partner(classes: ["vendors"])
    _ = try await tenant.agree(
      student, Agreement(parties: [.init(party: .class("vendors"))], effect: .deny))
    #expect(try await count() == 0)
    #expect(try sample.records(of: try await sample.create(member).file).students.count == 1)
    live.clock.advance(seconds: 366 * 86_400)
    let late = try await tenant.admin()
    let status = await refusal { try await sample.create(late, for: "kite-club") }
    #expect(status?.conditions == ["EXPORT"])
  }

  @Test("nobody else makes one, and none is made for a suspended tenant")
  func refused() async throws {
    for caller in [
      try await tenant.caller(.auditor), try await tenant.caller(.integrator, groups: .all),
      try await tenant.navigator(),
    ] {
      let status = await refusal { try await sample.create(caller, for: "kite-club") }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
    let unstated = await refusal { try await sample.create(partner.asking(for: nil)) }
    #expect(unstated?.fields == ["metadata.cairn-purpose"])
    let keeper = TenantClient(live.atSocket())
    _ = try await keeper.suspendTenant(.init(tenant: "millbrook", reason: "audit"))
    let status = await refusal { try await sample.create(partner) }
    #expect(status?.conditions == ["TENANT"])
    #expect(try await granted().isEmpty)
  }

  @Test("a canary in it raises the alarm")
  func canary() async throws {
    for _ in 0..<24 { _ = try await tenant.student() }
    let platform = try await live.platformOperator(naming: "millbrook")
    let made = try await platform.canaries.createCanaries(.init(count: 1)).message.canaries
    let canary = try #require(made.first.flatMap { StudentID($0.studentID) })
    _ = try await sample.create(partner)
    try await live.deployment.alarms.flush(to: live.deployment.store.registry)
    let before = try await platform.alarms.listAlarms(.init()).message.alarms
    #expect(!before.contains { $0.operation == "CreateExport" })
    _ = try await tenant.permit(canary)
    #expect(try sample.records(of: try await sample.create(partner).file).students.count == 1)
    try await live.deployment.alarms.flush(to: live.deployment.store.registry)
    let alarms = try await platform.alarms.listAlarms(.init()).message.alarms
    #expect(
      alarms.contains { $0.operation == "CreateExport" && $0.studentID == canary.description })
  }

  @Test("an erased student is in none, though the consent was in force")
  func erased() async throws {
    let (kept, gone) = (try await tenant.student(), try await tenant.student())
    for student in [kept, gone] { _ = try await tenant.permit(student) }
    try await admin.erase(gone)
    let lines = try sample.records(of: try await sample.create(partner).file)
    #expect(lines.students.map(\.studentID) == [kept.description])
  }
}
