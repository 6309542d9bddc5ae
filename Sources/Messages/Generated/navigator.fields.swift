// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let navigator: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "client_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "student_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "occur_time", number: 3,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "mode", number: 4, type: "CheckInMode",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "reached", number: 5, type: "Reached",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckIn", field: "detail", number: 6, type: "cairn.v1.CheckInDetail",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "with", number: 1, type: "CheckInWith",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "wellbeing", number: 2, type: "int32",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "academics", number: 3, type: "int32",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "attendance_concern", number: 4, type: "bool",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "needs", number: 5, type: "string",
      isRepeated: true, sensitivity: .special, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "urgency", number: 6, type: "Urgency",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "note", number: 7, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CheckInDetail", field: "follow_up_on", number: 8, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorRequest", field: "navigator_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorResponse", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorResponse", field: "navigator_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorResponse", field: "assign_time", number: 3,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.AssignNavigatorResponse", field: "released_navigator_id", number: 4,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadRequest", field: "navigator_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadRequest", field: "page_size", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadRequest", field: "page_token", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "given_name", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "family_name", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "grade", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "school_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "assign_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "plan_id", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "plan_status", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "next_review_on", number: 9, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "last_check_in_time", number: 10,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CaseloadEntry", field: "counted_check_ins", number: 11, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadResponse", field: "navigator_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadResponse", field: "entries", number: 2,
      type: "cairn.v1.CaseloadEntry", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListCaseloadResponse", field: "next_page_token", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RecordCheckInsRequest", field: "check_ins", number: 1,
      type: "cairn.v1.CheckIn", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RecordCheckInsResponse", field: "receipts", number: 1,
      type: "cairn.v1.CheckInReceipt", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckInReceipt", field: "client_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckInReceipt", field: "outcome", number: 2, type: "CheckInOutcome",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckInReceipt", field: "week", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CheckInReceipt", field: "counted", number: 4, type: "bool",
      sensitivity: .internal),
  ]
}
