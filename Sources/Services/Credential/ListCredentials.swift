public import Messages
public import RPC
import Store
import Vocabulary

extension CredentialHandlers {
  /// The caller's own tenant's, the tenant's that a platform operator named, or the platform's.
  public func listCredentials(
    _ request: ListCredentialsRequest, _ context: CallContext
  ) async throws -> ListCredentialsResponse {
    let tenant = context.admitted?.tenant?.id
    let page = try Page<PagePair<Instant, String>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(
        context.method.method, of: tenant, filters: [request.activeOnly ? "active" : ""]))
    let now = deployment.clock.now()
    let found = try await deployment.store.registry.read { reader in
      try await reader.credentials(
        of: tenant, activeAt: request.activeOnly ? now : nil,
        before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.createdAt, $0.id) }
    return ListCredentialsResponse(
      credentials: rows.map(Credential.init), nextPageToken: nextToken)
  }
}
