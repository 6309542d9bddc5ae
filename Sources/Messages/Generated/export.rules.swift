// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

extension ExportKey: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("party", party, format: .slug)
    rules.text("recipient", recipient)
    rules.message("create_time", createTime)
    rules.text("registered_by", registeredBy)
    rules.message("confirm_time", confirmTime)
    rules.message("revoke_time", revokeTime)
  }
}

extension ExportKey: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("party", party)
    text.show("recipient", recipient)
    text.show("create_time", createTime)
    text.show("registered_by", registeredBy)
    text.show("confirm_time", confirmTime)
    text.show("revoke_time", revokeTime)
  }
}

extension RegisterExportKeyRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("recipient", recipient, required: true)
    rules.text("party", party, format: .slug)
  }
}

extension RegisterExportKeyRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("recipient", recipient)
    text.show("party", party)
  }
}

extension RegisterExportKeyResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("key", key)
    rules.bytes("challenge", challenge, maxBytes: 4096)
  }
}

extension RegisterExportKeyResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("key", key)
    text.show("challenge", challenge)
  }
}

extension ConfirmExportKeyRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.text("proof", proof, required: true, maxBytes: 512)
  }
}

extension ConfirmExportKeyRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.redact()
  }
}

extension ConfirmExportKeyResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("key", key)
  }
}

extension ConfirmExportKeyResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("key", key)
  }
}

extension ListExportKeysRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListExportKeysRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListExportKeysResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("keys", keys, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListExportKeysResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("keys", keys)
    text.show("next_page_token", nextPageToken)
  }
}

extension RevokeExportKeyRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension RevokeExportKeyRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension RevokeExportKeyResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("key", key)
  }
}

extension RevokeExportKeyResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("key", key)
  }
}

extension CreateExportRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("party", party, format: .slug)
  }
}

extension CreateExportRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("party", party)
  }
}

extension CreateExportResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .header(let value): rules.message("header", value)
    case .chunk(let value): rules.message("chunk", value)
    case .receipt(let value): rules.message("receipt", value)
    case nil: break
    }
  }
}

extension CreateExportResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension CreateExportResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .header(let value): text.show("header", value)
    case .chunk(let value): text.show("chunk", value)
    case .receipt(let value): text.show("receipt", value)
    }
  }
}

extension ExportChunk: Ruled {
  func check(_ rules: inout Rules) {
    rules.bytes("data", data, maxBytes: 1_048_576)
  }
}

extension ExportChunk: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("data", data)
    text.show("students", students)
  }
}

extension ExportReceipt: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("file_fingerprint", fileFingerprint, format: .fingerprint)
  }
}

extension ExportReceipt: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("file_bytes", fileBytes)
    text.show("file_fingerprint", fileFingerprint)
    text.show("students", students)
  }
}

extension Export: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.known("kind", kind)
    rules.text("party", party, format: .slug)
    rules.known("purpose", purpose)
    rules.message("create_time", createTime)
    rules.text("credential_id", credentialID)
    rules.texts("recipients", recipients, maxItems: 16)
    rules.text("approval_id", approvalID, format: .id)
    rules.text("header_fingerprint", headerFingerprint, format: .fingerprint)
    rules.message("complete_time", completeTime)
    rules.text("file_fingerprint", fileFingerprint, format: .fingerprint)
  }
}

extension Export: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("kind", kind)
    text.show("party", party)
    text.show("purpose", purpose)
    text.show("create_time", createTime)
    text.show("credential_id", credentialID)
    text.show("recipients", recipients)
    text.show("approval_id", approvalID)
    text.show("header_fingerprint", headerFingerprint)
    text.show("complete_time", completeTime)
    text.show("students", students)
    text.show("file_bytes", fileBytes)
    text.show("file_fingerprint", fileFingerprint)
  }
}

extension ListExportsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListExportsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListExportsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("exports", exports, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListExportsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("exports", exports)
    text.show("next_page_token", nextPageToken)
  }
}

extension BeginTenantExportRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.texts("recipients", recipients, required: true, maxItems: 8)
    rules.text("reason", reason, required: true)
  }
}

extension BeginTenantExportRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("recipients", recipients)
    text.show("reason", reason)
  }
}

extension BeginTenantExportResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("approval", approval)
  }
}

extension BeginTenantExportResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approval", approval)
  }
}

extension CreateTenantExportRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("approval_id", approvalID, required: true, format: .id)
    rules.texts("recipients", recipients, required: true, maxItems: 8)
  }
}

extension CreateTenantExportRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("approval_id", approvalID)
    text.show("recipients", recipients)
  }
}

extension CreateTenantExportResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .header(let value): rules.message("header", value)
    case .chunk(let value): rules.message("chunk", value)
    case .receipt(let value): rules.message("receipt", value)
    case nil: break
    }
  }
}

extension CreateTenantExportResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension CreateTenantExportResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .header(let value): text.show("header", value)
    case .chunk(let value): text.show("chunk", value)
    case .receipt(let value): text.show("receipt", value)
    }
  }
}

extension ExportRecord: Ruled {
  func check(_ rules: inout Rules) {
    switch record {
    case .header(let value): rules.message("header", value)
    case .student(let value): rules.message("student", value)
    case .school(let value): rules.message("school", value)
    case .schoolClass(let value): rules.message("school_class", value)
    case .staff(let value): rules.message("staff", value)
    case .enrollment(let value): rules.message("enrollment", value)
    case .navigator(let value): rules.message("navigator", value)
    case .plan(let value): rules.message("plan", value)
    case .checkIn(let value): rules.message("check_in", value)
    case .consent(let value): rules.message("consent", value)
    case .disclosure(let value): rules.message("disclosure", value)
    case .end(let value): rules.message("end", value)
    case nil: break
    }
  }
}

extension ExportRecord: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("record", record)
  }
}

extension ExportRecord.Record: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .header(let value): text.show("header", value)
    case .student(let value): text.show("student", value)
    case .school(let value): text.show("school", value)
    case .schoolClass(let value): text.show("school_class", value)
    case .staff(let value): text.show("staff", value)
    case .enrollment(let value): text.show("enrollment", value)
    case .navigator(let value): text.show("navigator", value)
    case .plan(let value): text.show("plan", value)
    case .checkIn(let value): text.show("check_in", value)
    case .consent(let value): text.show("consent", value)
    case .disclosure(let value): text.show("disclosure", value)
    case .end(let value): text.show("end", value)
    }
  }
}

extension ExportHeader: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("format", format)
    rules.text("id", id, format: .id)
    rules.known("kind", kind)
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("tenant", tenant, format: .slug)
    rules.text("party", party, format: .slug)
    rules.known("purpose", purpose)
    rules.message("create_time", createTime)
    rules.texts("recipients", recipients, maxItems: 16)
    rules.text("notice", notice, maxBytes: 1024)
    rules.text("approval_id", approvalID, format: .id)
  }
}

extension ExportHeader: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("format", format)
    text.show("id", id)
    text.show("kind", kind)
    text.show("tenant_id", tenantID)
    text.show("tenant", tenant)
    text.show("party", party)
    text.show("purpose", purpose)
    text.show("create_time", createTime)
    text.show("recipients", recipients)
    text.show("notice", notice)
    text.show("approval_id", approvalID)
  }
}

extension ExportedStudent: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("student", student)
    rules.texts("consent_ids", consentIDs, format: .id)
  }
}

extension ExportedStudent: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student", student)
    text.show("consent_ids", consentIDs)
    text.show("disclosure", disclosure)
  }
}

extension ExportedStaff: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("school_id", schoolID, format: .id)
    rules.message("identity", identity)
  }
}

extension ExportedStaff: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("school_id", schoolID)
    text.show("active", active)
    text.show("identity", identity)
  }
}

extension ExportedEnrollment: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("class_id", classID, format: .id)
    rules.text("person_id", personID, format: .id)
    rules.text("role", role)
    rules.text("begin_on", beginOn, format: .date)
    rules.text("end_on", endOn, format: .date)
  }
}

extension ExportedEnrollment: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("class_id", classID)
    text.show("person_id", personID)
    text.show("role", role)
    text.show("begin_on", beginOn)
    text.show("end_on", endOn)
    text.show("primary", primary)
    text.show("active", active)
  }
}

extension ExportedNavigator: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, format: .id)
    rules.text("navigator_id", navigatorID, format: .id)
    rules.message("assign_time", assignTime)
    rules.message("release_time", releaseTime)
  }
}

extension ExportedNavigator: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("navigator_id", navigatorID)
    text.show("assign_time", assignTime)
    text.show("release_time", releaseTime)
  }
}

extension ExportedCheckIn: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("check_in", checkIn)
    rules.text("navigator_id", navigatorID, format: .id)
    rules.text("author", author)
    rules.message("record_time", recordTime)
  }
}

extension ExportedCheckIn: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("check_in", checkIn)
    text.show("navigator_id", navigatorID)
    text.show("author", author)
    text.show("record_time", recordTime)
    text.show("counted", counted)
  }
}

extension ExportEnd: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension ExportEnd: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("students", students)
    text.show("records", records)
  }
}
