public import Messages
public import RPC
import Store

extension ApprovalHandlers {
  public func getApproval(
    _ request: GetApprovalRequest, _ context: CallContext
  ) async throws -> GetApprovalResponse {
    let call = try call(context)
    let row = try await deployment.store.registry.read { reader in
      try await find(request.id, for: call, in: reader)
    }
    return GetApprovalResponse(approval: Approval(row, at: call.now))
  }
}
