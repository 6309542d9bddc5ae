// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

extension Canary: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, format: .id)
    rules.message("create_time", createTime)
  }
}

extension Canary: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("create_time", createTime)
  }
}

extension CreateCanariesRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("count", count, in: 0...16)
  }
}

extension CreateCanariesRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("count", count)
  }
}

extension CreateCanariesResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("canaries", canaries, maxItems: 16)
  }
}

extension CreateCanariesResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("canaries", canaries)
  }
}

extension ListCanariesRequest: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension ListCanariesRequest: Redacted {
  public func describe(into text: inout RedactedText) {
  }
}

extension ListCanariesResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("canaries", canaries, maxItems: 64)
  }
}

extension ListCanariesResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("canaries", canaries)
  }
}
