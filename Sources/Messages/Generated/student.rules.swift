// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

public import Vocabulary

extension Student: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.text("school_id", schoolID, format: .id)
    rules.text("grade", grade, format: .grade)
    rules.known("status", status)
    rules.message("create_time", createTime)
    rules.message("update_time", updateTime)
    rules.message("identity", identity)
    rules.message("contact", contact)
    rules.message("academic", academic)
    rules.message("health", health)
    rules.message("services", services)
    rules.message("notes", notes)
    rules.knowns("withheld", withheld, maxItems: 6)
  }
}

extension Student: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("school_id", schoolID)
    text.show("grade", grade)
    text.show("status", status)
    text.show("revision", revision)
    text.show("create_time", createTime)
    text.show("update_time", updateTime)
    text.show("identity", identity)
    text.show("contact", contact)
    text.show("academic", academic)
    text.show("health", health)
    text.show("services", services)
    text.show("notes", notes)
    text.show("withheld", withheld)
  }
}

extension StudentIdentity: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("given_name", givenName, required: true, maxBytes: 1020)
    rules.text("family_name", familyName, required: true, maxBytes: 1020)
    rules.text("middle_name", middleName, maxBytes: 1020)
    rules.text("preferred_name", preferredName, maxBytes: 3062)
    rules.text("pronouns", pronouns, maxBytes: 1020)
    rules.text("birth_date", birthDate, format: .date)
    rules.known("sex", sex)
    rules.knowns("race_ethnicity", raceEthnicity, maxItems: 16)
    rules.text("local_id", localID, maxBytes: 1020)
    rules.text("state_id", stateID, maxBytes: 1020)
    rules.text("sourced_id", sourcedID, format: .sourcedID)
    rules.text("language", language, maxBytes: 35, format: .language)
  }
}

extension StudentIdentity: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentIdentity: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .identity }
}

extension StudentContact: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("address", address)
    rules.text("email", email, maxBytes: 1020)
    rules.text("phone", phone, maxBytes: 1020)
    rules.messages("contacts", contacts, maxItems: 50)
    rules.text("mobile", mobile, maxBytes: 1020)
  }
}

extension StudentContact: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentContact: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .contact }
}

extension PostalAddress: Ruled {
  func check(_ rules: inout Rules) {
    rules.texts("lines", lines, maxItems: 4)
    rules.text("city", city)
    rules.text("state", state, format: .state)
    rules.text("postal_code", postalCode, maxBytes: 16)
  }
}

extension PostalAddress: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension Contact: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("relationship", relationship)
    rules.text("given_name", givenName, maxBytes: 1020)
    rules.text("family_name", familyName, maxBytes: 1020)
    rules.text("phone", phone, maxBytes: 1020)
    rules.text("email", email, maxBytes: 1020)
    rules.message("address", address)
    rules.text("language", language, maxBytes: 35, format: .language)
    rules.text("court_restriction", courtRestriction, maxBytes: 1000)
    rules.number("priority", priority, in: 0...99)
    rules.text("sourced_id", sourcedID, format: .sourcedID)
    rules.text("mobile", mobile, maxBytes: 1020)
  }
}

extension Contact: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentAcademic: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("days_enrolled", daysEnrolled, in: 0...400)
    rules.number("days_absent", daysAbsent, in: 0...400)
    rules.text("english_proficiency", englishProficiency, maxBytes: 60)
    rules.messages("assessments", assessments, maxItems: 200)
  }
}

extension StudentAcademic: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentAcademic: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .academic }
}

extension Assessment: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("name", name, required: true)
    rules.text("taken_on", takenOn, format: .date)
    rules.text("score", score, maxBytes: 60)
    rules.text("level", level, maxBytes: 60)
  }
}

extension Assessment: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentHealth: Ruled {
  func check(_ rules: inout Rules) {
    rules.texts("conditions", conditions)
    rules.texts("accommodations", accommodations, maxBytes: 1000)
    rules.text("care_instructions", careInstructions, maxBytes: 4000)
  }
}

extension StudentHealth: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentHealth: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .health }
}

extension StudentServices: Ruled {
  func check(_ rules: inout Rules) {
    rules.texts("programs", programs)
  }
}

extension StudentServices: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentServices: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .services }
}

extension StudentNotes: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("notes", notes, maxItems: 500)
  }
}

extension StudentNotes: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension StudentNotes: SealedGroup {
  public static var recordGroup: Vocabulary.RecordGroup { .notes }
}

extension Note: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("written_on", writtenOn, format: .date)
    rules.text("text", text, required: true, maxBytes: 8000)
  }
}

extension Note: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension CreateStudentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("school_id", schoolID, format: .id)
    rules.text("grade", grade, format: .grade)
    rules.message("identity", identity, required: true)
    rules.message("contact", contact)
    rules.message("academic", academic)
    rules.message("health", health)
    rules.message("services", services)
    rules.message("notes", notes)
  }
}

extension CreateStudentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("school_id", schoolID)
    text.show("grade", grade)
    text.show("identity", identity)
    text.show("contact", contact)
    text.show("academic", academic)
    text.show("health", health)
    text.show("services", services)
    text.show("notes", notes)
  }
}

extension CreateStudentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("student", student)
  }
}

extension CreateStudentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student", student)
  }
}

extension GetStudentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension GetStudentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension GetStudentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("student", student)
  }
}

extension GetStudentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student", student)
  }
}

extension ReviseStudentRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.number("revision", revision, required: true)
    rules.text("school_id", schoolID, format: .id)
    rules.text("grade", grade, format: .grade)
    rules.known("status", status)
    rules.message("identity", identity)
    rules.message("contact", contact)
    rules.message("academic", academic)
    rules.message("health", health)
    rules.message("services", services)
    rules.message("notes", notes)
  }
}

extension ReviseStudentRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("revision", revision)
    text.show("school_id", schoolID)
    text.show("grade", grade)
    text.show("status", status)
    text.show("identity", identity)
    text.show("contact", contact)
    text.show("academic", academic)
    text.show("health", health)
    text.show("services", services)
    text.show("notes", notes)
  }
}

extension ReviseStudentResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("student", student)
  }
}

extension ReviseStudentResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("student", student)
  }
}

extension ListStudentsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
    rules.text("school_id", schoolID, format: .id)
    rules.text("grade", grade, format: .grade)
    rules.known("status", status)
    rules.text("class_id", classID, format: .id)
    rules.text("navigator_id", navigatorID, format: .id)
  }
}

extension ListStudentsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("school_id", schoolID)
    text.show("grade", grade)
    text.show("status", status)
    text.show("class_id", classID)
    text.show("navigator_id", navigatorID)
  }
}

extension ListStudentsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("students", students, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension ListStudentsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("students", students)
    text.show("next_page_token", nextPageToken)
  }
}

extension SearchStudentsRequest: Ruled {
  func check(_ rules: inout Rules) {
    switch criterion {
    case .sourcedID(let value): rules.text("sourced_id", value, required: true, format: .sourcedID)
    case .localID(let value): rules.text("local_id", value, required: true, maxBytes: 1020)
    case .stateID(let value): rules.text("state_id", value, required: true, maxBytes: 1020)
    case .person(let value): rules.message("person", value)
    case .familyPrefix(let value):
      rules.text("family_prefix", value, required: true, maxBytes: 1020)
    case .familySound(let value): rules.text("family_sound", value, required: true, maxBytes: 1020)
    case .phone(let value): rules.text("phone", value, required: true, maxBytes: 1020)
    case .email(let value): rules.text("email", value, required: true, maxBytes: 1020)
    case .preferredName(let value):
      rules.text("preferred_name", value, required: true, maxBytes: 3062)
    case .birthYear(let value): rules.message("birth_year", value)
    case nil: break
    }
    rules.number("page_size", pageSize, in: 0...100)
    rules.text("page_token", pageToken, maxBytes: 512)
    rules.text("school_id", schoolID, format: .id)
    rules.text("grade", grade, format: .grade)
    rules.known("status", status)
    rules.text("class_id", classID, format: .id)
    rules.text("navigator_id", navigatorID, format: .id)
    rules.known("tier", tier)
    rules.text("review_due_by", reviewDueBy, format: .date)
  }
}

extension SearchStudentsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("criterion", criterion)
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("school_id", schoolID)
    text.show("grade", grade)
    text.show("status", status)
    text.show("class_id", classID)
    text.show("navigator_id", navigatorID)
    text.show("tier", tier)
    text.show("review_due_by", reviewDueBy)
  }
}

extension SearchStudentsRequest.Criterion: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .sourcedID: text.redact()
    case .localID: text.redact()
    case .stateID: text.redact()
    case .person: text.redact()
    case .familyPrefix: text.redact()
    case .familySound: text.redact()
    case .phone: text.redact()
    case .email: text.redact()
    case .preferredName: text.redact()
    case .birthYear: text.redact()
    }
  }
}

extension PersonQuery: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("family_name", familyName, required: true, maxBytes: 1020)
    rules.text("given_name", givenName, required: true, maxBytes: 1020)
    rules.text("birth_date", birthDate, required: true, format: .date)
  }
}

extension PersonQuery: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension BirthYearQuery: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("year", year, required: true, in: 1900...2200)
    rules.text("grade", grade, required: true, format: .grade)
  }
}

extension BirthYearQuery: Redacted {
  public func describe(into text: inout RedactedText) {
    text.redact()
  }
}

extension SearchStudentsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("students", students)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
  }
}

extension SearchStudentsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("students", students)
    text.show("next_page_token", nextPageToken)
  }
}
