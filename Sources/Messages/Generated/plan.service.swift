// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.PlanService`.
public enum PlanMethods {
  public static let createPlan = MethodDescriptor(
    service: "cairn.v1.PlanService", method: "CreatePlan", kind: .unary, isIdempotent: false)
  public static let getPlan = MethodDescriptor(
    service: "cairn.v1.PlanService", method: "GetPlan", kind: .unary, isIdempotent: true)
  public static let revisePlan = MethodDescriptor(
    service: "cairn.v1.PlanService", method: "RevisePlan", kind: .unary, isIdempotent: false)
  public static let listPlans = MethodDescriptor(
    service: "cairn.v1.PlanService", method: "ListPlans", kind: .unary, isIdempotent: true)
}

/// Keeps one living Success Plan for each student and school year, with every version of it.
public protocol PlanService: Sendable {
  /// Opens a plan. At most one plan of a student and school year may be open.
  func createPlan(_ request: CreatePlanRequest, _ context: CallContext) async throws
    -> CreatePlanResponse

  /// Returns a plan, as of the newest revision or an earlier one.
  func getPlan(_ request: GetPlanRequest, _ context: CallContext) async throws -> GetPlanResponse

  /// Replaces content or status and keeps the earlier version with its author and reason.
  func revisePlan(_ request: RevisePlanRequest, _ context: CallContext) async throws
    -> RevisePlanResponse

  /// Lists the plans of the students that the caller may see, without their content.
  func listPlans(_ request: ListPlansRequest, _ context: CallContext) async throws
    -> ListPlansResponse
}

extension PlanService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(PlanMethods.createPlan, createPlan),
      .unary(PlanMethods.getPlan, getPlan),
      .unary(PlanMethods.revisePlan, revisePlan),
      .unary(PlanMethods.listPlans, listPlans),
    ]
  }
}
