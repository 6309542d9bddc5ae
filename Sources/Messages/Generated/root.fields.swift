// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let root: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Root", field: "version", number: 1, type: "uint32", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Root", field: "newest_version", number: 2, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Root", field: "provider", number: 3, type: "string", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Root", field: "next_provider", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Root", field: "keys", number: 5, type: "int64", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Root", field: "keys_left", number: 6, type: "int64", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Root", field: "platform_key", number: 7, type: "bytes",
      sensitivity: .secret),
    FieldEntry(
      message: "cairn.v1.Root", field: "platform_key_version", number: 8, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetRootResponse", field: "root", number: 1, type: "cairn.v1.Root",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootRequest", field: "version", number: 1, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootRequest", field: "keys_max", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootRequest", field: "reason", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootRequest", field: "approval_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootResponse", field: "root", number: 1, type: "cairn.v1.Root",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootResponse", field: "keys_resealed", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateRootResponse", field: "approval", number: 3,
      type: "cairn.v1.Approval", sensitivity: .internal),
  ]
}
