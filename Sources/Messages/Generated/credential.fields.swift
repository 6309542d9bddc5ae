// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let credential: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Credential", field: "id", number: 1, type: "string", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Credential", field: "role", number: 2, type: "Role", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Credential", field: "label", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "tenant_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "holder_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "party", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "party_classes", number: 7, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "groups", number: 8, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "create_time", number: 9,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "expire_time", number: 10,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "revoke_time", number: 11,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "last_use_time", number: 12,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "certificate_fingerprint", number: 13, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "start_time", number: 14,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "predecessor_id", number: 15, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "successor_id", number: 16, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Credential", field: "purposes", number: 17, type: "Purpose",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "role", number: 1, type: "Role",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "label", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "holder_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "staff_sourced_id", number: 4,
      type: "string", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "party", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "party_classes", number: 6, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "groups", number: 7, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "days_valid", number: 8, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "certificate_fingerprint", number: 13,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "certificate_presented", number: 14,
      type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "start_time", number: 15,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialRequest", field: "purposes", number: 16, type: "Purpose",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialResponse", field: "credential", number: 1,
      type: "cairn.v1.Credential", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.IssueCredentialResponse", field: "token", number: 2, type: "string",
      sensitivity: .secret),
    FieldEntry(
      message: "cairn.v1.ListCredentialsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCredentialsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCredentialsRequest", field: "active_only", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCredentialsResponse", field: "credentials", number: 1,
      type: "cairn.v1.Credential", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCredentialsResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeCredentialRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeCredentialResponse", field: "credential", number: 1,
      type: "cairn.v1.Credential", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialRequest", field: "overlap_minutes", number: 2,
      type: "int32", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialRequest", field: "certificate_fingerprint", number: 3,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialRequest", field: "certificate_presented", number: 4,
      type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialRequest", field: "days_valid", number: 5, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialResponse", field: "credential", number: 1,
      type: "cairn.v1.Credential", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateCredentialResponse", field: "token", number: 2, type: "string",
      sensitivity: .secret),
    FieldEntry(
      message: "cairn.v1.RotateCredentialResponse", field: "predecessor", number: 3,
      type: "cairn.v1.Credential", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WhoAmIResponse", field: "credential", number: 1,
      type: "cairn.v1.Credential", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WhoAmIResponse", field: "role", number: 2, type: "Role",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WhoAmIResponse", field: "tenant_name", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.WhoAmIResponse", field: "permissions", number: 4, type: "Permission",
      isRepeated: true, sensitivity: .internal),
  ]
}
