import Messages
import Policy
import RPC
import Store
import Vocabulary

extension PlanContent {
  /// The same content with an id for every goal and step that came without one.
  func identified() -> PlanContent {
    var content = self
    for goal in content.goals.indices {
      if content.goals[goal].id.isEmpty {
        content.goals[goal].id = RecordID.random().description
      }
      for step in content.goals[goal].steps.indices
      where content.goals[goal].steps[step].id.isEmpty {
        content.goals[goal].steps[step].id = RecordID.random().description
      }
    }
    return content
  }

  /// Ids that stand twice, which would leave unclear what a later revision changes.
  func repeatedIDs() -> [FieldViolation] {
    var seen: Set<String> = []
    var violations: [FieldViolation] = []
    func note(_ id: String, at path: String) {
      guard !id.isEmpty, !seen.insert(id).inserted else { return }
      violations.append(
        FieldViolation(
          field: "\(path).id", reason: "REPEATED", description: "must be unique within the plan"))
    }
    for (goalIndex, goal) in goals.enumerated() {
      note(goal.id, at: "content.goals[\(goalIndex)]")
      for (stepIndex, step) in goal.steps.enumerated() {
        note(step.id, at: "content.goals[\(goalIndex)].steps[\(stepIndex)]")
      }
    }
    return violations
  }

  /// What the plan has, as far as it matters for becoming active.
  func readiness(with state: PlanState) -> PlanReadiness {
    PlanReadiness(
      hasStrength: domains.contains { !$0.strengths.isEmpty },
      hasNavigator: state.navigator != nil, hasReviewDate: state.nextReviewOn != nil,
      hasGoal: !goals.isEmpty, noNeedFound: noNeedFound)
  }
}

extension Fault {
  /// What a plan lacks to become active.
  static func notReady(_ missing: [PlanRequirement]) -> Fault {
    .conditionsUnmet(
      missing.map {
        PreconditionViolation(
          kind: $0.rawValue, subject: $0.field, description: "an active plan needs \($0.field)")
      })
  }
}
