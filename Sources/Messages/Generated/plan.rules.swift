// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

public import Vocabulary

extension Plan: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("student_id", studentID, format: .id)
    rules.known("status", status)
    rules.known("tier", tier)
    rules.text("opened_on", openedOn, format: .date)
    rules.text("next_review_on", nextReviewOn, format: .date)
    rules.text("last_reviewed_on", lastReviewedOn, format: .date)
    rules.text("navigator_id", navigatorID, format: .id)
    rules.message("create_time", createTime)
    rules.message("update_time", updateTime)
    rules.text("author", author)
    rules.text("reason", reason, maxBytes: 1000)
    rules.message("content", content)
    rules.message("voices", voices)
    rules.knowns("withheld", withheld, maxItems: 6)
  }
}

extension Plan: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("student_id", studentID)
    text.show("school_year", schoolYear)
    text.show("status", status)
    text.show("tier", tier)
    text.show("opened_on", openedOn)
    text.show("next_review_on", nextReviewOn)
    text.show("last_reviewed_on", lastReviewedOn)
    text.show("navigator_id", navigatorID)
    text.show("family_participated", familyParticipated)
    text.show("student_participated", studentParticipated)
    text.show("revision", revision)
    text.show("create_time", createTime)
    text.show("update_time", updateTime)
    text.show("author", author)
    text.show("content", content)
    text.show("voices", voices)
    text.show("withheld", withheld)
    text.redact()
  }
}

extension PlanContent: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("domains", domains, maxItems: 20)
    rules.messages("goals", goals, maxItems: 50)
    rules.texts("barriers", barriers, maxBytes: 1000)
  }
}

extension PlanContent: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension PlanContent: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .services }
}

extension PlanDomain: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("domain", domain, required: true, format: .slug)
    rules.texts("strengths", strengths, maxBytes: 1000)
    rules.texts("needs", needs, maxBytes: 1000)
    rules.texts("interests", interests, maxBytes: 1000)
    rules.number("rating", rating, in: 0...5)
  }
}

extension PlanDomain: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension Goal: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("text", text, required: true, maxBytes: 2000)
    rules.text("domain", domain, format: .slug)
    rules.text("metric", metric)
    rules.text("baseline", baseline, maxBytes: 60)
    rules.text("target", target, maxBytes: 60)
    rules.text("unit", unit, maxBytes: 60)
    rules.text("due_on", dueOn, format: .date)
    rules.known("status", status)
    rules.messages("steps", steps, maxItems: 50)
  }
}

extension Goal: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension ActionStep: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("what", what, required: true, maxBytes: 2000)
    rules.known("owner", owner, required: true)
    rules.text("owner_name", ownerName)
    rules.text("due_on", dueOn, format: .date)
    rules.known("status", status)
    rules.text("blocked_reason", blockedReason, maxBytes: 1000)
    rules.text("evidence", evidence, maxBytes: 2000)
  }
}

extension ActionStep: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension PlanVoices: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_voice", studentVoice, maxBytes: 8000)
    rules.text("family_statement", familyStatement, maxBytes: 8000)
    rules.text("narrative", narrative, maxBytes: 16000)
  }
}

extension PlanVoices: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension PlanVoices: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .notes }
}

extension PlanReason: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("text", text, maxBytes: 1000)
  }
}

extension PlanReason: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension PlanReason: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .notes }
}

extension CreatePlanRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.number("school_year", schoolYear, required: true, in: 2000...2100)
    rules.known("tier", tier)
    rules.text("next_review_on", nextReviewOn, format: .date)
    rules.message("content", content, required: true)
    rules.message("voices", voices)
  }
}

extension CreatePlanRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("school_year", schoolYear)
    text.show("tier", tier)
    text.show("next_review_on", nextReviewOn)
    text.show("family_participated", familyParticipated)
    text.show("student_participated", studentParticipated)
    text.show("content", content)
    text.show("voices", voices)
  }
}

extension CreatePlanResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("plan", plan)
  }
}

extension CreatePlanResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("plan", plan)
  }
}

extension GetPlanRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension GetPlanRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("revision", revision)
  }
}

extension GetPlanResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("plan", plan)
  }
}

extension GetPlanResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("plan", plan)
  }
}

extension RevisePlanRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.number("revision", revision, required: true)
    rules.text("reason", reason, required: true, maxBytes: 1000)
    rules.known("status", status)
    rules.known("tier", tier)
    rules.text("next_review_on", nextReviewOn, format: .date)
    rules.text("last_reviewed_on", lastReviewedOn, format: .date)
    rules.message("content", content)
    rules.message("voices", voices)
  }
}

extension RevisePlanRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("revision", revision)
    text.show("status", status)
    text.show("tier", tier)
    text.show("next_review_on", nextReviewOn)
    text.show("last_reviewed_on", lastReviewedOn)
    text.show("content", content)
    text.show("voices", voices)
    text.show("family_participated", familyParticipated)
    text.show("student_participated", studentParticipated)
    text.redact()
  }
}

extension RevisePlanResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("plan", plan)
  }
}

extension RevisePlanResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("plan", plan)
  }
}

extension ListPlansRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
    rules.text("student_id", studentID, format: .id)
    rules.known("status", status)
    rules.text("review_due_by", reviewDueBy, format: .date)
  }
}

extension ListPlansRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("student_id", studentID)
    text.show("school_year", schoolYear)
    text.show("status", status)
    text.show("review_due_by", reviewDueBy)
  }
}

extension ListPlansResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("plans", plans, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListPlansResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("plans", plans)
    text.show("next_page_token", nextPageToken)
  }
}
