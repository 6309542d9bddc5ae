public import Messages
public import RPC
import Store
import Vocabulary

extension RosterHandlers {
  public func listSchools(
    _ request: ListSchoolsRequest, _ context: CallContext
  ) async throws -> ListSchoolsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<PagePair<String, SchoolID>>(
      size: request.pageSize, token: request.pageToken, of: PagedList(call))
    let rows = try await call.tenant.data.read { reader in
      try await reader.schools(
        after: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (shown, nextToken) = page.cut(rows) { PagePair($0.name, $0.id) }
    return ListSchoolsResponse(schools: shown.map(School.init), nextPageToken: nextToken)
  }
}

extension School {
  init(_ row: SchoolRow) {
    self.init(
      id: row.id.description, name: row.name, type: row.type,
      parentID: row.parent?.description ?? "", sourcedID: row.sourcedID)
  }
}
