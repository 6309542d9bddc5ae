// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

public import Vocabulary

extension ImportRosterRequest: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .start(let value): rules.message("start", value)
    case .chunk(let value): rules.message("chunk", value)
    case nil: break
    }
  }
}

extension ImportRosterRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension ImportRosterRequest.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .start: text.redact()
    case .chunk: text.redact()
    }
  }
}

extension ImportStart: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension ImportStart: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("validate_only", validateOnly)
    text.show("allow_large_change", allowLargeChange)
  }
}

extension ImportChunk: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("file_name", fileName, required: true)
    rules.bytes("data", data, maxBytes: 1_048_576)
  }
}

extension ImportChunk: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("file_name", fileName)
    text.redact()
  }
}

extension ImportRosterResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .progress(let value): rules.message("progress", value)
    case .findings(let value): rules.message("findings", value)
    case .summary(let value): rules.message("summary", value)
    case nil: break
    }
  }
}

extension ImportRosterResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension ImportRosterResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .progress(let value): text.show("progress", value)
    case .findings(let value): text.show("findings", value)
    case .summary(let value): text.show("summary", value)
    }
  }
}

extension ImportProgress: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("phase", phase)
  }
}

extension ImportProgress: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("phase", phase)
    text.show("done", done)
    text.show("total", total)
  }
}

extension ImportFindings: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("findings", findings, maxItems: 1000)
  }
}

extension ImportFindings: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("findings", findings)
  }
}

extension ImportFinding: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("severity", severity)
    rules.text("code", code)
    rules.text("file", file)
    rules.text("column", column)
    rules.text("message", message, maxBytes: 500)
  }
}

extension ImportFinding: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("severity", severity)
    text.show("code", code)
    text.show("file", file)
    text.show("line", line)
    text.show("column", column)
    text.show("message", message)
    text.show("count", count)
  }
}

extension ImportSummary: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("version", version)
    rules.messages("files", files)
  }
}

extension ImportSummary: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("committed", committed)
    text.show("version", version)
    text.show("files", files)
    text.show("students_created", studentsCreated)
    text.show("students_revised", studentsRevised)
    text.show("students_unchanged", studentsUnchanged)
    text.show("students_withdrawn", studentsWithdrawn)
    text.show("guardians", guardians)
    text.show("staff", staff)
    text.show("schools", schools)
    text.show("classes", classes)
    text.show("enrollments", enrollments)
    text.show("warnings", warnings)
    text.show("errors", errors)
  }
}

extension FileSummary: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("file", file)
  }
}

extension FileSummary: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("file", file)
    text.show("rows", rows)
    text.show("rows_rejected", rowsRejected)
    text.show("ignored", ignored)
  }
}

extension ListSchoolsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 2048)
  }
}

extension ListSchoolsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension School: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("name", name, maxBytes: 1020)
    rules.text("type", type, maxBytes: 1020)
    rules.text("parent_id", parentID, format: .id)
    rules.text("sourced_id", sourcedID, format: .sourcedID)
  }
}

extension School: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("name", name)
    text.show("type", type)
    text.show("parent_id", parentID)
    text.show("sourced_id", sourcedID)
  }
}

extension ListSchoolsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("schools", schools, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 2048)
  }
}

extension ListSchoolsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("schools", schools)
    text.show("next_page_token", nextPageToken)
  }
}

extension ListClassesRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("school_id", schoolID, format: .id)
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 2048)
  }
}

extension ListClassesRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("school_id", schoolID)
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension SchoolClass: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("title", title, maxBytes: 1020)
    rules.text("school_id", schoolID, format: .id)
    rules.texts("grades", grades, format: .grade)
    rules.text("sourced_id", sourcedID, format: .sourcedID)
  }
}

extension SchoolClass: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("title", title)
    text.show("school_id", schoolID)
    text.show("grades", grades)
    text.show("sourced_id", sourcedID)
  }
}

extension ListClassesResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("classes", classes, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 2048)
  }
}

extension ListClassesResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("classes", classes)
    text.show("next_page_token", nextPageToken)
  }
}

extension StaffIdentity: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("given_name", givenName, maxBytes: 1020)
    rules.text("family_name", familyName, maxBytes: 1020)
    rules.text("email", email, maxBytes: 1020)
    rules.text("phone", phone, maxBytes: 1020)
    rules.text("sourced_id", sourcedID, format: .sourcedID)
    rules.text("local_id", localID, maxBytes: 1020)
    rules.text("mobile", mobile, maxBytes: 1020)
  }
}

extension StaffIdentity: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StaffIdentity: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .identity }
}
