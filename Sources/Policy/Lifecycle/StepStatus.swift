/// How far an action step has come. Raw values are those of `cairn.v1.StepStatus`.
///
/// "Overdue" is no state: it follows from the due date.
public enum StepStatus: UInt16, Lifecycle {
  case todo = 1
  case inProgress = 2
  case blocked = 3
  case done = 4
  case skipped = 5

  public static let schemaPrefix = "STEP_STATUS"
  public static let initial = StepStatus.todo

  public var successors: [StepStatus] {
    switch self {
    case .todo: [.inProgress]
    case .inProgress: [.blocked, .done, .skipped]
    case .blocked: [.inProgress, .done, .skipped]
    case .done, .skipped: []
    }
  }
}
