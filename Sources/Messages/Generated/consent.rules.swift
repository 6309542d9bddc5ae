// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

public import Vocabulary

extension ConsentParty: Ruled {
  func check(_ rules: inout Rules) {
    switch party {
    case .name(let value): rules.text("name", value, required: true, format: .slug)
    case .class(let value): rules.text("class", value, required: true, format: .slug)
    case nil: break
    }
  }
}

extension ConsentParty: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("party", party)
  }
}

extension ConsentParty.Party: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .name(let value): text.show("name", value)
    case .class(let value): text.show("class", value)
    }
  }
}

extension ConsentScope: Ruled {
  func check(_ rules: inout Rules) {
    rules.knowns("records", records, maxItems: 6)
    rules.knowns("purposes", purposes, maxItems: 16)
    rules.messages("parties", parties, maxItems: 50)
    rules.known("effect", effect)
    rules.text("effective_on", effectiveOn, format: .date)
    rules.text("expires_on", expiresOn, format: .date)
    rules.messages("redisclosure_to", redisclosureTo, maxItems: 50)
  }
}

extension ConsentScope: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("records", records)
    text.show("purposes", purposes)
    text.show("parties", parties)
    text.show("effect", effect)
    text.show("effective_on", effectiveOn)
    text.show("expires_on", expiresOn)
    text.show("redisclosure_to", redisclosureTo)
  }
}

extension ConsentSigner: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("name", name)
    rules.known("capacity", capacity)
    rules.text("evidence_ref", evidenceRef, maxBytes: 1000)
    rules.text("origin", origin)
  }
}

extension ConsentSigner: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension ConsentSigner: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .contact }
}

extension ConsentSignature: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("method", method)
    rules.message("sign_time", signTime)
    rules.known("assurance", assurance)
    rules.text("text_fingerprint", textFingerprint, format: .fingerprint)
    rules.text("text_language", textLanguage, maxBytes: 35, format: .language)
  }
}

extension ConsentSignature: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("method", method)
    text.show("sign_time", signTime)
    text.show("assurance", assurance)
    text.show("text_fingerprint", textFingerprint)
    text.show("text_language", textLanguage)
  }
}

extension Consent: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("student_id", studentID, format: .id)
    rules.known("status", status)
    rules.message("scope", scope)
    rules.message("signer", signer)
    rules.message("signature", signature)
    rules.message("create_time", createTime)
    rules.message("revoke_time", revokeTime)
    rules.text("revoke_reason", revokeReason)
  }
}

extension Consent: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("student_id", studentID)
    text.show("status", status)
    text.show("scope", scope)
    text.show("signer", signer)
    text.show("signature", signature)
    text.show("create_time", createTime)
    text.show("revoke_time", revokeTime)
    text.show("revoke_reason", revokeReason)
    text.show("revision", revision)
  }
}

extension DraftConsentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.message("scope", scope, required: true)
  }
}

extension DraftConsentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("scope", scope)
  }
}

extension DraftConsentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("consent", consent)
  }
}

extension DraftConsentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("consent", consent)
  }
}

extension SignConsentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.message("signer", signer)
    rules.message("signature", signature)
  }
}

extension SignConsentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("signer", signer)
    text.show("signature", signature)
  }
}

extension SignConsentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("consent", consent)
  }
}

extension SignConsentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("consent", consent)
  }
}

extension RevokeConsentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.text("reason", reason)
  }
}

extension RevokeConsentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("reason", reason)
  }
}

extension RevokeConsentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("consent", consent)
  }
}

extension RevokeConsentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("consent", consent)
  }
}

extension GetConsentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension GetConsentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension GetConsentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("consent", consent)
  }
}

extension GetConsentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("consent", consent)
  }
}

extension ListConsentsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListConsentsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListConsentsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("consents", consents, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListConsentsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("consents", consents)
    text.show("next_page_token", nextPageToken)
  }
}

extension EvaluateConsentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.text("party", party, format: .slug)
    rules.texts("party_classes", partyClasses, maxItems: 16, format: .slug)
    rules.known("purpose", purpose, required: true)
    rules.knowns("records", records, maxItems: 6)
  }
}

extension EvaluateConsentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("party", party)
    text.show("party_classes", partyClasses)
    text.show("purpose", purpose)
    text.show("records", records)
  }
}

extension EvaluateConsentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("decisions", decisions, maxItems: 6)
  }
}

extension EvaluateConsentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("decisions", decisions)
  }
}

extension GroupDecision: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("group", group)
    rules.known("reason", reason)
    rules.text("consent_id", consentID, format: .id)
  }
}

extension GroupDecision: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("group", group)
    text.show("permitted", permitted)
    text.show("reason", reason)
    text.show("consent_id", consentID)
  }
}
