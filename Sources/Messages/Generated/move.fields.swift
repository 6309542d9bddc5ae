// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let move: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.MoveTenantRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveTenantRequest", field: "validate_only", number: 2, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveTenantResponse", field: "progress", number: 1,
      type: "cairn.v1.MoveProgress", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveTenantResponse", field: "report", number: 2,
      type: "cairn.v1.MoveReport", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveProgress", field: "phase", number: 1, type: "MovePhase",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveProgress", field: "done", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveProgress", field: "total", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "tenant_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "name", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "data_rows", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "key_rows", number: 4, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "change", number: 5, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "disclosure", number: 6, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "students", number: 7, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "values", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "credentials", number: 9, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "online_milliseconds", number: 10, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "pause_milliseconds", number: 11, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.MoveReport", field: "moved", number: 12, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DiscardMovedTenantRequest", field: "tenant", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DiscardMovedTenantRequest", field: "validate_only", number: 2,
      type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DiscardMovedTenantResponse", field: "tenant_id", number: 1, type: "string",
      sensitivity: .internal),
  ]
}
