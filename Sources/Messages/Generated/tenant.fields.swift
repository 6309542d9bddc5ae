// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let tenant: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Tenant", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "name", number: 2, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "display_name", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "kind", number: 4, type: "TenantKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "state", number: 5, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "time_zone", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "status", number: 7, type: "TenantStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "create_time", number: 8,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Tenant", field: "quarantined", number: 9, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantRequest", field: "name", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantRequest", field: "display_name", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantRequest", field: "kind", number: 3, type: "TenantKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantRequest", field: "state", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantRequest", field: "time_zone", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateTenantResponse", field: "tenant", number: 1, type: "cairn.v1.Tenant",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetTenantRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetTenantResponse", field: "tenant", number: 1, type: "cairn.v1.Tenant",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListTenantsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListTenantsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListTenantsResponse", field: "tenants", number: 1, type: "cairn.v1.Tenant",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListTenantsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SuspendTenantRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SuspendTenantRequest", field: "reason", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SuspendTenantResponse", field: "tenant", number: 1,
      type: "cairn.v1.Tenant", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ResumeTenantRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ResumeTenantResponse", field: "tenant", number: 1, type: "cairn.v1.Tenant",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionRequest", field: "reason", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionRequest", field: "validate_only", number: 3,
      type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionResponse", field: "tenant", number: 1,
      type: "cairn.v1.Tenant", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionResponse", field: "students", number: 2,
      type: "int32", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionResponse", field: "promise_time", number: 3,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BeginTenantDestructionResponse", field: "approval", number: 4,
      type: "cairn.v1.Approval", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConfirmTenantDestructionRequest", field: "tenant", number: 1,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConfirmTenantDestructionRequest", field: "approval_id", number: 2,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConfirmTenantDestructionResponse", field: "destruction", number: 1,
      type: "cairn.v1.TenantDestructionRecord", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetDestructionCertificateRequest", field: "tenant", number: 1,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetDestructionCertificateResponse", field: "destruction", number: 1,
      type: "cairn.v1.TenantDestructionRecord", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "tenant_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "name", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "reason", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "requested_by", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "approved_by", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "approval_id", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "students", number: 7, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "begin_time", number: 8,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "promise_time", number: 9,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "finish_time", number: 10,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "state", number: 11, type: "ErasureState",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "certificate", number: 12, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.TenantDestructionRecord", field: "verifier", number: 13, type: "string",
      sensitivity: .internal),
  ]
}
