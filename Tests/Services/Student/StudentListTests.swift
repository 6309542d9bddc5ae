import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Lists and searches of students")
struct StudentListTests {
  @Test("pages meet without gap or overlap, whatever their size", arguments: [1, 3, 7, 8])
  func pages(_ size: Int32) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var ids: [StudentID] = []
    for _ in 0..<7 { ids.append(try await tenant.student()) }
    let admin = try await tenant.admin()
    var (seen, token): ([String], String) = ([], "")
    repeat {
      let page = try await admin.students.listStudents(
        ListStudentsRequest(pageSize: size, pageToken: token)
      ).message
      #expect(page.students.count <= Int(size))
      seen += page.students.map(\.id)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen == ids.sorted().map(\.description))
  }

  @Test("filters leave exactly those they name, and page tokens keep to them")
  func filters() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var seventh: [StudentID] = []
    for index in 0..<6 {
      let grade = index.isMultiple(of: 2) ? "07" : "08"
      let student = try await tenant.student(.sample(grade: grade))
      if grade == "07" { seventh.append(student) }
    }
    let admin = try await tenant.admin()
    let navigator = StaffID.random()
    try await tenant.assign(seventh[0], to: navigator)
    func list(_ request: ListStudentsRequest) async throws -> ListStudentsResponse {
      try await admin.students.listStudents(request).message
    }
    let first = try await list(ListStudentsRequest(pageSize: 2, grade: "07"))
    let rest = try await list(
      ListStudentsRequest(pageSize: 2, pageToken: first.nextPageToken, grade: "07"))
    #expect(
      (first.students + rest.students).map(\.id) == seventh.sorted().map(\.description))
    #expect(rest.nextPageToken.isEmpty)
    let ofNavigator = try await list(ListStudentsRequest(navigatorID: navigator.description))
    #expect(ofNavigator.students.map(\.id) == [seventh[0].description])
    #expect(try await list(ListStudentsRequest(status: .withdrawn)).students.isEmpty)
    #expect(
      try await list(ListStudentsRequest(classID: ClassID.random().description)).students.isEmpty)

    for request in [
      ListStudentsRequest(pageSize: 2, pageToken: first.nextPageToken, grade: "08"),
      ListStudentsRequest(pageSize: 2, pageToken: first.nextPageToken),
      ListStudentsRequest(pageToken: "nonsense"),
    ] {
      #expect(await refusal { try await list(request) }?.fields == ["page_token"])
    }
    let other = try await tenant.live.tenant("harborview").admin()
    let foreign = await refusal {
      try await other.students.listStudents(
        ListStudentsRequest(pageSize: 2, pageToken: first.nextPageToken, grade: "07"))
    }
    #expect(foreign?.fields == ["page_token"])
  }

  @Test("a search takes case, accents, spaces and punctuation for nothing, and no more than that")
  func searches() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var identity = StudentIdentity.sample(given: "Zoë-Mae", family: "O'Quartz", localID: "QB-1")
    (identity.stateID, identity.sourcedID) = ("KY77", "s-77")
    let student = try await tenant.student(.sample(identity: identity))
    _ = try await tenant.student(.sample(identity: .sample(localID: "QB-2")))
    let admin = try await tenant.admin()
    func person(_ given: String, _ family: String, _ born: String) -> SearchStudentsRequest {
      SearchStudentsRequest(
        criterion: .person(
          PersonQuery(familyName: family, givenName: given, birthDate: born)))
    }
    let table: [(SearchStudentsRequest, Bool)] = [
      (.init(criterion: .localID("QB-1")), true), (.init(criterion: .localID(" QB-1 ")), true),
      (.init(criterion: .localID("qb-1")), false), (.init(criterion: .localID("QB-")), false),
      (.init(criterion: .stateID("KY77")), true), (.init(criterion: .stateID("QB-1")), false),
      (.init(criterion: .sourcedID("s-77")), true),
      (person("zoe mae", "OQUARTZ", "2012-03-04"), true),
      (person("ZOË MAE", "o quartz", "2012-03-04"), true),
      (person("zoe mae", "OQUARTZ", "2012-03-05"), false),
      (person("zoemaeo", "quartz", "2012-03-04"), false),
    ]
    for (request, isFound) in table {
      let found = try await admin.students.searchStudents(request).message.students
      #expect(found.map(\.id) == (isFound ? [student.description] : []))
    }
    for request in [
      SearchStudentsRequest(), .init(criterion: .localID("")), .init(criterion: .stateID("  ")),
    ] {
      let status = await refusal { try await admin.students.searchStudents(request) }
      #expect(status?.reason == "FIELD_INVALID")
    }
  }

  @Test("a hit of the index whose record says otherwise is no hit")
  func falseHits() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let entries = [
      tenant.session.custody.entry(.localID, of: "QB-7"),
      tenant.session.custody.entry(
        ofGivenName: "Wren", familyName: "Marl", birthDate: try #require(CivilDate("2012-03-04"))),
    ]
    try await tenant.session.data.write { writer in
      for entry in entries { try await writer.insert(entry, of: student) }
    }
    let admin = try await tenant.admin()
    let person = PersonQuery(familyName: "Marl", givenName: "Wren", birthDate: "2012-03-04")
    for criterion in [SearchStudentsRequest.Criterion.localID("QB-7"), .person(person)] {
      let found = try await admin.students.searchStudents(
        SearchStudentsRequest(criterion: criterion))
      #expect(found.message.students.isEmpty)
    }
  }
}
