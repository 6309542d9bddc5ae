import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Later imports of a roster")
struct RosterReimportTests {
  /// A tenant with the sample imported, and its administrator.
  private func imported() async throws -> (tenant: LiveTenant, admin: LiveCaller) {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    return (tenant, admin)
  }

  @Test("the same set again changes no student and seals nothing anew")
  func unchanged() async throws {
    let (tenant, admin) = try await imported()
    let student = try #require(StudentID(try await admin.student(sourcedID: "pupil-1").id))
    let before = try await tenant.session.data.read { reader in
      (try await reader.student(student), try await reader.groups(of: student))
    }
    let last = try await tenant.session.data.read { try await $0.lastChange() }
    let answer = try await admin.upload(.sample())
    #expect(answer.summary.committed)
    #expect(answer.students == [0, 0, 7, 0])
    let after = try await tenant.session.data.read { reader in
      (try await reader.student(student), try await reader.groups(of: student))
    }
    #expect(after.1 == before.1)
    #expect(after.0?.revision == before.0?.revision)
    #expect(after.0?.roster == last + 1)
    let changes = try await tenant.session.data.read { reader in
      try await reader.changes(after: last, limit: 100).map(\.kind)
    }
    #expect(changes == [.rosterImported])
  }

  @Test("guardians in another order are nothing new")
  func order() async throws {
    let (_, admin) = try await imported()
    var roster = RosterFiles.sample()
    roster.adults.reverse()
    #expect(try await admin.upload(roster).students == [0, 0, 7, 0])
  }

  @Test("what the roster says anew is taken over, what people added stays")
  func revised() async throws {
    let (_, admin) = try await imported()
    var student = try await admin.student(sourcedID: "pupil-1")
    student.identity?.pronouns = "they"
    student.identity?.language = "es"
    student.identity?.raceEthnicity.append(.middleEasternOrNorthAfrican)
    var contact = try #require(student.contact)
    contact.phone = "+1 555 0199"
    contact.contacts[0].hasRights = false
    contact.contacts[0].courtRestriction = "no contact"
    contact.contacts[0].relationship = .mother
    contact.contacts[1].priority = 9
    contact.contacts.append(Contact(relationship: .other, givenName: "Neighbour", priority: 3))
    _ = try await admin.students.reviseStudent(
      ReviseStudentRequest(
        id: student.id, revision: student.revision, identity: student.identity, contact: contact))

    var roster = RosterFiles.sample()
    roster.pupils[0].grade = "08"
    roster.pupils[0].school = "south"
    roster.pupils[0].localID = "QB-2"
    roster.pupils[0].email = "z@example.org"
    roster.pupils[0].guardians = "parent-1,guardian-2"
    roster.adults[0].phone = "+1 555 0111"
    roster.adults.removeAll { $0.id == "uncle-1" }
    roster.adults.append(.init(id: "guardian-2", role: "guardian", given: "Second"))
    let answer = try await admin.upload(roster)
    #expect(answer.errors == [])
    #expect(answer.students == [0, 1, 6, 0])

    let revised = try await admin.student(sourcedID: "pupil-1")
    #expect(revised.grade == "08")
    #expect(revised.schoolID != student.schoolID)
    #expect(revised.revision == student.revision + 2)
    var identity = try #require(student.identity)
    identity.localID = "QB-2"
    #expect(revised.identity == identity)
    contact.email = "z@example.org"
    contact.contacts[0].phone = "+1 555 0111"
    // The uncle left the roster, and nobody had decided anything about him.
    contact.contacts.remove(at: 1)
    contact.contacts.append(
      Contact(
        relationship: .guardian, givenName: "Second", familyName: Sample.family, hasRights: true,
        priority: 4, sourcedID: "guardian-2"))
    #expect(revised.contact == contact)
    // The index follows the number.
    let byOld = try await admin.students.searchStudents(.init(criterion: .localID("QB-1")))
    #expect(byOld.message.students.isEmpty)
    let byNew = try await admin.students.searchStudents(.init(criterion: .localID("QB-2")))
    #expect(byNew.message.students.map(\.id) == [student.id])
  }

  @Test("a navigator's notes and health records outlast a change on the roster")
  func otherGroups() async throws {
    let (tenant, admin) = try await imported()
    let student = try await admin.student(sourcedID: "pupil-1")
    let navigator = try await tenant.navigator(of: try #require(StudentID(student.id)))
    let notes = StudentNotes(notes: [Note(text: Sample.note)])
    _ = try await navigator.students.reviseStudent(
      ReviseStudentRequest(id: student.id, revision: 1, notes: notes))
    var roster = RosterFiles.sample()
    roster.pupils[0].grade = "08"
    _ = try await admin.upload(roster)
    let after = try await navigator.read(try #require(StudentID(student.id)))
    #expect(after.notes == notes)
    #expect(after.grade == "08")
  }

  @Test("who is missing is withdrawn, and enrolled again on return, as the same student")
  func withdrawn() async throws {
    let (_, admin) = try await imported()
    let student = try await admin.student(sourcedID: "pupil-7")
    var roster = RosterFiles.sample()
    roster.pupils.removeLast()
    #expect(try await admin.upload(roster).students == [0, 0, 6, 1])
    let gone = try await admin.student(sourcedID: "pupil-7")
    #expect(gone.status == .withdrawn)
    #expect(gone.id == student.id)
    // Whoever has left is not withdrawn a second time.
    #expect(try await admin.upload(roster).students == [0, 0, 6, 0])
    #expect(try await admin.upload(.sample()).students == [0, 1, 6, 0])
    let back = try await admin.student(sourcedID: "pupil-7")
    #expect(back.status == .enrolled)
    #expect(back.id == student.id)
  }

  @Test("a student made by hand is left alone, and recognised once the roster has the same id")
  func handmade() async throws {
    let (_, admin) = try await imported()
    var identity = StudentIdentity.sample(given: "Handmade")
    identity.sourcedID = "pupil-8"
    identity.pronouns = "she"
    let made = try await admin.students.createStudent(.sample(identity: identity)).message.student
    #expect(try await admin.upload(.sample()).students == [0, 0, 7, 0])
    #expect(try await admin.student(sourcedID: "pupil-8").status == .enrolled)
    var roster = RosterFiles.sample()
    roster.pupils.append(.init(id: "pupil-8", given: "Listed"))
    #expect(try await admin.upload(roster).students == [0, 1, 7, 0])
    let listed = try await admin.student(sourcedID: "pupil-8")
    #expect(listed.id == made?.id)
    #expect(listed.identity?.givenName == "Listed")
    #expect(listed.identity?.pronouns == "she")
  }

  @Test("classes, places in them and staff that are missing are closed, and come back the same")
  func closed() async throws {
    let (tenant, admin) = try await imported()
    func classes() async throws -> [SchoolClass] {
      try await admin.rosters.listClasses(ListClassesRequest()).message.classes
    }
    let before = try await classes()
    #expect(before.count == 2)
    var roster = RosterFiles.sample()
    roster.rooms["room-7"] = nil
    roster.places.removeAll { $0.room == "room-7" }
    roster.adults.removeAll { $0.id == "teacher-1" }
    #expect(try await admin.upload(roster).errors == [])
    #expect(try await classes().map(\.title) == ["Knots"])
    let staff = try await tenant.session.data.read { try await $0.staff(limit: 10) }
    #expect(staff.map(\.status) == [StaffStanding.withdrawn])
    let places = try await tenant.session.data.read { try await $0.enrollments(of: staff[0].id) }
    #expect(places.isEmpty)
    #expect(try await admin.upload(.sample()).errors == [])
    #expect(try await classes() == before)
    let returned = try await tenant.session.data.read { try await $0.staff(limit: 10) }
    #expect(returned.map(\.id) == staff.map(\.id))
    #expect(returned.map(\.status) == [StaffStanding.active])
  }

  @Test("a change between plan and write is seen: nobody is made twice, and nothing is written")
  func outdated() async throws {
    let (tenant, admin) = try await imported()
    var files = RosterFiles.sample()
    files.pupils.append(.init(id: "pupil-8", given: "Late"))
    let roster = try #require(files.read())
    let plan = try await RosterComparison(roster: roster, tenant: tenant.session).plan()
    let created = plan.subjects(.create)
    _ = try await tenant.session.createSubjects(created)
    let keys = try await tenant.session.keysInHand(of: created)
    var identity = StudentIdentity.sample()
    identity.sourcedID = "pupil-8"
    _ = try await admin.students.createStudent(.sample(identity: identity))
    let commit = RosterCommit(
      plan: plan, keys: keys, now: tenant.live.clock.now(), gauge: CommitGauge())
    let last = try await tenant.session.data.read { try await $0.lastChange() }
    await #expect(throws: RosterPlanOutdated.self) {
      try await tenant.session.data.write(.bulk) { try await commit.run($0) }
    }
    #expect(try await tenant.session.data.read { try await $0.lastChange() } == last)
    // A new plan knows the student.
    #expect(try await admin.upload(files).students == [0, 1, 7, 0])
  }
}
