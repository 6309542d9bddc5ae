// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

extension Approval: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.known("kind", kind)
    rules.known("state", state)
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("summary", summary, maxBytes: 1024)
    rules.text("reason", reason)
    rules.text("fingerprint", fingerprint, format: .fingerprint)
    rules.text("requested_by", requestedBy)
    rules.known("requester_role", requesterRole)
    rules.message("request_time", requestTime)
    rules.message("expire_time", expireTime)
    rules.text("approved_by", approvedBy)
    rules.known("approver_role", approverRole)
    rules.message("approve_time", approveTime)
    rules.message("withdraw_time", withdrawTime)
    rules.message("use_time", useTime)
  }
}

extension Approval: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("kind", kind)
    text.show("state", state)
    text.show("tenant_id", tenantID)
    text.show("summary", summary)
    text.show("reason", reason)
    text.show("fingerprint", fingerprint)
    text.show("requested_by", requestedBy)
    text.show("requester_role", requesterRole)
    text.show("request_time", requestTime)
    text.show("expire_time", expireTime)
    text.show("approved_by", approvedBy)
    text.show("approver_role", approverRole)
    text.show("approve_time", approveTime)
    text.show("withdraw_time", withdrawTime)
    text.show("use_time", useTime)
  }
}

extension ListApprovalsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListApprovalsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("open_only", openOnly)
  }
}

extension ListApprovalsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("approvals", approvals, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListApprovalsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approvals", approvals)
    text.show("next_page_token", nextPageToken)
  }
}

extension GetApprovalRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension GetApprovalRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension GetApprovalResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("approval", approval)
  }
}

extension GetApprovalResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approval", approval)
  }
}

extension GrantApprovalRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension GrantApprovalRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension GrantApprovalResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("approval", approval)
  }
}

extension GrantApprovalResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approval", approval)
  }
}

extension WithdrawApprovalRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension WithdrawApprovalRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension WithdrawApprovalResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("approval", approval)
  }
}

extension WithdrawApprovalResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approval", approval)
  }
}
