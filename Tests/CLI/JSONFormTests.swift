import Foundation
import Messages
import Testing

@testable import cairn

@Suite("Messages as JSON")
struct JSONFormTests {
  @Test("Every field of the schema has a kind: no enum is taken for a message")
  func everyField() {
    let messages = Set(FieldCatalog.all.map(\.message))
    for message in messages {
      for field in SchemaField.fields(of: message) {
        if case .message(let name) = field.kind {
          #expect(name.hasPrefix("cairn.v1."), "\(message).\(field.name): \(name)")
          #expect(!SchemaField.fields(of: name).isEmpty, "\(name)")
        }
      }
    }
  }

  @Test("What is written as JSON is read back as the same message")
  func roundTrip() throws {
    let request = CreatePlanRequest(
      studentID: "s", schoolYear: 2027, tier: .tier3, nextReviewOn: "2027-01-15",
      familyParticipated: true,
      content: PlanContent(
        domains: [
          PlanDomain(domain: "housing", strengths: ["é\"\\\n"], interests: ["a", ""], rating: 5)
        ],
        goals: [Goal(text: "g", status: .notMet, steps: [ActionStep(what: "w", owner: .family)])],
        noNeedFound: true, barriers: []),
      voices: PlanVoices(narrative: "王"))
    let json = JSONValue(request).text
    #expect(try MessageFile.read(CreatePlanRequest.self, Data(json.utf8)) == request)
  }

  @Test("Times, choices in lists and numbers are read back too")
  func otherKinds() throws {
    let student = CreateStudentRequest(
      identity: StudentIdentity(raceEthnicity: [.asian, .white]),
      academic: StudentAcademic(daysEnrolled: -1, daysAbsent: Int32.max))
    #expect(
      try MessageFile.read(CreateStudentRequest.self, Data(JSONValue(student).text.utf8))
        == student)
    let checkIn = RecordCheckInsRequest(checkIns: [
      CheckIn(
        clientID: "c", occurTime: GoogleProtobuf.Timestamp(seconds: 1_788_264_000),
        detail: CheckInDetail(with: .family))
    ])
    #expect(
      try MessageFile.read(RecordCheckInsRequest.self, Data(JSONValue(checkIn).text.utf8))
        == checkIn)
  }

  @Test("A time is kept to the millisecond, whatever its zone")
  func fractions() throws {
    let time = GoogleProtobuf.Timestamp(text: "2026-09-14T15:30:00.250-04:00")
    #expect(time == GoogleProtobuf.Timestamp(seconds: 1_789_414_200, nanos: 250_000_000))
    #expect(GoogleProtobuf.Timestamp(text: "2026-09-14T15:30:00") == nil)
    #expect(GoogleProtobuf.Timestamp(text: "14.9.2026") == nil)
  }

  @Test(
    "What is no message is refused, without a word of it",
    arguments: [
      "", "[]", "{", "\"Ada\"", #"{"checkIns": "Ada"}"#, #"{"checkIns": [{"note": "Ada"}]}"#,
      #"{"checkIns": [{"clientId": 7}]}"#, #"{"checkIns": [{"detail": {"wellbeing": 1.5}}]}"#,
      #"{"checkIns": [{"detail": {"wellbeing": true}}]}"#, #"{"checkIns": [{"mode": ""}]}"#,
      #"{"checkIns": [{"clientId": "a\u0000b"}]}"#,
    ])
  func refusal(text: String) {
    do {
      _ = try MessageFile.read(RecordCheckInsRequest.self, Data(text.utf8))
      Issue.record("it was accepted")
    } catch {
      #expect(error.exit == .invalidInput)
      #expect(!FailureReport(error).text.contains("Ada"))
    }
  }
}
