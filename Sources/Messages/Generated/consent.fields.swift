// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let consent: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.ConsentParty", field: "name", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentParty", field: "class", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "records", number: 1, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "purposes", number: 2, type: "Purpose",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "parties", number: 3, type: "cairn.v1.ConsentParty",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "effect", number: 4, type: "ConsentEffect",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "effective_on", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "expires_on", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentScope", field: "redisclosure_to", number: 7,
      type: "cairn.v1.ConsentParty", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentSigner", field: "name", number: 1, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.ConsentSigner", field: "capacity", number: 2, type: "SignerCapacity",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.ConsentSigner", field: "evidence_ref", number: 3, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.ConsentSigner", field: "origin", number: 4, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.ConsentSignature", field: "method", number: 1, type: "SignatureMethod",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentSignature", field: "sign_time", number: 2,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentSignature", field: "assurance", number: 3,
      type: "IdentityAssurance", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentSignature", field: "text_fingerprint", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ConsentSignature", field: "text_language", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "student_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "status", number: 3, type: "ConsentStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "scope", number: 4, type: "cairn.v1.ConsentScope",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "signer", number: 5, type: "cairn.v1.ConsentSigner",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "signature", number: 6, type: "cairn.v1.ConsentSignature",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "create_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "revoke_time", number: 8,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "revoke_reason", number: 9, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Consent", field: "revision", number: 10, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DraftConsentRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DraftConsentRequest", field: "scope", number: 2,
      type: "cairn.v1.ConsentScope", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DraftConsentResponse", field: "consent", number: 1,
      type: "cairn.v1.Consent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SignConsentRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SignConsentRequest", field: "signer", number: 2,
      type: "cairn.v1.ConsentSigner", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SignConsentRequest", field: "signature", number: 3,
      type: "cairn.v1.ConsentSignature", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SignConsentResponse", field: "consent", number: 1,
      type: "cairn.v1.Consent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeConsentRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeConsentRequest", field: "reason", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevokeConsentResponse", field: "consent", number: 1,
      type: "cairn.v1.Consent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetConsentRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetConsentResponse", field: "consent", number: 1, type: "cairn.v1.Consent",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListConsentsRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListConsentsRequest", field: "page_size", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListConsentsRequest", field: "page_token", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListConsentsResponse", field: "consents", number: 1,
      type: "cairn.v1.Consent", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListConsentsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentRequest", field: "party", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentRequest", field: "party_classes", number: 3, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentRequest", field: "purpose", number: 4, type: "Purpose",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentRequest", field: "records", number: 5, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.EvaluateConsentResponse", field: "decisions", number: 1,
      type: "cairn.v1.GroupDecision", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GroupDecision", field: "group", number: 1, type: "RecordGroup",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GroupDecision", field: "permitted", number: 2, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GroupDecision", field: "reason", number: 3, type: "DecisionReason",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GroupDecision", field: "consent_id", number: 4, type: "string",
      sensitivity: .internal),
  ]
}
