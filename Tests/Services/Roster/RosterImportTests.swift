import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The first import of a roster")
struct RosterImportTests {
  @Test("keeps everybody on it, in either version", arguments: ["1.1", "1.2"])
  func everybody(version: String) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let answer = try await admin.upload(.sample(version))
    #expect(answer.errors == [])
    #expect(answer.summary.committed)
    #expect(answer.summary.version == version)
    #expect(answer.students == [7, 0, 0, 0])
    #expect(
      [
        answer.summary.guardians, answer.summary.staff, answer.summary.schools,
        answer.summary.classes, answer.summary.enrollments,
      ] == [2, 1, 3, 2, 3])
    #expect(answer.summary.files.contains { $0.file == "users.csv" && $0.rows == 10 })

    let student = try await admin.student(sourcedID: "pupil-1")
    #expect(student.status == .enrolled)
    #expect(student.grade == "07")
    #expect(
      student.identity
        == StudentIdentity(
          givenName: Sample.given, familyName: Sample.family, birthDate: "2012-03-04",
          sex: .female, raceEthnicity: [.asian, .hispanicOrLatino], localID: "QB-1",
          stateID: "KY-77", sourcedID: "pupil-1"))
    #expect(
      student.contact?.contacts == [
        Contact(
          relationship: .parent, givenName: Sample.guardian, familyName: Sample.family,
          phone: "+1 555 0100", hasRights: true, priority: 1, sourcedID: "parent-1"),
        Contact(
          relationship: .relative, givenName: "Uncle", familyName: Sample.family,
          hasRights: false, priority: 2, sourcedID: "uncle-1"),
      ])
    let schools = try await admin.rosters.listSchools(ListSchoolsRequest()).message.schools
    #expect(schools.map(\.name) == ["North School", "Sample Schools", "South School"])
    #expect(student.schoolID == schools[0].id)
    #expect(schools[0].parentID == schools[1].id)
  }

  @Test("makes every student findable by each identifier, and seals all six groups")
  func identifiers() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    let id = try await admin.student(sourcedID: "pupil-1").id
    let person = PersonQuery(
      familyName: Sample.family, givenName: Sample.given, birthDate: "2012-03-04")
    for criterion in [.localID("QB-1"), .stateID("KY-77"), .person(person)]
      as [SearchStudentsRequest.Criterion]
    {
      let found = try await admin.students.searchStudents(.init(criterion: criterion)).message
      #expect(found.students.map(\.id) == [id])
    }
    let student = try #require(StudentID(id))
    let groups = try await tenant.session.data.read { try await $0.groups(of: student) }
    #expect(groups.map(\.group) == RecordGroup.allCases)
    let other = try #require(StudentID(try await admin.student(sourcedID: "pupil-2").id))
    let others = try await tenant.session.data.read { try await $0.groups(of: other) }
    #expect(Set(groups.map(\.sealed.revision)).isDisjoint(with: others.map(\.sealed.revision)))
  }

  @Test("gives a teacher, found by roster id, the own class and no more")
  func teacher() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    let client = CredentialClient(admin.channel)
    let issued = try await client.issueCredential(
      IssueCredentialRequest(
        role: .schoolStaff, label: "a test", holder: .staffSourcedID("teacher-1"))
    ).message
    let teacher = LiveCaller(
      router: tenant.live.router, token: issued.token, credential: issued.credential?.id ?? "")
    let listed = try await teacher.students.listStudents(ListStudentsRequest()).message.students
    #expect(listed.map(\.identity?.sourcedID) == ["pupil-1"])
    let classes = try await teacher.rosters.listClasses(ListClassesRequest()).message.classes
    #expect(classes.map(\.title) == ["Kites"])
    // A student's or guardian's id names no staff member.
    for id in ["pupil-1", "parent-1", "nobody"] {
      let status = await refusal {
        try await client.issueCredential(
          IssueCredentialRequest(role: .schoolStaff, label: "a test", holder: .staffSourcedID(id)))
      }
      #expect(status?.code == .notFound)
    }
  }

  @Test("tells how far it is, in the order of its phases, and one summary at the end")
  func progress() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var roster = RosterFiles.sample()
    // Some 2.5 MiB, so that receiving is told more than once.
    roster.pupils += (8..<20_000).map { .init(id: "pupil-\($0)", given: "Pupil\($0)") }
    let files = roster.files
    let answer = try await tenant.admin().upload(
      files, ImportStart(validateOnly: true))
    let received = answer.progress.filter { $0.phase == .receiving }
    #expect(received.count >= 3)
    #expect(received.last?.done == Int64(files.reduce(0) { $0 + $1.text.utf8.count }))
    #expect(answer.endsWithSummary && answer.summaries.count == 1)

    let commit = try await tenant.admin().upload(.sample())
    let phases = commit.progress.map(\.phase.rawValue)
    #expect(phases == phases.sorted())
    #expect(Set(phases) == [1, 2, 3, 4])
    #expect(commit.progress.last.map { $0.done == $0.total && $0.total > 0 } == true)
    #expect(commit.endsWithSummary && commit.summaries.count == 1)
  }

  @Test("leaves nothing of anybody in the clear in any file, and the passwords nowhere")
  func atRest() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.admin().upload(.sample())
    let words =
      Sample.all.filter { $0 != Sample.note && $0 != "extra time for zebras" }
      + ["Pupil2", "pupil-2", "KY-77", "parent-1", "Chalkdust", "teacher-1", RosterFiles.password]
    #expect(try live.folder.files(containing: words) == [])
    try await live.close()
    #expect(try live.folder.files(containing: words) == [])
    // The twin: the search does find what may lie in the clear.
    #expect(try live.folder.files(containing: ["North School"]).count == 1)
  }

  @Test("is for tenant administrators alone")
  func permission() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    for role in [.navigator, .schoolStaff, .partner, .integrator, .auditor] as [Policy.Role] {
      let caller = try await tenant.caller(role, holder: .random(), party: "kite-club")
      let status = await refusal { try await caller.upload(.sample()) }
      #expect(status?.code == .permissionDenied)
    }
    let purposeless = try await tenant.admin().asking(for: nil)
    #expect(await refusal { try await purposeless.upload(.sample()) }?.code == .invalidArgument)
  }
}
