import Messages
import RPC

extension FakeServer {
  /// An operator asks to destroy harborview; an administrator may agree.
  mutating func answerApprovals() {
    answer(ApprovalMethods.listApprovals) { (_: ListApprovalsRequest) in
      ListApprovalsResponse(approvals: [Self.approval])
    }
    answer(ApprovalMethods.getApproval) { (_: GetApprovalRequest) in
      GetApprovalResponse(approval: Self.approval)
    }
    answer(ApprovalMethods.grantApproval) { (request: GrantApprovalRequest) in
      guard request.id == Self.approval.id else {
        throw Fault.conditionsUnmet([
          PreconditionViolation(
            kind: "SAME_PERSON", subject: "approval",
            description: "another person than the one who asked must agree")
        ])
      }
      var approval = Self.approval
      approval.state = .approved
      approval.approvedBy = "7g2k9w3m5p8q1r4t"
      approval.approverRole = .tenantAdmin
      approval.approveTime = Self.time(3600)
      return GrantApprovalResponse(approval: approval)
    }
    answer(ApprovalMethods.withdrawApproval) { (_: WithdrawApprovalRequest) in
      var approval = Self.approval
      approval.state = .withdrawn
      approval.withdrawTime = Self.time(3600)
      return WithdrawApprovalResponse(approval: approval)
    }
  }

  static let approval = Approval(
    id: "ap-destroy", kind: .tenantDestruction, state: .pending, tenantID: "1t0harborview",
    summary: "destroy the tenant harborview with everything it keeps", reason: "agreement ended",
    fingerprint: "00ff", requestedBy: "0000000000000op1", requesterRole: .platformOperator,
    requestTime: time(0), expireTime: time(3 * 86_400))
}
