import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The life of a plan")
struct PlanLifeTests {
  let tenant: LiveTenant
  let student: StudentID
  let navigator: LiveCaller

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    student = try await tenant.student()
    navigator = try await tenant.navigator(of: student)
  }

  @Test("a student has one open plan a school year")
  func oneOpenPlan() async throws {
    let plan = try await navigator.open(.sample(student))
    #expect(plan.status == .draft && plan.revision == 1 && plan.openedOn == "2026-09-01")
    let status = await refusal { try await navigator.open(.sample(student)) }
    #expect(status?.code == .alreadyExists && status?.reason == "RESOURCE_EXISTS")
    // The twin: another year is free, and so is this one when the plan is no longer open.
    _ = try await navigator.open(.sample(student, year: 2028))
    _ = try await navigator.move(plan, to: .discarded)
    _ = try await navigator.open(.sample(student))
  }

  @Test("of many who open a plan at once, one does")
  func openingAtOnce() async throws {
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? await navigator.open(.sample(student))) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
    #expect(try await navigator.listPlans().count == 1)
  }

  @Test("a plan that lacks something does not become active, and is told everything it lacks")
  func readiness() async throws {
    let empty = try await navigator.open(.sample(student, review: "", content: PlanContent()))
    let plan = try await navigator.move(empty, to: .inReview)
    let status = await refusal { try await navigator.move(plan, to: .active) }
    #expect(status?.reason == "CONDITIONS_UNMET")
    #expect(
      status?.conditions == [
        "PLAN_STRENGTH_MISSING", "PLAN_REVIEW_DATE_MISSING", "PLAN_GOAL_OR_FINDING_MISSING",
      ])
    let active = try await navigator.revise(plan) {
      $0.status = .active
      $0.nextReviewOn = "2026-12-01"
      $0.content = .sample()
    }
    #expect(active.status == .active && active.revision == 3)
    // Nor does an active one lose what it needs.
    let stripped = await refusal { try await navigator.revise(active) { $0.content = .init() } }
    #expect(
      stripped?.conditions == ["PLAN_STRENGTH_MISSING", "PLAN_GOAL_OR_FINDING_MISSING"])
    #expect(try await navigator.plan(plan.id) == active)
  }

  @Test("the finding that nothing is needed takes the place of a goal")
  func finding() async throws {
    var content = PlanContent.sample()
    content.goals = []
    let plan = try await navigator.open(.sample(student, content: content))
    let reviewed = try await navigator.move(plan, to: .inReview)
    let status = await refusal { try await navigator.move(reviewed, to: .active) }
    #expect(status?.conditions == ["PLAN_GOAL_OR_FINDING_MISSING"])
    content.noNeedFound = true
    let found = content
    let active = try await navigator.revise(reviewed) {
      $0.status = .active
      $0.content = found
    }
    #expect(active.status == .active)
  }

  @Test("a navigator is among what a plan lacks, though whoever may write one is one")
  func navigatorMissing() {
    let nothing = PlanContent().readiness(with: PlanState(status: 2, tier: 0))
    #expect(nothing.missing == PlanRequirement.allCases)
    let assigned = PlanContent().readiness(
      with: PlanState(status: 2, tier: 0, navigator: .random()))
    #expect(!assigned.missing.contains(.navigator))
  }

  @Test("the status moves along the arrows of its table and no other way")
  func statuses() async throws {
    let ways: [Policy.PlanStatus: [Messages.PlanStatus]] = [
      .draft: [], .inReview: [.inReview], .active: [.inReview, .active],
      .reviewDue: [.inReview, .active, .reviewDue], .closing: [.inReview, .active, .closing],
      .closed: [.inReview, .active, .closing, .closed], .discarded: [.discarded],
    ]
    for (index, status) in Policy.PlanStatus.allCases.enumerated() {
      let way = try #require(ways[status])
      for target in Policy.PlanStatus.allCases where target != status {
        let year = Int32(2000 + index * 10) + Int32(target.rawValue)
        var plan = try await navigator.open(.sample(student, year: year))
        plan = try await navigator.revise(plan) { $0.lastReviewedOn = "2026-09-01" }
        for step in way { plan = try await navigator.move(plan, to: step) }
        if status.successors.contains(target) {
          let moved = try await navigator.move(plan, to: target.inSchema())
          #expect(moved.status == target.inSchema())
        } else {
          let refused = await refusal { try await navigator.move(plan, to: target.inSchema()) }
          #expect(refused?.reason == "TRANSITION_INVALID", "\(status) to \(target)")
        }
      }
    }
  }

  @Test("no plan is closed without a review")
  func closing() async throws {
    let plan = try await navigator.open(.sample(student))
    let closing = try await navigator.move(plan, to: .inReview, .active, .closing)
    let status = await refusal { try await navigator.move(closing, to: .closed) }
    #expect(status?.conditions == ["PLAN_REVIEW_MISSING"])
    let closed = try await navigator.revise(closing) {
      $0.status = .closed
      $0.lastReviewedOn = "2027-06-01"
    }
    #expect(closed.status == .closed && closed.lastReviewedOn == "2027-06-01")
  }
}
