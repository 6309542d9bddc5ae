import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Caseloads")
struct CaseloadTests {
  let tenant: LiveTenant
  let id = StaffID.random()
  let navigator: LiveCaller
  let students: [StudentID]

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    navigator = try await tenant.caller(.navigator, holder: id)
    var students: [StudentID] = []
    for _ in 0..<5 {
      let student = try await tenant.student()
      try await tenant.assign(student, to: id)
      students.append(student)
    }
    self.students = students.sorted()
  }

  private func list(
    _ caller: LiveCaller, _ request: ListCaseloadRequest = ListCaseloadRequest()
  ) async throws -> ListCaseloadResponse {
    try await caller.navigators.listCaseload(request).message
  }

  @Test("a navigator's own is listed without naming anybody, and is nobody else's")
  func own() async throws {
    let other = try await tenant.navigator(of: tenant.student())
    let listed = try await list(navigator)
    #expect(listed.navigatorID == id.description)
    #expect(listed.entries.map(\.studentID) == students.map(\.description))
    #expect(listed.entries.allSatisfy { $0.familyName == Sample.family && $0.grade == "07" })
    #expect(try await list(other).entries.count == 1)
    let status = await refusal {
      try await list(other, ListCaseloadRequest(navigatorID: id.description))
    }
    let nobody = await refusal {
      try await list(other, ListCaseloadRequest(navigatorID: StaffID.random().description))
    }
    #expect(status?.reason == "RESOURCE_NOT_FOUND")
    #expect(status == nobody)
  }

  @Test("an administrator names the navigator")
  func named() async throws {
    let admin = try await tenant.admin()
    let request = ListCaseloadRequest(navigatorID: id.description)
    #expect(try await list(admin, request).entries.count == 5)
    #expect(await refusal { try await list(admin) }?.fields == ["navigator_id"])
    let nobody = ListCaseloadRequest(navigatorID: StaffID.random().description)
    #expect(try await list(admin, nobody).entries.isEmpty)
    let foreign = try await tenant.live.tenant("harborview").admin()
    #expect(try await list(foreign, request).entries.isEmpty)
  }

  @Test("comes in pages that meet without gap or overlap", arguments: [1, 2, 5] as [Int32])
  func pages(_ size: Int32) async throws {
    var (seen, token): ([String], String) = ([], "")
    repeat {
      let page = try await list(
        navigator, ListCaseloadRequest(pageSize: size, pageToken: token))
      #expect(page.entries.count <= Int(size))
      seen += page.entries.map(\.studentID)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen == students.map(\.description))
  }

  @Test("shows plan, last check-in, and the counted ones of this school year")
  func entry() async throws {
    let student = students[0]
    let plan = try await navigator.open(.sample(student))
    let now = tenant.live.clock.now()
    // Twice this week, once the week before, and once before the school year began.
    let moments = [0, -3600, -7 * 86_400, -80 * 86_400].map { now.advanced(bySeconds: $0) }
    _ = try await navigator.record(moments.map { .sample(student, at: $0) })
    let entry = try #require(try await list(navigator).entries.first)
    #expect(entry.planID == plan.id && entry.nextReviewOn == "2026-12-01")
    #expect(entry.lastCheckInTime?.instant == now)
    #expect(entry.countedCheckIns == 2)
    let without = try #require(try await list(navigator).entries.last)
    #expect(without.planID.isEmpty && without.lastCheckInTime == nil)
  }

  @Test("a student who goes to another navigator is gone from it")
  func reassigned() async throws {
    try await tenant.assign(students[0], to: .random())
    #expect(
      try await list(navigator).entries.map(\.studentID)
        == students.dropFirst().map(\.description))
  }
}
