// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

public import Vocabulary

extension CheckIn: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("client_id", clientID, required: true, format: .uuid)
    rules.text("student_id", studentID, required: true, format: .id)
    rules.message("occur_time", occurTime, required: true)
    rules.known("mode", mode, required: true)
    rules.known("reached", reached, required: true)
    rules.message("detail", detail)
  }
}

extension CheckIn: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("client_id", clientID)
    text.show("student_id", studentID)
    text.show("occur_time", occurTime)
    text.show("mode", mode)
    text.show("reached", reached)
    text.show("detail", detail)
  }
}

extension CheckInDetail: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("with", with)
    rules.number("wellbeing", wellbeing, in: 0...5)
    rules.number("academics", academics, in: 0...5)
    rules.texts("needs", needs, maxItems: 20, format: .slug)
    rules.known("urgency", urgency)
    rules.text("note", note, maxBytes: 4000)
    rules.text("follow_up_on", followUpOn, format: .date)
  }
}

extension CheckInDetail: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension CheckInDetail: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .notes }
}

extension AssignNavigatorRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.text("navigator_id", navigatorID, required: true, format: .id)
  }
}

extension AssignNavigatorRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("navigator_id", navigatorID)
  }
}

extension AssignNavigatorResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, format: .id)
    rules.text("navigator_id", navigatorID, format: .id)
    rules.message("assign_time", assignTime)
    rules.text("released_navigator_id", releasedNavigatorID, format: .id)
  }
}

extension AssignNavigatorResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("navigator_id", navigatorID)
    text.show("assign_time", assignTime)
    text.show("released_navigator_id", releasedNavigatorID)
  }
}

extension ListCaseloadRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("navigator_id", navigatorID, format: .id)
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListCaseloadRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("navigator_id", navigatorID)
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension CaseloadEntry: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, format: .id)
    rules.text("given_name", givenName)
    rules.text("family_name", familyName)
    rules.text("grade", grade, format: .grade)
    rules.text("school_id", schoolID, format: .id)
    rules.message("assign_time", assignTime)
    rules.text("plan_id", planID, format: .id)
    rules.text("plan_status", planStatus)
    rules.text("next_review_on", nextReviewOn, format: .date)
    rules.message("last_check_in_time", lastCheckInTime)
  }
}

extension CaseloadEntry: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("grade", grade)
    text.show("school_id", schoolID)
    text.show("assign_time", assignTime)
    text.show("plan_id", planID)
    text.show("plan_status", planStatus)
    text.show("next_review_on", nextReviewOn)
    text.show("last_check_in_time", lastCheckInTime)
    text.show("counted_check_ins", countedCheckIns)
    text.redact()
  }
}

extension ListCaseloadResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("navigator_id", navigatorID, format: .id)
    rules.messages("entries", entries, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListCaseloadResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("navigator_id", navigatorID)
    text.show("entries", entries)
    text.show("next_page_token", nextPageToken)
  }
}

extension RecordCheckInsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("check_ins", checkIns, required: true, maxItems: 1000)
  }
}

extension RecordCheckInsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("check_ins", checkIns)
  }
}

extension RecordCheckInsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("receipts", receipts, maxItems: 1000)
  }
}

extension RecordCheckInsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("receipts", receipts)
  }
}

extension CheckInReceipt: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("client_id", clientID, format: .uuid)
    rules.known("outcome", outcome)
    rules.text("week", week)
  }
}

extension CheckInReceipt: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("client_id", clientID)
    text.show("outcome", outcome)
    text.show("week", week)
    text.show("counted", counted)
  }
}
