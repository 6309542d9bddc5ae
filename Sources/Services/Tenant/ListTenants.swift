public import Messages
public import RPC
import Store

extension TenantHandlers {
  public func listTenants(
    _ request: ListTenantsRequest, _ context: CallContext
  ) async throws -> ListTenantsResponse {
    let page = try Page<String>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(context.method.method, of: nil, filters: []))
    let found = try await deployment.store.registry.read { reader in
      try await reader.tenants(after: page.after ?? "", limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found, by: \.name)
    return ListTenantsResponse(tenants: rows.map(shown), nextPageToken: nextToken)
  }
}
