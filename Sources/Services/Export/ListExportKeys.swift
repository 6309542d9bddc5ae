import Logging
public import Messages
public import RPC
import Store
import Vocabulary

extension ExportHandlers {
  public func listExportKeys(
    _ request: ListExportKeysRequest, _ context: CallContext
  ) async throws -> ListExportKeysResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<PagePair<Instant, RecordID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: [call.partySeen ?? ""]))
    let found = try await deployment.store.registry.read { reader in
      try await reader.exportKeys(
        of: call.tenant.id, party: call.partySeen,
        before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.createdAt, $0.id) }
    return ListExportKeysResponse(keys: rows.map { ExportKey($0) }, nextPageToken: nextToken)
  }

  public func revokeExportKey(
    _ request: RevokeExportKeyRequest, _ context: CallContext
  ) async throws -> RevokeExportKeyResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let row = try await deployment.store.registry.write { writer in
      let row = try await key(request.id, for: call, in: writer.reader)
      try await writer.revokeExportKey(
        row.id, of: row.tenant, by: call.caller.credential, at: call.now)
      return try await key(request.id, for: call, in: writer.reader)
    }
    log("export key revoked", row, call)
    return RevokeExportKeyResponse(key: ExportKey(row))
  }

  public func listExports(
    _ request: ListExportsRequest, _ context: CallContext
  ) async throws -> ListExportsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<PagePair<Instant, RecordID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: [call.partySeen ?? ""]))
    let found = try await deployment.store.registry.read { reader in
      try await reader.exports(
        of: call.tenant.id, party: call.partySeen,
        before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.createdAt, $0.id) }
    return ListExportsResponse(exports: rows.map { Export($0) }, nextPageToken: nextToken)
  }
}
