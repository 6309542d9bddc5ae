// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

extension Tenant: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("name", name, format: .slug)
    rules.text("display_name", displayName)
    rules.known("kind", kind)
    rules.text("state", state, format: .state)
    rules.text("time_zone", timeZone, format: .timeZone)
    rules.known("status", status)
    rules.message("create_time", createTime)
  }
}

extension Tenant: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("name", name)
    text.show("display_name", displayName)
    text.show("kind", kind)
    text.show("state", state)
    text.show("time_zone", timeZone)
    text.show("status", status)
    text.show("create_time", createTime)
    text.show("quarantined", quarantined)
  }
}

extension CreateTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("name", name, required: true, format: .slug)
    rules.text("display_name", displayName, required: true)
    rules.known("kind", kind, required: true)
    rules.text("state", state, required: true, format: .state)
    rules.text("time_zone", timeZone, format: .timeZone)
  }
}

extension CreateTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("name", name)
    text.show("display_name", displayName)
    text.show("kind", kind)
    text.show("state", state)
    text.show("time_zone", timeZone)
  }
}

extension CreateTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("tenant", tenant)
  }
}

extension CreateTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension GetTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
  }
}

extension GetTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension GetTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("tenant", tenant)
  }
}

extension GetTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension ListTenantsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListTenantsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListTenantsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("tenants", tenants, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListTenantsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenants", tenants)
    text.show("next_page_token", nextPageToken)
  }
}

extension SuspendTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
    rules.text("reason", reason, required: true)
  }
}

extension SuspendTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("reason", reason)
  }
}

extension SuspendTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("tenant", tenant)
  }
}

extension SuspendTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension ResumeTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
  }
}

extension ResumeTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension ResumeTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("tenant", tenant)
  }
}

extension ResumeTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension BeginTenantDestructionRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
    rules.text("reason", reason, required: true)
  }
}

extension BeginTenantDestructionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("reason", reason)
    text.show("validate_only", validateOnly)
  }
}

extension BeginTenantDestructionResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("tenant", tenant)
    rules.message("promise_time", promiseTime)
    rules.message("approval", approval)
  }
}

extension BeginTenantDestructionResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("students", students)
    text.show("promise_time", promiseTime)
    text.show("approval", approval)
  }
}

extension ConfirmTenantDestructionRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
    rules.text("approval_id", approvalID, required: true, format: .id)
  }
}

extension ConfirmTenantDestructionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("approval_id", approvalID)
  }
}

extension ConfirmTenantDestructionResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("destruction", destruction)
  }
}

extension ConfirmTenantDestructionResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("destruction", destruction)
  }
}

extension GetDestructionCertificateRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
  }
}

extension GetDestructionCertificateRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
  }
}

extension GetDestructionCertificateResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("destruction", destruction)
  }
}

extension GetDestructionCertificateResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("destruction", destruction)
  }
}

extension TenantDestructionRecord: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("name", name, format: .slug)
    rules.text("reason", reason)
    rules.text("requested_by", requestedBy)
    rules.text("approved_by", approvedBy)
    rules.text("approval_id", approvalID, format: .id)
    rules.message("begin_time", beginTime)
    rules.message("promise_time", promiseTime)
    rules.message("finish_time", finishTime)
    rules.known("state", state)
    rules.text("certificate", certificate, maxBytes: 65536)
    rules.text("verifier", verifier)
  }
}

extension TenantDestructionRecord: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant_id", tenantID)
    text.show("name", name)
    text.show("reason", reason)
    text.show("requested_by", requestedBy)
    text.show("approved_by", approvedBy)
    text.show("approval_id", approvalID)
    text.show("students", students)
    text.show("begin_time", beginTime)
    text.show("promise_time", promiseTime)
    text.show("finish_time", finishTime)
    text.show("state", state)
    text.show("certificate", certificate)
    text.show("verifier", verifier)
  }
}
