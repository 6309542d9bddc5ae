public import Messages
import Policy
public import RPC

extension TenantHandlers {
  public func resumeTenant(
    _ request: ResumeTenantRequest, _ context: CallContext
  ) async throws -> ResumeTenantResponse {
    ResumeTenantResponse(tenant: try await change(request.tenant, to: .active, reason: ""))
  }
}
