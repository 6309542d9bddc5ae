public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ErasureHandlers {
  public func listErasures(
    _ request: ListErasuresRequest, _ context: CallContext
  ) async throws -> ListErasuresResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<PagePair<Instant, StudentID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(context.method.method, of: call.tenant.id, filters: []))
    let found = try await call.tenant.data.read { reader in
      try await reader.erasures(
        before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.erasedAt, $0.student) }
    let oldest = try await deployment.store.epochs.read { reader in
      try await reader.epochKeys(of: call.tenant.id).map(\.epoch).min()
    }
    let erasures = rows.map { row in
      let survives = oldest.map { $0 <= row.epoch } ?? false
      return Erasure(
        row,
        Policy.ErasureState(
          promisedAt: row.promisedAt, epochKeySurvives: survives, at: call.now))
    }
    return ListErasuresResponse(erasures: erasures, nextPageToken: nextToken)
  }
}
