// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let alarm: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Alarm", field: "sequence", number: 1, type: "int64", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "kind", number: 2, type: "AlarmKind", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "time", number: 3, type: "google.protobuf.Timestamp",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "count", number: 4, type: "int64", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "tenant_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "credential_id", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "operation", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Alarm", field: "student_id", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListAlarmsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListAlarmsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListAlarmsResponse", field: "alarms", number: 1, type: "cairn.v1.Alarm",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListAlarmsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
  ]
}
