// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

extension Erasure: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, format: .id)
    rules.known("state", state)
    rules.known("basis", basis)
    rules.text("reason", reason)
    rules.text("erased_by", erasedBy)
    rules.message("erase_time", eraseTime)
    rules.message("promise_time", promiseTime)
  }
}

extension Erasure: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("state", state)
    text.show("basis", basis)
    text.show("reason", reason)
    text.show("erased_by", erasedBy)
    text.show("erase_time", eraseTime)
    text.show("promise_time", promiseTime)
    text.show("records", records)
  }
}

extension ErasureExtent: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension ErasureExtent: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("groups", groups)
    text.show("plans", plans)
    text.show("plan_revisions", planRevisions)
    text.show("check_ins", checkIns)
    text.show("consents", consents)
    text.show("blind_indexes", blindIndexes)
    text.show("keys", keys)
  }
}

extension EraseStudentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.known("basis", basis, required: true)
    rules.text("reason", reason, required: true)
  }
}

extension EraseStudentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("basis", basis)
    text.show("reason", reason)
    text.show("validate_only", validateOnly)
  }
}

extension EraseStudentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("erasure", erasure)
    rules.message("extent", extent)
  }
}

extension EraseStudentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("erasure", erasure)
    text.show("extent", extent)
  }
}

extension ListErasuresRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListErasuresRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
  }
}

extension ListErasuresResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("erasures", erasures, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListErasuresResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("erasures", erasures)
    text.show("next_page_token", nextPageToken)
  }
}

extension GetErasureCertificateRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
  }
}

extension GetErasureCertificateRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
  }
}

extension GetErasureCertificateResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("certificate", certificate, maxBytes: 65536)
    rules.known("state", state)
    rules.text("verifier", verifier)
  }
}

extension GetErasureCertificateResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("certificate", certificate)
    text.show("state", state)
    text.show("verifier", verifier)
  }
}

extension LegalHold: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("student_id", studentID, format: .id)
    rules.text("reason", reason)
    rules.message("place_time", placeTime)
    rules.text("placed_by", placedBy)
    rules.message("lift_time", liftTime)
    rules.text("lifted_by", liftedBy)
  }
}

extension LegalHold: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("student_id", studentID)
    text.show("reason", reason)
    text.show("place_time", placeTime)
    text.show("placed_by", placedBy)
    text.show("lift_time", liftTime)
    text.show("lifted_by", liftedBy)
  }
}

extension PlaceLegalHoldRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
    rules.text("reason", reason, required: true)
  }
}

extension PlaceLegalHoldRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
    text.show("reason", reason)
  }
}

extension PlaceLegalHoldResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("hold", hold)
  }
}

extension PlaceLegalHoldResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("hold", hold)
  }
}

extension LiftLegalHoldRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension LiftLegalHoldRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension LiftLegalHoldResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("hold", hold)
  }
}

extension LiftLegalHoldResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("hold", hold)
  }
}

extension ListLegalHoldsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("student_id", studentID, required: true, format: .id)
  }
}

extension ListLegalHoldsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student_id", studentID)
  }
}

extension ListLegalHoldsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("holds", holds, maxItems: 1000)
  }
}

extension ListLegalHoldsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("holds", holds)
  }
}
