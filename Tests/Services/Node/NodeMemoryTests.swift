import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Several servers: what is in memory of students", .timeLimit(.minutes(4)))
struct NodeMemoryTests {
  @Test(
    "a search on one finds what the other has just written, and not whom it has just erased",
    arguments: TestEngine.shared)
  func search(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let first = try await tenant.student("Ottoline", "Quillfeather")
    let admin = try await tenant.admin()
    let there = admin.calling(bed.b)
    #expect(try await there.found(.familyPrefix("Quill")) == [first.description])
    let second = try await tenant.student("Peregrine", "Quillfeather")
    #expect(
      Set(try await there.found(.familyPrefix("Quill")))
        == [first.description, second.description])
    try await admin.erase(first)
    #expect(try await there.found(.familyPrefix("Quill")) == [second.description])
    // What the index held of the erased is wiped with it.
    #expect(bed.b.deployment.searches.tenants == [bed.tenant])
    try await bed.b.look()
    #expect(bed.b.deployment.searches.tenants.isEmpty)
    #expect(try await there.found(.familyPrefix("Quill")) == [second.description])
  }

  @Test(
    "who was erased on one is unreadable on the other at the next call, and its key is wiped there",
    arguments: TestEngine.shared)
  func erased(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let admin = try await tenant.admin()
    let there = admin.calling(bed.b)
    #expect(try await there.read(student).identity != nil)
    let before = try await bed.onB().session
    try await admin.erase(student)
    #expect(await refusal { try await there.read(student) }?.code == .notFound)
    try await bed.b.look()
    // The keys of the tenant were opened anew, and with the old ones goes what they had unlocked.
    let after = try await bed.onB().session
    #expect(after !== before)
    #expect(try await after.wrappedKeys(of: student) == nil)
  }

  @Test(
    "nothing is written about who was erased on one by the other, which remembers the keys",
    arguments: TestEngine.shared)
  func erasedUnderWrites(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student).calling(bed.b)
    let plan = try await navigator.open(.sample(student))
    let moment = bed.b.deployment.clock.now()
    _ = try await navigator.record([.sample(student, at: moment)])
    let session = try await bed.onB().session
    #expect(session.custody.remembered(student) != nil)
    try await tenant.admin().erase(student)
    #expect(session.custody.remembered(student) != nil)

    let readPlan = await refusal { try await navigator.plan(plan.id) }
    #expect(readPlan?.code == .notFound)
    let revised = await refusal { try await navigator.revise(plan) { $0.status = .active } }
    #expect(revised?.code == .notFound)
    let opened = await refusal { try await navigator.open(.sample(student, year: 2028)) }
    #expect(opened?.code == .notFound)
    let recorded = await refusal { try await navigator.record([.sample(student, at: moment)]) }
    #expect(recorded?.code == .invalidArgument)
    #expect(try await tenant.checkIns(of: student).isEmpty)
  }

  @Test("a restore on one is what the other reads and finds", arguments: TestEngine.shared)
  func restored(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let kept = try await tenant.student("Ottoline", "Quillfeather")
    let backups = try BackupSample(bed.a)
    let made = try await backups.create(.data, of: "millbrook")
    let lost = try await tenant.student("Peregrine", "Quillfeather")
    let admin = try await tenant.admin()
    let there = admin.calling(bed.b)
    #expect(try await there.found(.familyPrefix("Quill")).count == 2)
    #expect(try await backups.restoreByTwo(made, of: tenant, acceptLoss: true).restored)
    // The change log alone says so, before any look.
    #expect(try await there.found(.familyPrefix("Quill")) == [kept.description])
    #expect(await refusal { try await there.read(lost) }?.code == .notFound)
    let before = try await bed.onB().session
    try await bed.b.look()
    #expect(try await bed.onB().session !== before)
    #expect(try await there.read(kept).identity != nil)
    // Writes go on under numbers that nobody had before.
    let next = try await bed.onB().student("Lysander", "Quillfeather")
    #expect(
      Set(try await admin.found(.familyPrefix("Quill"))) == [kept.description, next.description])
  }

  @Test(
    "while a restore is under way the other takes no calls of the tenant",
    arguments: TestEngine.shared)
  func held(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine, b: .atOnce)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let there = try await tenant.admin().calling(bed.b)
    _ = try await there.read(student)
    try await bed.engine.registry.write { writer in
      _ = try await writer.setStatus(
        Int(Policy.TenantStatus.suspended.rawValue), reason: "a restore is under way",
        of: bed.tenant)
    }
    #expect(await refusal { try await there.read(student) }?.conditions == ["TENANT"])
  }

  @Test("a canary made on one is watched on the other", arguments: TestEngine.shared)
  func canary(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    for index in 0..<10 {
      let identity = StudentIdentity.sample(
        given: "Zephyrine\(index)", born: "2012-03-0\(index % 9 + 1)", localID: "QB-10\(index)")
      _ = try await tenant.student(.sample(identity: identity))
    }
    let admin = try await tenant.admin()
    let there = admin.calling(bed.b)
    // It knows that there are none.
    _ = try await there.students.listStudents(.init())
    try await bed.b.deployment.alarms.flush(to: bed.engine.registry)
    let platform = try await bed.a.platformOperator(naming: "millbrook")
    let made = try await platform.canaries.createCanaries(.init(count: 1)).message.canaries
    let canary = try #require(StudentID(made[0].studentID))
    _ = try await there.read(canary)
    try await bed.b.deployment.alarms.flush(to: bed.engine.registry)
    // Whoever asks, asks the registry: an alarm of one is told by all.
    let alarms = try await platform.alarms.listAlarms(.init()).message.alarms
    #expect(alarms.map(\.kind) == [.canaryTouched])
    #expect(alarms.first?.studentID == canary.description)
  }

  @Test(
    "without looking again a canary of another server goes unwatched (the twin)",
    arguments: TestEngine.shared)
  func unwatched(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let session = try await bed.onB().session
    let marks = CanaryMarks(isShared: false)
    let student = StudentID.random()
    #expect(try await marks.canaries(among: [student], of: session).isEmpty)
    let row = CanaryRow(mark: session.mark(of: student), createdAt: bed.clock.now())
    try await bed.onA().session.data.write { try await $0.insert(row) }
    marks.lookAgain()
    #expect(try await marks.canaries(among: [student], of: session).isEmpty)
    let shared = session.canaries
    shared.lookAgain()
    #expect(try await shared.canaries(among: [student], of: session) == [student])
  }

  @Test(
    "reads by school officials on both are in one log, without a gap",
    arguments: TestEngine.shared)
  func log(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let admin = try await tenant.admin()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        let node = index.isMultiple(of: 2) ? bed.a : bed.b
        group.addTask { _ = try await admin.calling(node).read(student) }
      }
      try await group.waitForAll()
    }
    try await bed.a.deployment.disclosures.flush()
    try await bed.b.deployment.disclosures.flush()
    let log = try await tenant.session.data.read { try await $0.disclosures(after: 0, limit: 100) }
    #expect(log.map(\.sequence) == (0..<log.count).map { Int64($0) + 1 })
    #expect(log.count { $0.entry.operation == "GetStudent" } == 40)
  }

  @Test(
    "check-ins that a device sends to one and again to the other are recorded once",
    arguments: TestEngine.shared)
  func idempotent(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student)
    let checkIn = CheckIn.sample(student, at: bed.clock.now())
    #expect(try await navigator.record([checkIn]).map(\.outcome) == [.recorded])
    #expect(
      try await navigator.calling(bed.b).record([checkIn]).map(\.outcome) == [.alreadyRecorded])
  }
}
