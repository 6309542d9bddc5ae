import RPC
import Testing

@testable import Messages

@Suite("The rules of the schema")
struct RulesTests {
  @Test("are kept by an honest request")
  func honest() throws {
    let request = CreateStudentRequest(
      schoolID: "00000000000000000000000001", grade: "KG",
      identity: StudentIdentity(
        givenName: "Ada", familyName: "Example", birthDate: "2015-02-28", language: "es-419"),
      contact: StudentContact(contacts: [Contact(givenName: "Eve")]))
    #expect(request.violations().isEmpty)
  }

  @Test("are reported all at once, each with its path and reason")
  func everyKind() {
    let long = String(repeating: "x", count: 256)
    let tooLong = String(repeating: "x", count: 1021)
    let request = CreateStudentRequest(
      schoolID: "not an id", grade: "14",
      identity: StudentIdentity(
        givenName: "", familyName: tooLong, birthDate: "2015-02-29", sex: .unrecognized(9),
        raceEthnicity: [.asian, .unspecified, .unrecognized(99)], sourcedID: "no spaces",
        language: "x"),
      contact: StudentContact(
        address: PostalAddress(lines: Array(repeating: "line", count: 5), state: "ZZ"),
        contacts: [
          Contact(), Contact(phone: tooLong, priority: 100),
        ]),
      academic: StudentAcademic(daysEnrolled: -1, assessments: [Assessment(takenOn: "today")]),
      health: StudentHealth(conditions: ["fine", long]),
      notes: StudentNotes(notes: [Note(writtenOn: "2026-09-01")]))
    let found = request.violations().map { "\($0.field) \($0.reason)" }
    #expect(
      found == [
        "school_id FORMAT_ID",
        "grade FORMAT_GRADE",
        "identity.given_name REQUIRED",
        "identity.family_name TOO_LONG",
        "identity.birth_date FORMAT_DATE",
        "identity.sex ENUM_UNKNOWN",
        "identity.race_ethnicity[1] ENUM_UNKNOWN",
        "identity.race_ethnicity[2] ENUM_UNKNOWN",
        "identity.sourced_id FORMAT_SOURCED_ID",
        "identity.language FORMAT_LANGUAGE",
        "contact.address.lines TOO_MANY",
        "contact.address.state FORMAT_STATE",
        "contact.contacts[1].phone TOO_LONG",
        "contact.contacts[1].priority OUT_OF_RANGE",
        "academic.days_enrolled OUT_OF_RANGE",
        "academic.assessments[0].name REQUIRED",
        "academic.assessments[0].taken_on FORMAT_DATE",
        "health.conditions[1] TOO_LONG",
        "notes.notes[0].text REQUIRED",
      ])
  }

  @Test("never quote the value that breaks them")
  func quiet() {
    let request = SearchStudentsRequest(
      criterion: .person(PersonQuery(familyName: "", givenName: "Zoë", birthDate: "13.2.2011")))
    for violation in request.violations() {
      #expect(!"\(violation)".contains("13.2.2011"))
      #expect(!"\(violation)".contains("Zoë"))
    }
    #expect(request.violations().count == 2)
  }

  @Test("hold for whatever a choice holds")
  func choices() {
    func paths(_ criterion: SearchStudentsRequest.Criterion) -> [String] {
      SearchStudentsRequest(criterion: criterion).violations().map { "\($0.field) \($0.reason)" }
    }
    #expect(paths(.localID("")) == ["local_id REQUIRED"])
    #expect(paths(.localID(String(repeating: "1", count: 1021))) == ["local_id TOO_LONG"])
    #expect(paths(.sourcedID("a b")) == ["sourced_id FORMAT_SOURCED_ID"])
    #expect(
      paths(.person(PersonQuery(familyName: "A", givenName: "B", birthDate: "x")))
        == ["person.birth_date FORMAT_DATE"])
    #expect(SearchStudentsRequest().violations().isEmpty)
  }

  @Test("ask for what is required: text, numbers, enums, messages, lists")
  func required() {
    func reasons(_ message: some SchemaMessage) -> [String] {
      message.violations().map { "\($0.field) \($0.reason)" }
    }
    #expect(
      reasons(CreatePlanRequest()) == [
        "student_id REQUIRED", "school_year REQUIRED", "content REQUIRED",
      ])
    #expect(reasons(RecordCheckInsRequest()) == ["check_ins REQUIRED"])
    #expect(
      reasons(RecordCheckInsRequest(checkIns: [CheckIn(mode: .unrecognized(77))])) == [
        "check_ins[0].client_id REQUIRED", "check_ins[0].student_id REQUIRED",
        "check_ins[0].occur_time REQUIRED", "check_ins[0].mode ENUM_UNKNOWN",
        "check_ins[0].reached REQUIRED",
      ])
    #expect(
      reasons(IssueCredentialRequest(daysValid: 731)) == [
        "role REQUIRED", "label REQUIRED", "days_valid OUT_OF_RANGE",
      ])
  }

  @Test(
    "bound numbers on both sides and let an optional 0 be",
    arguments: [
      (-1, false), (0, true), (1, true), (1000, true), (1001, false), (Int32.min, false),
    ])
  func ranges(size: Int32, isGood: Bool) {
    #expect(ListStudentsRequest(pageSize: size).violations().isEmpty == isGood)
  }

  @Test("bound lists exactly")
  func lists() {
    let items = Array(repeating: RecordGroup.notes, count: 7)
    #expect(
      EvaluateConsentRequest(
        studentID: "00000000000000000000000001", purpose: .enrichment,
        records: Array(items.dropLast())
      ).violations().isEmpty)
    #expect(
      EvaluateConsentRequest(
        studentID: "00000000000000000000000001", purpose: .enrichment, records: items
      ).violations().map(\.reason) == ["TOO_MANY"])
  }

  @Test("bound bytes, and count text in bytes")
  func bytes() {
    let chunk = ImportChunk(fileName: "users.csv", data: Array(repeating: 0, count: 1_048_577))
    #expect(chunk.violations().map(\.reason) == ["TOO_LONG"])
    let label = String(repeating: "é", count: 128)
    #expect(
      IssueCredentialRequest(role: .auditor, label: label).violations().map(\.reason)
        == ["TOO_LONG"])
  }

  @Test("hold for timestamps too")
  func timestamps() {
    let signature = ConsentSignature(
      signTime: GoogleProtobuf.Timestamp(seconds: .max, nanos: -1))
    #expect(
      signature.violations().map { "\($0.field) \($0.reason)" } == [
        "sign_time.seconds OUT_OF_RANGE", "sign_time.nanos OUT_OF_RANGE",
      ])
  }
}
