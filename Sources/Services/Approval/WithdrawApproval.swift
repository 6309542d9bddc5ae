import Logging
public import Messages
import Policy
public import RPC
import Store

extension ApprovalHandlers {
  public func withdrawApproval(
    _ request: WithdrawApprovalRequest, _ context: CallContext
  ) async throws -> WithdrawApprovalResponse {
    let call = try call(context)
    let row = try await deployment.store.registry.write { writer in
      let row = try await find(request.id, for: call, in: writer.reader)
      switch Policy.ApprovalState(row, at: call.now) {
      case .withdrawn: return row
      case .used:
        throw Fault.transitionInvalid(
          kind: "approval", from: Policy.ApprovalState.used.word,
          to: Policy.ApprovalState.withdrawn.word)
      case .pending, .approved, .expired: break
      }
      _ = try await writer.withdrawApproval(
        row.id, by: call.caller.credential, at: call.now)
      return try await find(request.id, for: call, in: writer.reader)
    }
    log("approval withdrawn", row, call)
    return WithdrawApprovalResponse(approval: Approval(row, at: call.now))
  }
}
