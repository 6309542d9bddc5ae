import Messages
import NIOCore
import RPC
import Testing

@Suite("Bytes made by protoc")
struct VectorTests {
  @Test("are all there, each with its text")
  func folder() {
    #expect(Vector.all.count >= 9)
  }

  @Test("come out the same after decoding and encoding", arguments: Vector.all)
  func identity(vector: Vector) throws {
    #expect(try reencoded(vector.bytes, as: vector.type) == vector.bytes)
  }

  @Test("come out the same through a byte buffer that has more in front", arguments: Vector.all)
  func buffers(vector: Vector) throws {
    func check<Message: SchemaMessage>(_ type: Message.Type) throws {
      var buffer = ByteBuffer(bytes: [1, 2, 3] + vector.bytes)
      buffer.moveReaderIndex(forwardBy: 3)
      let message = try Message(wire: buffer)
      #expect(try message == Message(bytes: vector.bytes))
      var output = ByteBuffer(string: "before")
      message.encode(into: &output)
      #expect(Array(output.readableBytesView) == Array("before".utf8) + vector.bytes)
    }
    try check(vector.type)
  }

  @Test("give the values that the text says: a student")
  func student() throws {
    let bytes = try Vector.named("cairn.v1.GetStudentResponse.whole")
    let student = try #require(try GetStudentResponse(bytes: bytes).student)
    #expect(student == Self.student)
    #expect(GetStudentResponse(student: Self.student).bytes() == bytes)
  }

  @Test("give the values that the text says: numbers without a name")
  func unknownNumbers() throws {
    let bytes = try Vector.named("cairn.v1.RecordCheckInsRequest.batch")
    let request = try RecordCheckInsRequest(bytes: bytes)
    #expect(request.checkIns.count == 2)
    #expect(request.checkIns.first?.detail?.needs == ["food", "housing"])
    #expect(request.checkIns.last?.mode == .unrecognized(4711))
    #expect(request.checkIns.last?.reached == .unrecognized(-5))
  }

  @Test("give the values that the text says: choices")
  func choices() throws {
    let person = try Vector.named("cairn.v1.SearchStudentsRequest.person")
    #expect(
      try SearchStudentsRequest(bytes: person).criterion
        == .person(
          PersonQuery(familyName: "Example", givenName: "Zoë", birthDate: "2013-02-28")))
    let empty = try Vector.named("cairn.v1.SearchStudentsRequest.emptyText")
    #expect(try SearchStudentsRequest(bytes: empty).criterion == .localID(""))
    #expect(try SearchStudentsRequest(bytes: [UInt8]()).criterion == nil)
    let consent = try Vector.named("cairn.v1.DraftConsentRequest.party")
    #expect(
      try DraftConsentRequest(bytes: consent).scope?.parties.map(\.party)
        == [.name("chess-club"), .class("after-school")])
    let chunk = try Vector.named("cairn.v1.ImportRosterRequest.chunk")
    #expect(
      try ImportRosterRequest(bytes: chunk).part
        == .chunk(
          ImportChunk(fileName: "users.csv", data: [0, 0xff, 1] + Array("text\n".utf8))))
  }

  private static let student = Student(
    id: "00000000000000000000000001",
    schoolID: "00000000000000000000000002",
    grade: "07",
    status: .enrolled,
    revision: 9_007_199_254_740_993,
    createTime: GoogleProtobuf.Timestamp(seconds: 1_756_684_800, nanos: 5_000_000),
    updateTime: GoogleProtobuf.Timestamp(seconds: -1, nanos: 999_000_000),
    identity: StudentIdentity(
      givenName: "Zoë", familyName: "O’Example-Ñandú", preferredName: "ゾーイ",
      birthDate: "2013-02-28", sex: .female, raceEthnicity: [.asian, .white], localID: "4711",
      sourcedID: "stu-4711@example", language: "es-419"),
    contact: StudentContact(
      address: PostalAddress(
        lines: ["1 Sample Street", ""], city: "Harborview", state: "MA", postalCode: "00000"),
      email: "zoe@example.test",
      contacts: [
        Contact(
          relationship: .mother, givenName: "Ada", address: PostalAddress(city: "Millbrook"),
          hasRights: true, priority: 1),
        Contact(relationship: .auntOrUncle, courtRestriction: "none known"),
      ]),
    academic: StudentAcademic(
      daysEnrolled: 180, daysAbsent: 3,
      assessments: [Assessment(name: "Reading", score: "501")]),
    health: StudentHealth(has504Plan: true, conditions: ["asthma"]),
    services: StudentServices(englishLearner: true, programs: ["after school", "chess"]),
    notes: StudentNotes(notes: [Note(writtenOn: "2026-09-01", text: "😀 line one\nline two")]),
    withheld: [.notes])
}

/// Decodes and encodes as a type that is known at run time only.
func reencoded(_ bytes: [UInt8], as type: any SchemaMessage.Type) throws -> [UInt8] {
  func reencode<Message: SchemaMessage>(_ type: Message.Type) throws -> [UInt8] {
    try Message(bytes: bytes).bytes()
  }
  return try reencode(type)
}
