/// How far a goal has come. Raw values are those of `cairn.v1.GoalStatus`.
public enum GoalStatus: UInt16, Lifecycle {
  case proposed = 1
  case active = 2
  case achieved = 3
  case notMet = 4
  case discontinued = 5

  public static let schemaPrefix = "GOAL_STATUS"
  public static let initial = GoalStatus.proposed

  public var successors: [GoalStatus] {
    switch self {
    case .proposed: [.active]
    case .active: [.achieved, .notMet, .discontinued]
    case .achieved, .notMet, .discontinued: []
    }
  }
}
