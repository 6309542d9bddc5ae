// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

extension Credential: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id)
    rules.known("role", role)
    rules.text("label", label)
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("holder_id", holderID, format: .id)
    rules.text("party", party, format: .slug)
    rules.texts("party_classes", partyClasses, format: .slug)
    rules.knowns("groups", groups)
    rules.message("create_time", createTime)
    rules.message("expire_time", expireTime)
    rules.message("revoke_time", revokeTime)
    rules.message("last_use_time", lastUseTime)
    rules.text("certificate_fingerprint", certificateFingerprint, format: .fingerprint)
    rules.message("start_time", startTime)
    rules.text("predecessor_id", predecessorID)
    rules.text("successor_id", successorID)
    rules.knowns("purposes", purposes, maxItems: 16)
  }
}

extension Credential: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("role", role)
    text.show("label", label)
    text.show("tenant_id", tenantID)
    text.show("holder_id", holderID)
    text.show("party", party)
    text.show("party_classes", partyClasses)
    text.show("groups", groups)
    text.show("create_time", createTime)
    text.show("expire_time", expireTime)
    text.show("revoke_time", revokeTime)
    text.show("last_use_time", lastUseTime)
    text.show("certificate_fingerprint", certificateFingerprint)
    text.show("start_time", startTime)
    text.show("predecessor_id", predecessorID)
    text.show("successor_id", successorID)
    text.show("purposes", purposes)
  }
}

extension IssueCredentialRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("role", role, required: true)
    rules.text("label", label, required: true)
    switch holder {
    case .holderID(let value): rules.text("holder_id", value, required: true, format: .id)
    case .staffSourcedID(let value):
      rules.text("staff_sourced_id", value, required: true, format: .sourcedID)
    case nil: break
    }
    rules.text("party", party, format: .slug)
    rules.texts("party_classes", partyClasses, maxItems: 16, format: .slug)
    rules.knowns("groups", groups, maxItems: 6)
    rules.number("days_valid", daysValid, in: 0...730)
    switch certificate {
    case .certificateFingerprint(let value):
      rules.text("certificate_fingerprint", value, required: true, format: .fingerprint)
    case .certificatePresented: break
    case nil: break
    }
    rules.message("start_time", startTime)
    rules.knowns("purposes", purposes, maxItems: 16)
  }
}

extension IssueCredentialRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("role", role)
    text.show("label", label)
    text.show("holder", holder)
    text.show("party", party)
    text.show("party_classes", partyClasses)
    text.show("groups", groups)
    text.show("days_valid", daysValid)
    text.show("certificate", certificate)
    text.show("start_time", startTime)
    text.show("purposes", purposes)
  }
}

extension IssueCredentialRequest.Holder: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .holderID(let value): text.show("holder_id", value)
    case .staffSourcedID: text.redact()
    }
  }
}

extension IssueCredentialRequest.Certificate: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .certificateFingerprint(let value): text.show("certificate_fingerprint", value)
    case .certificatePresented(let value): text.show("certificate_presented", value)
    }
  }
}

extension IssueCredentialResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("credential", credential)
    rules.text("token", token)
  }
}

extension IssueCredentialResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("credential", credential)
    text.redact()
  }
}

extension ListCredentialsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListCredentialsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("active_only", activeOnly)
  }
}

extension ListCredentialsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("credentials", credentials, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListCredentialsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("credentials", credentials)
    text.show("next_page_token", nextPageToken)
  }
}

extension RevokeCredentialRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true)
  }
}

extension RevokeCredentialRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension RevokeCredentialResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("credential", credential)
  }
}

extension RevokeCredentialResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("credential", credential)
  }
}

extension RotateCredentialRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true)
    rules.number("overlap_minutes", overlapMinutes, in: 0...129600)
    switch certificate {
    case .certificateFingerprint(let value):
      rules.text("certificate_fingerprint", value, required: true, format: .fingerprint)
    case .certificatePresented: break
    case nil: break
    }
    rules.number("days_valid", daysValid, in: 0...730)
  }
}

extension RotateCredentialRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("overlap_minutes", overlapMinutes)
    text.show("certificate", certificate)
    text.show("days_valid", daysValid)
  }
}

extension RotateCredentialRequest.Certificate: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .certificateFingerprint(let value): text.show("certificate_fingerprint", value)
    case .certificatePresented(let value): text.show("certificate_presented", value)
    }
  }
}

extension RotateCredentialResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("credential", credential)
    rules.text("token", token)
    rules.message("predecessor", predecessor)
  }
}

extension RotateCredentialResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("credential", credential)
    text.show("predecessor", predecessor)
    text.redact()
  }
}

extension WhoAmIRequest: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension WhoAmIRequest: Redacted {
  public func describe(into text: inout RedactedText) {
  }
}

extension WhoAmIResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("credential", credential)
    rules.known("role", role)
    rules.text("tenant_name", tenantName)
    rules.knowns("permissions", permissions)
  }
}

extension WhoAmIResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("credential", credential)
    text.show("role", role)
    text.show("tenant_name", tenantName)
    text.show("permissions", permissions)
  }
}
