// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.PlanService`. Failures are thrown as `Status`.
public struct PlanClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Opens a plan. At most one plan of a student and school year may be open.
  public func createPlan(_ request: CreatePlanRequest, options: CallOptions = CallOptions())
    async throws -> Answer<CreatePlanResponse>
  {
    try await channel.call(PlanMethods.createPlan, request, options)
  }

  /// Returns a plan, as of the newest revision or an earlier one.
  public func getPlan(_ request: GetPlanRequest, options: CallOptions = CallOptions()) async throws
    -> Answer<GetPlanResponse>
  {
    try await channel.call(PlanMethods.getPlan, request, options)
  }

  /// Replaces content or status and keeps the earlier version with its author and reason.
  public func revisePlan(_ request: RevisePlanRequest, options: CallOptions = CallOptions())
    async throws -> Answer<RevisePlanResponse>
  {
    try await channel.call(PlanMethods.revisePlan, request, options)
  }

  /// Lists the plans of the students that the caller may see, without their content.
  public func listPlans(_ request: ListPlansRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListPlansResponse>
  {
    try await channel.call(PlanMethods.listPlans, request, options)
  }
}
