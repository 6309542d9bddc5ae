// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

extension MoveTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
  }
}

extension MoveTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("validate_only", validateOnly)
  }
}

extension MoveTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .progress(let value): rules.message("progress", value)
    case .report(let value): rules.message("report", value)
    case nil: break
    }
  }
}

extension MoveTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension MoveTenantResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .progress(let value): text.show("progress", value)
    case .report(let value): text.show("report", value)
    }
  }
}

extension MoveProgress: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("phase", phase)
  }
}

extension MoveProgress: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("phase", phase)
    text.show("done", done)
    text.show("total", total)
  }
}

extension MoveReport: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("name", name, format: .slug)
  }
}

extension MoveReport: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant_id", tenantID)
    text.show("name", name)
    text.show("data_rows", dataRows)
    text.show("key_rows", keyRows)
    text.show("change", change)
    text.show("disclosure", disclosure)
    text.show("students", students)
    text.show("values", values)
    text.show("credentials", credentials)
    text.show("online_milliseconds", onlineMilliseconds)
    text.show("pause_milliseconds", pauseMilliseconds)
    text.show("moved", moved)
  }
}

extension DiscardMovedTenantRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant", tenant, required: true)
  }
}

extension DiscardMovedTenantRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant", tenant)
    text.show("validate_only", validateOnly)
  }
}

extension DiscardMovedTenantResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("tenant_id", tenantID, format: .id)
  }
}

extension DiscardMovedTenantResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("tenant_id", tenantID)
  }
}
