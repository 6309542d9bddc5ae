public import Messages
public import RPC
import Store
import Vocabulary

extension InspectionHandlers {
  public func listInspections(
    _ request: ListInspectionsRequest, _ context: CallContext
  ) async throws -> ListInspectionsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let openOnly = request.overdueOnly || !request.includeClosed
    let page = try Page<PagePair<Int64, RecordID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(
        context.method.method, of: call.tenant.id,
        filters: [openOnly ? "open" : "", request.overdueOnly ? "overdue" : ""]))
    let found = try await call.tenant.data.read { reader in
      try await reader.inspections(
        openOnly: openOnly, dueBefore: request.overdueOnly ? call.today : nil,
        after: page.after.map { (CivilDate(dayNumber: Int(Int32(clamping: $0.first))), $0.second) },
        limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair(Int64($0.dueOn.dayNumber), $0.id) }
    return ListInspectionsResponse(
      inspections: rows.map { Inspection($0, today: call.today) }, nextPageToken: nextToken)
  }
}
