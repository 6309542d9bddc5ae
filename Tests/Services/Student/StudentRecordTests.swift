import Messages
import NIOCore
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The record of a student")
struct StudentRecordTests {
  @Test("what goes in comes back, also after a restart")
  func roundTrip() async throws {
    let first = try await LiveDeployment.open()
    let tenant = try await first.tenant()
    let sent = CreateStudentRequest.sample()
    let student = try await tenant.student(sent)
    let navigator = try await tenant.navigator(of: student)
    let live = try await first.reopened()
    var caller = navigator
    caller = LiveCaller(router: live.router, token: caller.token, credential: caller.credential)
    let kept = try await caller.read(student)
    #expect(kept.identity == sent.identity)
    #expect(kept.contact == sent.contact)
    #expect(kept.academic == sent.academic)
    #expect(kept.health == sent.health)
    #expect(kept.services == sent.services)
    #expect(kept.notes == sent.notes)
    #expect((kept.grade, kept.status, kept.revision) == ("07", .enrolled, 1))
    try await live.close()
  }

  @Test("what a newer server has written in a group is passed on by one that does not know it")
  func unknownFields() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let caller = try await tenant.navigator(of: student)
    let services = StudentServices(programs: ["chess club"])
    var plaintext = services.encoded()
    [UInt8]("of a later version".utf8).withUnsafeBytes { plaintext.writeField(900, $0) }
    let sealed = try await tenant.session.unlock(student).seal(
      Array(plaintext.readableBytesView), as: SealContext(group: .services, schema: 5, revision: 2))
    let generation = tenant.session.custody.generation
    try await tenant.session.data.write { [custody = tenant.session.custody] writer in
      let value = Sealed(schema: 5, generation: generation, revision: 2, bytes: sealed)
      try await writer.put(SealedGroupRow(group: .services, sealed: value), of: student)
      let row = try #require(try await writer.student(student))
      try await writer.makeManifest(of: row, with: custody)
    }
    let answer: Answer<Encoded<GetStudentResponse>> = try await caller.channel.call(
      StudentMethods.getStudent, GetStudentRequest(id: student.description), CallOptions())
    let bytes = answer.message.bytes.readableBytesView
    #expect(String(decoding: bytes, as: UTF8.self).contains("of a later version"))
    let read = try await caller.read(student)
    #expect(try answer.message.decoded().student == read)
    #expect(read.services == services)
  }

  @Test("groups that nobody filled in are there, and empty")
  func emptyGroups() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(CreateStudentRequest(identity: .sample()))
    let seen = try await tenant.navigator(of: student).read(student)
    #expect(seen.shown == .all)
    #expect(seen.health == StudentHealth())
  }

  @Test("the answer to creating shows an administrator no more than reading does")
  func creationShowsReadable() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let made = try await admin.students.createStudent(.sample()).message.student
    let id = try #require(StudentID(made?.id ?? ""))
    #expect(try await admin.read(id) == made)
    #expect(made?.health == nil)
  }

  @Test(
    "a number that another student has is refused",
    arguments: [
      StudentIdentity(givenName: "Wren", familyName: "Marl", localID: " QB-1 "),
      StudentIdentity(givenName: "Wren", familyName: "Marl", stateID: "KY77"),
      StudentIdentity(givenName: "Wren", familyName: "Marl", sourcedID: "s-77"),
    ])
  func numbersAreUnique(_ second: StudentIdentity) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var first = StudentIdentity.sample(localID: "QB-1")
    (first.stateID, first.sourcedID) = ("KY77", "s-77")
    _ = try await tenant.student(.sample(identity: first))
    let status = await refusal { try await tenant.student(.sample(identity: second)) }
    #expect(status?.reason == "RESOURCE_EXISTS")

    // A revision may not take it either, and changes nothing.
    let other = try await tenant.student(.sample(identity: .sample(given: "Wren")))
    let admin = try await tenant.admin()
    let refused = await refusal {
      try await admin.students.reviseStudent(
        ReviseStudentRequest(id: other.description, revision: 1, grade: "08", identity: second))
    }
    #expect(refused?.reason == "RESOURCE_EXISTS")
    let kept = try await admin.read(other)
    #expect((kept.revision, kept.grade, kept.identity?.givenName) == (1, "07", "Wren"))

    // The twin: in another tenant the number is free.
    _ = try await tenant.live.tenant("harborview").student(.sample(identity: second))
  }

  @Test("of many who bring one number at once, one is created")
  func numbersAreUniqueAtOnce() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let request = CreateStudentRequest.sample(identity: .sample(localID: "QB-1"))
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? await admin.students.createStudent(request)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    let listed = try await admin.students.listStudents(ListStudentsRequest()).message
    #expect(listed.students.count == 1)
  }

  @Test("two students may share names and birth date")
  func sameNames() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let twins = [try await tenant.student(), try await tenant.student()].sorted()
    let found = try await tenant.admin().students.searchStudents(
      SearchStudentsRequest(
        criterion: .person(
          PersonQuery(
            familyName: Sample.family, givenName: Sample.given, birthDate: "2012-03-04"))))
    #expect(found.message.students.map(\.id) == twins.map(\.description))
  }

  @Test("a revision replaces the groups it names, moves the indexes and nothing else")
  func revision() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let admin = try await tenant.admin()
    let before = try await admin.read(student)
    let answer = try await admin.students.reviseStudent(
      ReviseStudentRequest(
        id: student.description, revision: 1, grade: "08", identity: .sample(localID: "QB-9"),
        academic: StudentAcademic(daysEnrolled: 100)))
    let after = try await admin.read(student)
    #expect(answer.message.student == after)
    #expect((after.revision, after.grade, after.academic?.daysEnrolled) == (2, "08", 100))
    #expect(after.academic?.daysAbsent == 0)
    #expect((after.contact, after.services) == (before.contact, before.services))
    for (number, isFound) in [("QB-1", false), ("QB-9", true)] {
      let found = try await admin.students.searchStudents(
        SearchStudentsRequest(criterion: .localID(number)))
      #expect(found.message.students.isEmpty != isFound)
    }
  }

  @Test("a stale revision is refused with the current one, and changes nothing")
  func staleRevision() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let admin = try await tenant.admin()
    func revise(_ grade: String, _ revision: Int64) async throws -> Student? {
      try await admin.students.reviseStudent(
        ReviseStudentRequest(id: student.description, revision: revision, grade: grade)
      ).message.student
    }
    _ = try await revise("08", 1)
    let status = await refusal { try await revise("09", 1) }
    #expect(status?.reason == "REVISION_STALE")
    let info = status?.details.first
    #expect(
      info
        == .errorInfo(
          reason: "REVISION_STALE", domain: "cairn", metadata: ["current_revision": "2"]))
    #expect(try await admin.read(student).grade == "08")
    // The twin: from the current revision it works.
    #expect(try await revise("09", 2)?.grade == "09")
  }

  @Test("nobody writes a group that the role may not write")
  func groupsOfRoles() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let (admin, navigator) = (try await tenant.admin(), try await tenant.navigator(of: student))
    func request(_ change: (inout ReviseStudentRequest) -> Void) -> ReviseStudentRequest {
      var request = ReviseStudentRequest(id: student.description, revision: 1)
      change(&request)
      return request
    }
    let refused: [(LiveCaller, ReviseStudentRequest)] = [
      (admin, request { $0.health = StudentHealth() }),
      (admin, request { $0.notes = StudentNotes() }),
      (navigator, request { $0.identity = .sample() }),
      (navigator, request { $0.contact = StudentContact() }),
      (navigator, request { $0.academic = StudentAcademic() }),
      (navigator, request { $0.grade = "08" }),
      (navigator, request { $0.status = .graduated }),
    ]
    for (caller, request) in refused {
      let status = await refusal { try await caller.students.reviseStudent(request) }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
    let created = await refusal { try await navigator.students.createStudent(.sample()) }
    #expect(created?.reason == "ROLE_INSUFFICIENT")
    _ = try await navigator.students.reviseStudent(
      request { $0.notes = StudentNotes(notes: [Note(text: "a quiet place")]) })
  }

  @Test("a school that is not there is named as such")
  func unknownSchool() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let school = SchoolID.random().description
    let status = await refusal { try await tenant.student(.sample(schoolID: school)) }
    #expect(status?.details.contains(.resourceInfo(kind: "school")) == true)
  }

  @Test("bad fields are all named at once, and no value is quoted")
  func badFields() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var request = CreateStudentRequest.sample()
    request.identity?.givenName = ""
    request.identity?.birthDate = "2011-02-30"
    request.grade = "13th"
    request.contact?.contacts[0].phone = String(repeating: "1", count: 1021)
    request.academic?.daysAbsent = 401
    let bad = request
    let status = await refusal { try await tenant.student(bad) }
    #expect(
      status?.fields == [
        "identity.given_name", "identity.birth_date", "grade", "contact.contacts[0].phone",
        "academic.days_absent",
      ])
  }
}
