// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

extension Disclosure: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("time", time)
    rules.text("student_id", studentID, format: .id)
    rules.text("credential_id", credentialID)
    rules.text("party", party, format: .slug)
    rules.known("purpose", purpose)
    rules.text("operation", operation)
    rules.known("outcome", outcome)
    rules.known("basis", basis)
    rules.knowns("disclosed", disclosed, maxItems: 6)
    rules.knowns("withheld", withheld, maxItems: 6)
    rules.texts("consent_ids", consentIDs, format: .id)
  }
}

extension Disclosure: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("sequence", sequence)
    text.show("time", time)
    text.show("student_id", studentID)
    text.show("credential_id", credentialID)
    text.show("party", party)
    text.show("purpose", purpose)
    text.show("operation", operation)
    text.show("outcome", outcome)
    text.show("basis", basis)
    text.show("disclosed", disclosed)
    text.show("withheld", withheld)
    text.show("consent_ids", consentIDs)
    text.show("statutory", statutory)
  }
}

extension ListDisclosuresRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListDisclosuresRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListDisclosuresResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("disclosures", disclosures, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListDisclosuresResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("disclosures", disclosures)
    text.show("next_page_token", nextPageToken)
  }
}
