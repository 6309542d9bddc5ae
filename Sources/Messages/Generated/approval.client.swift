// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.ApprovalService`. Failures are thrown as `Status`.
public struct ApprovalClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Lists the approvals that the caller could take part in, newest first.
  public func listApprovals(_ request: ListApprovalsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListApprovalsResponse>
  {
    try await channel.call(ApprovalMethods.listApprovals, request, options)
  }

  /// Returns one approval.
  public func getApproval(_ request: GetApprovalRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GetApprovalResponse>
  {
    try await channel.call(ApprovalMethods.getApproval, request, options)
  }

  /// Agrees to what another person asked for. The requester, a credential younger than the request
  /// and a second person of the same side (platform or tenant) are refused.
  public func grantApproval(_ request: GrantApprovalRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GrantApprovalResponse>
  {
    try await channel.call(ApprovalMethods.grantApproval, request, options)
  }

  /// Takes a request or an agreement back before it was used. Withdrawing it again changes nothing.
  public func withdrawApproval(
    _ request: WithdrawApprovalRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<WithdrawApprovalResponse> {
    try await channel.call(ApprovalMethods.withdrawApproval, request, options)
  }
}
