import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The versions of a plan")
struct PlanRevisionTests {
  let tenant: LiveTenant
  let student: StudentID
  let navigator: LiveCaller

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    student = try await tenant.student()
    navigator = try await tenant.navigator(of: student)
  }

  @Test("a change made from an older version is refused, and told the current one")
  func stale() async throws {
    let plan = try await navigator.open(.sample(student))
    let current = try await navigator.revise(plan) { $0.tier = .tier3 }
    let status = await refusal { try await navigator.revise(plan) { $0.tier = .tier2A } }
    #expect(status?.code == .aborted && status?.reason == "REVISION_STALE")
    #expect(status?.facts["current_revision"] == "2")
    #expect(try await navigator.plan(plan.id) == current)
  }

  @Test("of many who change the same version at once, one does")
  func revisingAtOnce() async throws {
    let plan = try await navigator.open(.sample(student))
    let changed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? await navigator.revise(plan) { $0.tier = .tier3 }) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(changed == 1)
    #expect(try await navigator.plan(plan.id).revision == 2)
  }

  @Test("every version is kept and can be read as it was")
  func versions() async throws {
    var versions = [try await navigator.open(.sample(student))]
    for number in 2...5 {
      tenant.live.clock.advance(seconds: 60)
      versions.append(
        try await navigator.revise(versions[number - 2], reason: "reason \(number)") {
          // Every other version leaves the content as it is.
          if number.isMultiple(of: 2) { $0.content = .sample(goal: "goal \(number)") }
          $0.voices = PlanVoices(narrative: "narrative \(number)")
        })
    }
    for (index, version) in versions.enumerated() {
      let read = try await navigator.plan(version.id, revision: Int64(index + 1))
      #expect(read.revision == Int64(index + 1))
      #expect(read.content == version.content && read.voices == version.voices)
      #expect(read.reason == (index == 0 ? "" : "reason \(index + 1)"))
      #expect(read.author == navigator.credential)
      #expect(read.updateTime == version.updateTime)
    }
    #expect(versions[2].content == versions[1].content)
    #expect(versions[1].content?.goals.map(\.text) == ["goal 2"])
    #expect(try await navigator.plan(versions[0].id) == versions[4])
    let none = await refusal { try await navigator.plan(versions[0].id, revision: 6) }
    #expect(none?.reason == "RESOURCE_NOT_FOUND")
  }

  @Test("what a change leaves out stays, and that somebody took part is never taken back")
  func unchanged() async throws {
    var request = CreatePlanRequest.sample(student)
    request.familyParticipated = true
    let plan = try await navigator.open(request)
    let revised = try await navigator.revise(plan) { $0.studentParticipated = true }
    #expect(revised.familyParticipated && revised.studentParticipated)
    #expect(revised.content == plan.content && revised.voices == plan.voices)
    #expect(revised.tier == plan.tier && revised.nextReviewOn == plan.nextReviewOn)
    #expect(revised.status == plan.status)
  }

  @Test("every id that stands twice is named, and nothing is written")
  func repeatedIDs() async throws {
    let (goal, step) = (RecordID.random().description, RecordID.random().description)
    let steps = [ActionStep(id: step, what: "call", owner: .family)]
    var content = PlanContent.sample()
    content.goals = [
      Goal(id: goal, text: "one", steps: steps), Goal(id: goal, text: "two", steps: steps),
      Goal(text: "three"), Goal(text: "four"),
    ]
    let fields: Set = ["content.goals[1].id", "content.goals[1].steps[0].id"]
    let repeated = content
    let created = await refusal {
      try await navigator.open(.sample(student, content: repeated))
    }
    #expect(created?.fields == fields)
    #expect(try await navigator.listPlans().isEmpty)
    let plan = try await navigator.open(.sample(student))
    let revised = await refusal { try await navigator.revise(plan) { $0.content = repeated } }
    #expect(revised?.fields == fields)
  }

  @Test("goals and steps that come without an id get one each, and keep it")
  func madeIDs() async throws {
    var content = PlanContent.sample()
    content.goals = (1...3).map {
      Goal(text: "goal \($0)", steps: [ActionStep(what: "call", owner: .family)])
    }
    let plan = try await navigator.open(.sample(student, content: content))
    let goals = try #require(plan.content?.goals)
    let ids = goals.map(\.id) + goals.flatMap(\.steps).map(\.id)
    #expect(Set(ids).count == 6 && ids.allSatisfy { RecordID($0) != nil })
    #expect(try await navigator.plan(plan.id).content == plan.content)
  }
}
