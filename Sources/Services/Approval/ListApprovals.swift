public import Messages
public import RPC
import Store
import Vocabulary

extension ApprovalHandlers {
  public func listApprovals(
    _ request: ListApprovalsRequest, _ context: CallContext
  ) async throws -> ListApprovalsResponse {
    let call = try call(context)
    let page = try Page<PagePair<Instant, RecordID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(
        context.method.method, of: call.tenant, filters: [request.openOnly ? "open" : ""]))
    let found = try await deployment.store.registry.read { reader in
      try await reader.approvals(
        of: call.tenant, openAt: request.openOnly ? call.now : nil,
        before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.requestedAt, $0.id) }
    return ListApprovalsResponse(
      approvals: rows.map { Approval($0, at: call.now) }, nextPageToken: nextToken)
  }
}
