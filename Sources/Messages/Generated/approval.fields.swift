// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let approval: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Approval", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "kind", number: 2, type: "ApprovalKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "state", number: 3, type: "ApprovalState",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "tenant_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "summary", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "reason", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "fingerprint", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "requested_by", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "requester_role", number: 9, type: "Role",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "request_time", number: 10,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "expire_time", number: 11,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "approved_by", number: 12, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "approver_role", number: 13, type: "Role",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "approve_time", number: 14,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "withdraw_time", number: 15,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Approval", field: "use_time", number: 16,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListApprovalsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListApprovalsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListApprovalsRequest", field: "open_only", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListApprovalsResponse", field: "approvals", number: 1,
      type: "cairn.v1.Approval", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListApprovalsResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetApprovalRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetApprovalResponse", field: "approval", number: 1,
      type: "cairn.v1.Approval", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GrantApprovalRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GrantApprovalResponse", field: "approval", number: 1,
      type: "cairn.v1.Approval", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WithdrawApprovalRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WithdrawApprovalResponse", field: "approval", number: 1,
      type: "cairn.v1.Approval", sensitivity: .internal),
  ]
}
