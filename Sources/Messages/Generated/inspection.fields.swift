// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let inspection: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Inspection", field: "id", number: 1, type: "string", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "student_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "capacity", number: 3, type: "InspectionCapacity",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "received_on", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "due_on", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "overdue", number: 6, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "open_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "opened_by", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "close_time", number: 9,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "closed_by", number: 10, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Inspection", field: "outcome", number: 11, type: "InspectionOutcome",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.OpenInspectionRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.OpenInspectionRequest", field: "capacity", number: 2,
      type: "InspectionCapacity", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.OpenInspectionRequest", field: "received_on", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.OpenInspectionResponse", field: "inspection", number: 1,
      type: "cairn.v1.Inspection", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CloseInspectionRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CloseInspectionRequest", field: "outcome", number: 2,
      type: "InspectionOutcome", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CloseInspectionResponse", field: "inspection", number: 1,
      type: "cairn.v1.Inspection", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsRequest", field: "include_closed", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsRequest", field: "overdue_only", number: 4, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsResponse", field: "inspections", number: 1,
      type: "cairn.v1.Inspection", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListInspectionsResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
  ]
}
