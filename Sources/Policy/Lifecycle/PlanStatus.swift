/// How far a Success Plan has come. Raw values are those of `cairn.v1.PlanStatus`.
public enum PlanStatus: UInt16, Lifecycle {
  case draft = 1
  case inReview = 2
  case active = 3
  case reviewDue = 4
  case closing = 5
  case closed = 6
  case discarded = 7

  public static let schemaPrefix = "PLAN_STATUS"
  public static let initial = PlanStatus.draft

  public var successors: [PlanStatus] {
    switch self {
    case .draft: [.inReview, .discarded]
    case .inReview: [.active, .discarded]
    case .active: [.reviewDue, .closing]
    // A plan whose review is due is reviewed before it is closed: closing needs a year-end review.
    case .reviewDue: [.active]
    case .closing: [.closed]
    case .closed, .discarded: []
    }
  }

  /// Whether the plan counts toward "at most one open plan a student and school year".
  public var isOpen: Bool { !isFinal }
}
