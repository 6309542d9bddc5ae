/// What a plan has, as far as it matters for becoming active.
public struct PlanReadiness: Sendable, Hashable {
  public var hasStrength: Bool
  public var hasNavigator: Bool
  public var hasReviewDate: Bool
  public var hasGoal: Bool
  /// The explicit finding that takes the place of a goal.
  public var noNeedFound: Bool

  public init(
    hasStrength: Bool, hasNavigator: Bool, hasReviewDate: Bool, hasGoal: Bool, noNeedFound: Bool
  ) {
    self.hasStrength = hasStrength
    self.hasNavigator = hasNavigator
    self.hasReviewDate = hasReviewDate
    self.hasGoal = hasGoal
    self.noNeedFound = noNeedFound
  }

  /// Everything that is missing; empty when the plan may become active.
  public var missing: [PlanRequirement] {
    PlanRequirement.allCases.filter { !meets($0) }
  }

  private func meets(_ requirement: PlanRequirement) -> Bool {
    switch requirement {
    case .strength: hasStrength
    case .navigator: hasNavigator
    case .reviewDate: hasReviewDate
    case .goalOrFinding: hasGoal || noNeedFound
    }
  }
}

/// One thing without which no plan is active. The raw value is a stable code for callers.
public enum PlanRequirement: String, CaseIterable, Sendable, Hashable {
  case strength = "PLAN_STRENGTH_MISSING"
  case navigator = "PLAN_NAVIGATOR_MISSING"
  case reviewDate = "PLAN_REVIEW_DATE_MISSING"
  case goalOrFinding = "PLAN_GOAL_OR_FINDING_MISSING"

  /// The field of the plan that would meet it, as a path from `Plan`.
  public var field: String {
    switch self {
    case .strength: "content.domains.strengths"
    case .navigator: "navigator_id"
    case .reviewDate: "next_review_on"
    case .goalOrFinding: "content.goals"
    }
  }
}
