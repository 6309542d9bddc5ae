public import Messages
import Policy
public import RPC

extension TenantHandlers {
  public func suspendTenant(
    _ request: SuspendTenantRequest, _ context: CallContext
  ) async throws -> SuspendTenantResponse {
    SuspendTenantResponse(
      tenant: try await change(request.tenant, to: .suspended, reason: request.reason))
  }
}
