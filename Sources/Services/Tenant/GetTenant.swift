public import Messages
public import RPC
import Store

extension TenantHandlers {
  public func getTenant(
    _ request: GetTenantRequest, _ context: CallContext
  ) async throws -> GetTenantResponse {
    let row = try await deployment.store.registry.read { reader in
      try await find(request.tenant, in: reader)
    }
    return GetTenantResponse(tenant: shown(row))
  }
}
