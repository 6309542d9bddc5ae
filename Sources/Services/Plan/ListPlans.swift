public import Messages
public import RPC
import Store
import Vocabulary

extension PlanHandlers {
  public func listPlans(
    _ request: ListPlansRequest, _ context: CallContext
  ) async throws -> ListPlansResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<PlanID>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(
        call,
        filters: [
          request.studentID, String(request.schoolYear), String(request.status.rawValue),
          request.reviewDueBy,
        ]))
    guard let scope = call.scope else { return ListPlansResponse() }
    let filter = PlanFilter(
      scope: scope,
      student: request.studentID.isEmpty
        ? nil : try StudentID(request.studentID, of: .student),
      schoolYear: request.schoolYear == 0 ? nil : Int(request.schoolYear),
      status: request.status == .unspecified ? nil : Int(request.status.rawValue),
      reviewDueBy: CivilDate(request.reviewDueBy))
    let found = try await call.tenant.data.read { reader in
      try await reader.plans(filter, after: page.after, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found, by: \.id)
    return ListPlansResponse(plans: rows.map(Plan.init), nextPageToken: nextToken)
  }
}
