// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let canary: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Canary", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Canary", field: "create_time", number: 2,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateCanariesRequest", field: "count", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateCanariesResponse", field: "canaries", number: 1,
      type: "cairn.v1.Canary", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCanariesResponse", field: "canaries", number: 1,
      type: "cairn.v1.Canary", isRepeated: true, sensitivity: .internal),
  ]
}
