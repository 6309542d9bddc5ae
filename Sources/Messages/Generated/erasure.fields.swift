// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let erasure: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Erasure", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "state", number: 2, type: "ErasureState",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "basis", number: 3, type: "ErasureBasis",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "reason", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "erased_by", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "erase_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "promise_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Erasure", field: "records", number: 8, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "groups", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "plans", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "plan_revisions", number: 3, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "check_ins", number: 4, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "consents", number: 5, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "blind_indexes", number: 6, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ErasureExtent", field: "keys", number: 7, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentRequest", field: "basis", number: 2, type: "ErasureBasis",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentRequest", field: "reason", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentRequest", field: "validate_only", number: 4, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentResponse", field: "erasure", number: 1,
      type: "cairn.v1.Erasure", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EraseStudentResponse", field: "extent", number: 2,
      type: "cairn.v1.ErasureExtent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListErasuresRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListErasuresRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListErasuresResponse", field: "erasures", number: 1,
      type: "cairn.v1.Erasure", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListErasuresResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetErasureCertificateRequest", field: "student_id", number: 1,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetErasureCertificateResponse", field: "certificate", number: 1,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetErasureCertificateResponse", field: "state", number: 2,
      type: "ErasureState", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetErasureCertificateResponse", field: "verifier", number: 3,
      type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "student_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "reason", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "place_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "placed_by", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "lift_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LegalHold", field: "lifted_by", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.PlaceLegalHoldRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.PlaceLegalHoldRequest", field: "reason", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.PlaceLegalHoldResponse", field: "hold", number: 1,
      type: "cairn.v1.LegalHold", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LiftLegalHoldRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.LiftLegalHoldResponse", field: "hold", number: 1,
      type: "cairn.v1.LegalHold", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListLegalHoldsRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListLegalHoldsResponse", field: "holds", number: 1,
      type: "cairn.v1.LegalHold", isRepeated: true, sensitivity: .internal),
  ]
}
