import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Who sees what of a plan")
struct PlanSightTests {
  let tenant: LiveTenant
  let student: StudentID
  let navigator: LiveCaller
  let plan: Plan

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    student = try await tenant.student()
    navigator = try await tenant.navigator(of: student)
    let first = try await navigator.open(.sample(student))
    plan = try await navigator.move(first, to: .inReview)
  }

  @Test("the student's navigator sees all of it")
  func ownNavigator() async throws {
    let seen = try await navigator.plan(plan.id)
    #expect(seen.content != nil && seen.voices?.studentVoice == Sample.note)
    #expect(seen.reason == "a talk" && seen.withheld.isEmpty)
  }

  @Test("a teacher sees where it stands, and is told that the rest is withheld")
  func teacher() async throws {
    let seen = try await tenant.teacher(of: student).plan(plan.id)
    #expect(seen.status == .inReview && seen.tier == .tier1)
    #expect(seen.content == nil && seen.voices == nil && seen.reason.isEmpty)
    #expect(seen.withheld == [.services, .notes])
  }

  @Test("an administrator sees the content without the voices")
  func admin() async throws {
    let seen = try await tenant.admin().plan(plan.id)
    #expect(seen.content == plan.content)
    #expect(seen.voices == nil && seen.reason.isEmpty)
    #expect(seen.withheld == [.notes])
  }

  @Test("to another navigator or teacher it is not there, to the last byte")
  func strangers() async throws {
    let other = try await tenant.student()
    let stranger = try await tenant.navigator(of: other)
    for caller in [stranger, try await tenant.teacher(of: other)] {
      let foreign = await refusal { try await caller.plan(plan.id) }
      #expect(foreign?.reason == "RESOURCE_NOT_FOUND")
      #expect(await refusal { try await caller.plan(PlanID.random().description) } == foreign)
      #expect(try await caller.listPlans().isEmpty)
      let request = ListPlansRequest(studentID: student.description)
      #expect(try await caller.listPlans(request).isEmpty)
    }
    let foreign = await refusal { try await stranger.revise(plan) { $0.tier = .tier3 } }
    var nobody = plan
    nobody.id = PlanID.random().description
    let absent = nobody
    #expect(foreign?.reason == "RESOURCE_NOT_FOUND")
    #expect(await refusal { try await stranger.revise(absent) { $0.tier = .tier3 } } == foreign)
    let opening = await refusal { try await stranger.open(.sample(student, year: 2028)) }
    #expect(opening?.reason == "RESOURCE_NOT_FOUND")
    // The twin: once the student is the stranger's, so is the plan.
    let caller = try await tenant.navigator(of: student)
    #expect(try await caller.plan(plan.id).content == plan.content)
    #expect(await refusal { try await navigator.plan(plan.id) }?.code == .notFound)
  }

  @Test("another tenant's plan is not there")
  func otherTenant() async throws {
    let admin = try await tenant.live.tenant("harborview").admin()
    #expect(await refusal { try await admin.plan(plan.id) }?.reason == "RESOURCE_NOT_FOUND")
    #expect(try await admin.listPlans().isEmpty)
  }

  @Test("only a navigator writes one")
  func writers() async throws {
    for caller in [try await tenant.admin(), try await tenant.teacher(of: student)] {
      let opened = await refusal { try await caller.open(.sample(student, year: 2028)) }
      #expect(opened?.reason == "ROLE_INSUFFICIENT")
      let revised = await refusal { try await caller.revise(plan) { $0.tier = .tier3 } }
      #expect(revised?.reason == "ROLE_INSUFFICIENT")
    }
  }

  @Test("what two plans of one student say cannot be exchanged")
  func exchanged() async throws {
    let other = try await navigator.open(
      .sample(student, year: 2028, content: .sample(goal: "swims")))
    let (mine, theirs) = try await tenant.session.data.read { reader in
      (
        try await reader.planRevision(1, of: try #require(PlanID(plan.id))),
        try await reader.planRevision(1, of: try #require(PlanID(other.id)))
      )
    }
    var row = try #require(mine)
    let foreign = try #require(theirs)
    let moves: [(Int64, WritableKeyPath<PlanRevisionRow, Sealed>?)] = [
      (3, nil), (4, \.content), (5, \.voices),
    ]
    for (number, part) in moves {
      row = try #require(mine)
      row.revision = number
      if let part { row[keyPath: part] = foreign[keyPath: part] }
      let written = row
      try await tenant.session.data.write { try await $0.insert(written) }
    }
    // The twin comes first: the plan's own, moved to another revision in the same way, opens.
    #expect(try await navigator.plan(plan.id, revision: 3).content == plan.content)
    for number: Int64 in [4, 5] {
      let status = await refusal { try await navigator.plan(plan.id, revision: number) }
      #expect(status?.reason == "RECORD_UNREADABLE")
    }
    // Nothing but the id inside stands in the way: as the other plan's the same bytes open.
    let keys = try await tenant.session.unlock(student)
    let opened = try keys.open(PlanContent.self, foreign.content, record: foreign.plan)
    #expect(opened.goals.map(\.text) == ["swims"])
  }
}
