import Testing

@testable import Policy

/// All arrows; every pair that is not here must be refused.
private let arrows: [String: [String]] = [
  "CONSENT_STATUS": [
    "DRAFT PENDING_SIGNATURE", "DRAFT VOIDED", "PENDING_SIGNATURE ACTIVE",
    "PENDING_SIGNATURE DECLINED", "PENDING_SIGNATURE LAPSED", "ACTIVE EXPIRED", "ACTIVE REVOKED",
    "ACTIVE SUPERSEDED", "ACTIVE REVIEW_REQUIRED", "REVIEW_REQUIRED EXPIRED",
    "REVIEW_REQUIRED REVOKED", "REVIEW_REQUIRED SUPERSEDED",
  ],
  "PLAN_STATUS": [
    "DRAFT IN_REVIEW", "DRAFT DISCARDED", "IN_REVIEW ACTIVE", "IN_REVIEW DISCARDED",
    "ACTIVE REVIEW_DUE", "REVIEW_DUE ACTIVE", "ACTIVE CLOSING", "CLOSING CLOSED",
  ],
  "GOAL_STATUS": [
    "PROPOSED ACTIVE", "ACTIVE ACHIEVED", "ACTIVE NOT_MET", "ACTIVE DISCONTINUED",
  ],
  "STEP_STATUS": [
    "TODO IN_PROGRESS", "IN_PROGRESS BLOCKED", "BLOCKED IN_PROGRESS", "IN_PROGRESS DONE",
    "IN_PROGRESS SKIPPED", "BLOCKED DONE", "BLOCKED SKIPPED",
  ],
  "TENANT_STATUS": [
    "PROVISIONING ACTIVE", "ACTIVE SUSPENDED", "SUSPENDED ACTIVE", "SUSPENDED CLOSING",
    "SUSPENDED MOVED",
  ],
]

@Suite("State machines")
struct LifecycleTests {
  private func walk<State: Lifecycle>(_: State.Type) throws {
    let expected = try #require(arrows[State.schemaPrefix])
    var allowed: [String] = []
    for from in State.allCases {
      for to in State.allCases {
        do throws(TransitionRefused) {
          #expect(try from.transition(to: to) == to)
          allowed.append("\(from.shortName) \(to.shortName)")
        } catch {
          #expect(
            error
              == TransitionRefused(
                machine: State.schemaPrefix, from: from.shortName, to: to.shortName))
        }
      }
    }
    #expect(Set(allowed) == Set(expected))
    #expect(allowed.count == expected.count)
  }

  @Test("allow exactly the arrows of their tables, over every pair of states")
  func pairs() throws {
    try walk(ConsentStatus.self)
    try walk(PlanStatus.self)
    try walk(GoalStatus.self)
    try walk(StepStatus.self)
    try walk(TenantStatus.self)
  }

  @Test("reach every state from the first")
  func reachable() {
    func check<State: Lifecycle>(_: State.Type) {
      for state in State.allCases { #expect(State.initial.leads(to: state), "\(state)") }
    }
    check(ConsentStatus.self)
    check(PlanStatus.self)
    check(GoalStatus.self)
    check(StepStatus.self)
    check(TenantStatus.self)
  }

  @Test("a step may go several ways between two revisions, but never back from its end")
  func leading() {
    #expect(StepStatus.todo.leads(to: .done))
    #expect(StepStatus.blocked.leads(to: .blocked))
    #expect(StepStatus.blocked.leads(to: .inProgress))
    #expect(!StepStatus.inProgress.leads(to: .todo))
    #expect(!StepStatus.done.leads(to: .skipped))
    #expect(!GoalStatus.achieved.leads(to: .active))
  }

  @Test("a plan is open until it is closed or discarded")
  func openPlans() {
    #expect(PlanStatus.allCases.filter { !$0.isOpen } == [.closed, .discarded])
  }
}

@Suite("A plan becomes active")
struct PlanReadinessTests {
  @Test("only with a strength, a navigator, a review date, and a goal or the finding of no need")
  func allCombinations() {
    for bits in 0..<32 {
      func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
      let plan = PlanReadiness(
        hasStrength: bit(0), hasNavigator: bit(1), hasReviewDate: bit(2), hasGoal: bit(3),
        noNeedFound: bit(4))
      var missing: [PlanRequirement] = []
      if !bit(0) { missing.append(.strength) }
      if !bit(1) { missing.append(.navigator) }
      if !bit(2) { missing.append(.reviewDate) }
      if bits >> 3 == 0 { missing.append(.goalOrFinding) }
      #expect(plan.missing == missing, "\(bits)")
    }
  }

  @Test("and names a field and a code of its own for each thing missing")
  func names() {
    #expect(Set(PlanRequirement.allCases.map(\.field)).count == 4)
    #expect(Set(PlanRequirement.allCases.map(\.rawValue)).count == 4)
  }
}
