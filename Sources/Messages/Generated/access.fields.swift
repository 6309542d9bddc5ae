// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let access: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "sequence", number: 1, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "time", number: 2, type: "google.protobuf.Timestamp",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "student_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "credential_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "party", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "purpose", number: 6, type: "Purpose",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "operation", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "outcome", number: 8, type: "DisclosureOutcome",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "basis", number: 9, type: "DisclosureBasis",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "disclosed", number: 10, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "withheld", number: 11, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "consent_ids", number: 12, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Disclosure", field: "statutory", number: 13, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListDisclosuresRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListDisclosuresRequest", field: "page_size", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListDisclosuresRequest", field: "page_token", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListDisclosuresResponse", field: "disclosures", number: 1,
      type: "cairn.v1.Disclosure", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListDisclosuresResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
  ]
}
