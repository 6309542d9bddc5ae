// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let key: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "version", number: 2, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "state", number: 3, type: "KeyState",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "create_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "activate_time", number: 5,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "retire_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "destroy_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "rows_left", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyVersion", field: "succession", number: 9, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "version", number: 2, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "step", number: 3, type: "RotationStep",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "done", number: 4, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "total", number: 5, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "finished", number: 6, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotationProgress", field: "failed", number: 7, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "version", number: 2, type: "uint32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "purpose", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "algorithm", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "state", number: 5, type: "KeyState",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "create_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "age_days", number: 7, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "cryptoperiod_days", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.KeyRecord", field: "overdue", number: 9, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListKeysRequest", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListKeysResponse", field: "keys", number: 1, type: "cairn.v1.KeyVersion",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetKeyInventoryResponse", field: "keys", number: 1,
      type: "cairn.v1.KeyRecord", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateKeyRequest", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RotateKeyResponse", field: "progress", number: 1,
      type: "cairn.v1.RotationProgress", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetRotationProgressRequest", field: "kind", number: 1, type: "KeyKind",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetRotationProgressResponse", field: "progress", number: 1,
      type: "cairn.v1.RotationProgress", sensitivity: .internal),
  ]
}
