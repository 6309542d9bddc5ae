// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.ApprovalService`.
public enum ApprovalMethods {
  public static let listApprovals = MethodDescriptor(
    service: "cairn.v1.ApprovalService", method: "ListApprovals", kind: .unary, isIdempotent: true)
  public static let getApproval = MethodDescriptor(
    service: "cairn.v1.ApprovalService", method: "GetApproval", kind: .unary, isIdempotent: true)
  public static let grantApproval = MethodDescriptor(
    service: "cairn.v1.ApprovalService", method: "GrantApproval", kind: .unary, isIdempotent: false)
  public static let withdrawApproval = MethodDescriptor(
    service: "cairn.v1.ApprovalService", method: "WithdrawApproval", kind: .unary,
    isIdempotent: true)
}

/// Keeps what one person asked for until a second one agrees. The method that needs two people makes
/// the request itself and answers with its id; the requester then calls again with that id.
public protocol ApprovalService: Sendable {
  /// Lists the approvals that the caller could take part in, newest first.
  func listApprovals(_ request: ListApprovalsRequest, _ context: CallContext) async throws
    -> ListApprovalsResponse

  /// Returns one approval.
  func getApproval(_ request: GetApprovalRequest, _ context: CallContext) async throws
    -> GetApprovalResponse

  /// Agrees to what another person asked for. The requester, a credential younger than the request
  /// and a second person of the same side (platform or tenant) are refused.
  func grantApproval(_ request: GrantApprovalRequest, _ context: CallContext) async throws
    -> GrantApprovalResponse

  /// Takes a request or an agreement back before it was used. Withdrawing it again changes nothing.
  func withdrawApproval(_ request: WithdrawApprovalRequest, _ context: CallContext) async throws
    -> WithdrawApprovalResponse
}

extension ApprovalService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(ApprovalMethods.listApprovals, listApprovals),
      .unary(ApprovalMethods.getApproval, getApproval),
      .unary(ApprovalMethods.grantApproval, grantApproval),
      .unary(ApprovalMethods.withdrawApproval, withdrawApproval),
    ]
  }
}
