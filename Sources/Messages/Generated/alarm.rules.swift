// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

extension Alarm: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind)
    rules.message("time", time)
    rules.text("tenant_id", tenantID, format: .id)
    rules.text("credential_id", credentialID)
    rules.text("operation", operation)
    rules.text("student_id", studentID, format: .id)
  }
}

extension Alarm: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("sequence", sequence)
    text.show("kind", kind)
    text.show("time", time)
    text.show("count", count)
    text.show("tenant_id", tenantID)
    text.show("credential_id", credentialID)
    text.show("operation", operation)
    text.show("student_id", studentID)
  }
}

extension ListAlarmsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListAlarmsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListAlarmsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("alarms", alarms, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListAlarmsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("alarms", alarms)
    text.show("next_page_token", nextPageToken)
  }
}
