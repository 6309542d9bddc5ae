// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

extension Inspection: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("student_id", studentID, format: .id)
    rules.known("capacity", capacity)
    rules.text("received_on", receivedOn, format: .date)
    rules.text("due_on", dueOn, format: .date)
    rules.message("open_time", openTime)
    rules.text("opened_by", openedBy)
    rules.message("close_time", closeTime)
    rules.text("closed_by", closedBy)
    rules.known("outcome", outcome)
  }
}

extension Inspection: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("student_id", studentID)
    text.show("capacity", capacity)
    text.show("received_on", receivedOn)
    text.show("due_on", dueOn)
    text.show("overdue", overdue)
    text.show("open_time", openTime)
    text.show("opened_by", openedBy)
    text.show("close_time", closeTime)
    text.show("closed_by", closedBy)
    text.show("outcome", outcome)
  }
}

extension OpenInspectionRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.known("capacity", capacity, required: true)
    rules.text("received_on", receivedOn, format: .date)
  }
}

extension OpenInspectionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("capacity", capacity)
    text.show("received_on", receivedOn)
  }
}

extension OpenInspectionResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("inspection", inspection)
  }
}

extension OpenInspectionResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("inspection", inspection)
  }
}

extension CloseInspectionRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.known("outcome", outcome, required: true)
  }
}

extension CloseInspectionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("outcome", outcome)
  }
}

extension CloseInspectionResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("inspection", inspection)
  }
}

extension CloseInspectionResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("inspection", inspection)
  }
}

extension ListInspectionsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListInspectionsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("include_closed", includeClosed)
    text.show("overdue_only", overdueOnly)
  }
}

extension ListInspectionsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("inspections", inspections, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListInspectionsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("inspections", inspections)
    text.show("next_page_token", nextPageToken)
  }
}
