// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let export: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "party", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "recipient", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "create_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "registered_by", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "confirm_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportKey", field: "revoke_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RegisterExportKeyRequest", field: "recipient", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RegisterExportKeyRequest", field: "party", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RegisterExportKeyResponse", field: "key", number: 1,
      type: "cairn.v1.ExportKey", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RegisterExportKeyResponse", field: "challenge", number: 2, type: "bytes",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConfirmExportKeyRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConfirmExportKeyRequest", field: "proof", number: 2, type: "string",
      sensitivity: .secret),
    FieldEntry(
      message: "cairn.v1.ConfirmExportKeyResponse", field: "key", number: 1,
      type: "cairn.v1.ExportKey", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportKeysRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportKeysRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportKeysResponse", field: "keys", number: 1,
      type: "cairn.v1.ExportKey", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportKeysResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeExportKeyRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeExportKeyResponse", field: "key", number: 1,
      type: "cairn.v1.ExportKey", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateExportRequest", field: "party", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateExportResponse", field: "header", number: 1,
      type: "cairn.v1.ExportHeader", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateExportResponse", field: "chunk", number: 2,
      type: "cairn.v1.ExportChunk", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateExportResponse", field: "receipt", number: 3,
      type: "cairn.v1.ExportReceipt", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportChunk", field: "data", number: 1, type: "bytes",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportChunk", field: "students", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportReceipt", field: "file_bytes", number: 1, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportReceipt", field: "file_fingerprint", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportReceipt", field: "students", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "kind", number: 2, type: "ExportKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "party", number: 3, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "purpose", number: 4, type: "Purpose",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "create_time", number: 5,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "credential_id", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "recipients", number: 7, type: "string", isRepeated: true,
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "approval_id", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "header_fingerprint", number: 9, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "complete_time", number: 10,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "students", number: 11, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "file_bytes", number: 12, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Export", field: "file_fingerprint", number: 13, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportsResponse", field: "exports", number: 1, type: "cairn.v1.Export",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListExportsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantExportRequest", field: "recipients", number: 1, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantExportRequest", field: "reason", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantExportResponse", field: "approval", number: 1,
      type: "cairn.v1.Approval", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantExportRequest", field: "approval_id", number: 1,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantExportRequest", field: "recipients", number: 2, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantExportResponse", field: "header", number: 1,
      type: "cairn.v1.ExportHeader", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantExportResponse", field: "chunk", number: 2,
      type: "cairn.v1.ExportChunk", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantExportResponse", field: "receipt", number: 3,
      type: "cairn.v1.ExportReceipt", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "header", number: 1, type: "cairn.v1.ExportHeader",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "student", number: 2,
      type: "cairn.v1.ExportedStudent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "school", number: 3, type: "cairn.v1.School",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "school_class", number: 4,
      type: "cairn.v1.SchoolClass", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "staff", number: 5, type: "cairn.v1.ExportedStaff",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "enrollment", number: 6,
      type: "cairn.v1.ExportedEnrollment", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "navigator", number: 7,
      type: "cairn.v1.ExportedNavigator", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "plan", number: 8, type: "cairn.v1.Plan",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "check_in", number: 9,
      type: "cairn.v1.ExportedCheckIn", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "consent", number: 10, type: "cairn.v1.Consent",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "disclosure", number: 11,
      type: "cairn.v1.Disclosure", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportRecord", field: "end", number: 15, type: "cairn.v1.ExportEnd",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "format", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "kind", number: 3, type: "ExportKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "tenant_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "tenant", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "party", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "purpose", number: 7, type: "Purpose",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "create_time", number: 8,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "recipients", number: 9, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "notice", number: 10, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportHeader", field: "approval_id", number: 11, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStudent", field: "student", number: 1, type: "cairn.v1.Student",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStudent", field: "consent_ids", number: 2, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStudent", field: "disclosure", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStaff", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStaff", field: "school_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStaff", field: "active", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedStaff", field: "identity", number: 4,
      type: "cairn.v1.StaffIdentity", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "class_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "person_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "role", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "begin_on", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "end_on", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "primary", number: 6, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedEnrollment", field: "active", number: 7, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedNavigator", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedNavigator", field: "navigator_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedNavigator", field: "assign_time", number: 3,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedNavigator", field: "release_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedCheckIn", field: "check_in", number: 1, type: "cairn.v1.CheckIn",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedCheckIn", field: "navigator_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedCheckIn", field: "author", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedCheckIn", field: "record_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportedCheckIn", field: "counted", number: 5, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportEnd", field: "students", number: 1, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ExportEnd", field: "records", number: 2, type: "int64",
      sensitivity: .internal),
  ]
}
