import Claims
import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Canaries")
struct CanaryTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller
  let platform: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
    platform = try await live.platformOperator(naming: tenant.session.name)
    for index in 0..<10 {
      let identity = StudentIdentity.sample(
        given: "Zephyrine\(index)", born: "2012-03-0\(index % 9 + 1)", localID: "QB-10\(index)")
      _ = try await admin.students.createStudent(.sample(identity: identity))
    }
  }

  private func canaries(_ count: Int32 = 1) async throws -> [StudentID] {
    let made = try await platform.canaries.createCanaries(.init(count: count)).message.canaries
    return try made.map { try #require(StudentID($0.studentID)) }
  }

  private func alarms() async throws -> [Messages.Alarm] {
    try await platform.alarms.listAlarms(.init()).message.alarms
  }

  private func anyStudent(besides canary: StudentID) async throws -> StudentID {
    let listed = try await tenant.session.data.read { reader in
      try await reader.students(StudentFilter(scope: .all), limit: 100)
    }
    return try #require(listed.map(\.id).first { $0 != canary })
  }

  @Test("A5: touching a canary raises an alarm, however it is touched")
  func alarm() async throws {
    let canary = try #require(try await canaries().first)
    let id = canary.description
    let inspection = admin.asking(for: .inspection)
    let identity = try #require(try await canaryIdentity(canary))
    let partner = try await tenant.partner()
    let touches: [(String, @Sendable () async throws -> Void)] = [
      ("GetStudent", { _ = try await admin.read(canary) }),
      ("ListStudents", { _ = try await admin.students.listStudents(.init()) }),
      (
        "SearchStudents",
        {
          _ = try await admin.students.searchStudents(.init(criterion: .localID(identity.localID)))
        }
      ),
      ("ReviseStudent", { _ = try await admin.students.reviseStudent(.init(id: id, revision: 1)) }),
      (
        "EvaluateConsent",
        {
          _ = try await admin.consents.evaluateConsent(
            .init(studentID: id, party: "kite-club", purpose: .enrichment))
        }
      ),
      (
        "ListDisclosures",
        { _ = try await inspection.access.listDisclosures(.init(studentID: id)) }
      ),
      ("GetStudent", { _ = try? await partner.read(canary) }),
    ]
    for (operation, touch) in touches {
      let before = try await alarms().count
      try await touch()
      let after = try await alarms()
      #expect(after.count == before + 1, "\(operation)")
      #expect(after.first?.kind == .canaryTouched)
      #expect(after.first?.operation == operation)
      #expect(after.first?.studentID == id)
      #expect(after.first?.tenantID == tenant.session.id.description)
    }
    Claim("A5", full: 1, short: 1).report(
      "\(touches.count) alarms", attempts: touches.count)
  }

  @Test("A5: without its mark a canary is a student like any other, and no alarm rises")
  func withoutMark() async throws {
    let canary = try #require(try await canaries().first)
    let other = try await anyStudent(besides: canary)
    _ = try await admin.read(other)
    #expect(try await alarms().isEmpty)
    _ = try await admin.read(canary)
    #expect(try await alarms().count == 1)
  }

  @Test("A5: the caller sees nothing unusual: the same groups, sizes, indexes and record")
  func nothingUnusual() async throws {
    let canary = try #require(try await canaries().first)
    let other = try await anyStudent(besides: canary)
    let (shown, usual) = (try await admin.read(canary), try await admin.read(other))
    #expect(shown.shown == usual.shown)
    #expect(shown.grade == usual.grade)
    #expect(shown.withheld == usual.withheld)
    #expect(shown.createTime == usual.createTime)
    #expect(shown.revision == usual.revision)
    let (rows, usualRows) = try await tenant.session.data.read { reader in
      (try await reader.groups(of: canary), try await reader.groups(of: other))
    }
    #expect(rows.map(\.sealed.bytes.count) == usualRows.map(\.sealed.bytes.count))
    let (entries, usualEntries) = try await tenant.session.data.read { reader in
      (try await reader.blindIndex(of: canary), try await reader.blindIndex(of: other))
    }
    #expect(entries.map(\.index) == usualEntries.map(\.index))
    try await live.deployment.disclosures.flush()
    #expect(try await tenant.disclosures(of: canary).count == 1)
  }

  @Test("nothing of a canary's model is in it but what many share")
  func decoy() async throws {
    let canary = try #require(try await canaries().first)
    let identity = try #require(try await canaryIdentity(canary))
    let listed = try await admin.students.listStudents(.init()).message.students
    for student in listed where student.id != canary.description {
      let real = try #require(student.identity)
      #expect(real.localID != identity.localID)
      #expect(
        (real.givenName, real.familyName, real.birthDate)
          != (identity.givenName, identity.familyName, identity.birthDate))
    }
    let navigator = try await tenant.navigator(of: canary)
    let whole = try await navigator.read(canary)
    let texts =
      (whole.notes?.notes.map(\.text) ?? []) + (whole.health?.accommodations ?? [])
      + [whole.contact?.phone ?? ""] + (whole.contact?.contacts.map(\.givenName) ?? [])
    #expect(texts.count == 4)
    for text in texts { #expect(!Sample.all.contains { text.contains($0) }, "\(text)") }
  }

  @Test("operators list them, also after a new start; nobody else can, and no file names them")
  func list() async throws {
    let made = try await canaries(2)
    func listed(_ caller: LiveCaller) async throws -> Set<String> {
      Set(try await caller.canaries.listCanaries(.init()).message.canaries.map(\.studentID))
    }
    #expect(try await listed(platform) == Set(made.map(\.description)))
    for caller in [admin, try await tenant.caller(.auditor)] {
      let refusals = [
        await refusal { try await listed(caller) },
        await refusal { try await caller.alarms.listAlarms(.init()) },
        await refusal { try await caller.canaries.createCanaries(.init()) },
      ]
      #expect(refusals.allSatisfy { $0?.code == .permissionDenied })
    }
    let again = try await live.reopened()
    let same = LiveCaller(
      router: again.router, token: platform.token, credential: platform.credential, purpose: nil,
      tenantName: tenant.session.name)
    #expect(try await listed(same) == Set(made.map(\.description)))
    let reader = LiveCaller(
      router: again.router, token: admin.token, credential: admin.credential)
    _ = try await reader.read(made[0])
    let alarms = try await same.alarms.listAlarms(.init()).message.alarms
    #expect(alarms.first?.studentID == made[0].description)
  }

  @Test("there must be students to hide among, and no more canaries than may be")
  func bounds() async throws {
    let empty = try await live.tenant("harborview")
    let elsewhere = try await live.platformOperator(naming: empty.session.name)
    let status = await refusal { try await elsewhere.canaries.createCanaries(.init(count: 1)) }
    #expect(status?.conditions == ["TENANT"])
    for _ in 0..<4 { _ = try await canaries(16) }
    let full = await refusal { try await canaries(1) }
    #expect(full?.code == .resourceExhausted)
    let nowhere = try await live.platformOperator()
    let unnamed = await refusal { try await nowhere.canaries.createCanaries(.init(count: 1)) }
    #expect(unnamed?.fields == ["metadata.cairn-tenant"])
  }

  @Test("the same alarm is counted for an hour, others are listed in pages")
  func alarmList() async throws {
    let canary = try #require(try await canaries().first)
    for _ in 0..<3 { _ = try await admin.read(canary) }
    #expect(try await alarms().map(\.count) == [3])
    #expect(try await alarms().map(\.count) == [3])
    live.clock.advance(seconds: 3599)
    _ = try await admin.read(canary)
    #expect(try await alarms().map(\.count) == [4])
    for _ in 0..<4 {
      live.clock.advance(seconds: 3600)
      _ = try await admin.read(canary)
      _ = try await alarms()
    }
    var (seen, token): ([Int64], String) = ([], "")
    repeat {
      let page = try await platform.alarms.listAlarms(.init(pageSize: 2, pageToken: token)).message
      seen += page.alarms.map(\.sequence)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen == [5, 4, 3, 2, 1])
    // Of another tenant there are none; of all there are.
    _ = try await live.tenant("harborview")
    let elsewhere = try await live.platformOperator(naming: "harborview")
    #expect(try await elsewhere.alarms.listAlarms(.init()).message.alarms.isEmpty)
    let everywhere = try await live.platformOperator()
    #expect(try await everywhere.alarms.listAlarms(.init()).message.alarms.count == 5)
  }

  @Test("a stolen credential without its certificate raises an alarm, a wrong secret does not")
  func stolen() async throws {
    let caller = try await tenant.token { $0.certificate = BoundCredentialTests.own }
    #expect(await refusal { try await caller.credentials.whoAmI(.init()) } != nil)
    let raised = try await alarms()
    #expect(raised.map(\.kind) == [.credentialWithoutCertificate])
    #expect(raised.first?.credentialID == caller.credential)
    let wrong = try await tenant.token(verifier: [UInt8](repeating: 1, count: 32)) {
      $0.certificate = BoundCredentialTests.own
    }
    #expect(await refusal { try await wrong.credentials.whoAmI(.init()) } != nil)
    #expect(try await alarms() == raised)
  }

  @Test("a tenant whose marks cannot be read keeps back its own alarms only, and not for good")
  func unreadableMarks() async throws {
    let elsewhere = try await live.tenant("harborview")
    let elsewhereAdmin = try await elsewhere.admin()
    for index in 0..<10 {
      let identity = StudentIdentity.sample(given: "Evander\(index)", localID: "HV-10\(index)")
      _ = try await elsewhereAdmin.students.createStudent(.sample(identity: identity))
    }
    let keeper = try await live.platformOperator(naming: elsewhere.session.name)
    let made = try await keeper.canaries.createCanaries(.init(count: 1)).message.canaries
    let elsewhereCanary = try #require(StudentID(made[0].studentID))
    let canary = try #require(try await canaries().first)

    // A server that has yet to read which marks there are.
    let again = try await live.reopened()
    for (caller, canary) in [(admin, canary), (elsewhereAdmin, elsewhereCanary)] {
      let reader = LiveCaller(
        router: again.router, token: caller.token, credential: caller.credential)
      for _ in 0..<2 { _ = try await reader.read(canary) }
    }
    let registry = again.deployment.store.registry
    func alarmed() async throws -> [TenantID?] {
      try await registry.read { try await $0.alarms(of: nil, limit: 10).map(\.tenant) }
    }
    let damaged = try await again.tenant(tenant.session.id)
    try await damaged.edit("ALTER TABLE canary RENAME TO mislaid")
    #expect(try await again.deployment.alarms.flush(to: registry) != nil)
    #expect(try await alarmed() == [elsewhere.session.id])
    let everywhere = LiveCaller(
      router: again.router, token: keeper.token, credential: keeper.credential, purpose: nil)
    #expect(try await everywhere.alarms.listAlarms(.init()).message.alarms.count == 1)
    try await damaged.edit("ALTER TABLE mislaid RENAME TO canary")
    #expect(try await again.deployment.alarms.flush(to: registry) == nil)
    #expect(try await alarmed() == [tenant.session.id, elsewhere.session.id])
  }

  private func canaryIdentity(_ canary: StudentID) async throws -> StudentIdentity? {
    let record = try await tenant.session.data.read { reader -> StudentRecord? in
      guard let row = try await reader.student(canary) else { return nil }
      return try await reader.record(of: row)
    }
    let keys = try await tenant.session.unlock(canary)
    var student = Messages.Student()
    try student.open(.all, of: try #require(record), with: keys)
    return student.identity
  }
}
