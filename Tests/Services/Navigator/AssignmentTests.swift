import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Assigning navigators")
struct AssignmentTests {
  let tenant: LiveTenant
  let student: StudentID
  let admin: LiveCaller

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    student = try await tenant.student()
    admin = try await tenant.admin()
  }

  /// Somebody to whom a navigator's credential was issued.
  private func navigator() async throws -> (id: StaffID, caller: LiveCaller) {
    let id = StaffID.random()
    return (id, try await tenant.caller(.navigator, holder: id))
  }

  private func assign(
    _ student: StudentID, _ navigator: StaffID
  ) async throws -> AssignNavigatorResponse {
    try await admin.navigators.assignNavigator(
      AssignNavigatorRequest(
        studentID: student.description, navigatorID: navigator.description)
    ).message
  }

  @Test("the new navigator takes the earlier one's place, who is named")
  func replacing() async throws {
    let (first, second) = (try await navigator(), try await navigator())
    let opened = try await assign(student, first.id)
    #expect(opened.releasedNavigatorID.isEmpty)
    #expect(opened.assignTime?.instant == tenant.live.clock.now())
    #expect(try await first.caller.read(student).shown == .all)
    let replaced = try await assign(student, second.id)
    #expect(replaced.releasedNavigatorID == first.id.description)
    #expect(await refusal { try await first.caller.read(student) }?.code == .notFound)
    #expect(try await second.caller.read(student).shown == .all)
  }

  @Test("assigning the same navigator again changes nothing")
  func again() async throws {
    let navigator = try await navigator()
    let first = try await assign(student, navigator.id)
    tenant.live.clock.advance(days: 1)
    #expect(try await assign(student, navigator.id) == first)
    let rows = try await tenant.session.data.read { try await $0.assignments(of: student) }
    #expect(rows.count == 1)
  }

  @Test("of many who assign at once, one navigator stays and the others were released")
  func atOnce() async throws {
    var ids: [StaffID] = []
    for _ in 0..<8 { ids.append(try await navigator().id) }
    let made = ids
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in made { group.addTask { _ = try await assign(student, id) } }
      try await group.waitForAll()
    }
    let rows = try await tenant.session.data.read { try await $0.assignments(of: student) }
    #expect(Set(rows.map(\.navigator)) == Set(made))
    #expect(rows.filter { $0.releasedAt == nil }.count == 1)
  }

  @Test("a member of the roster's staff can be assigned without a credential")
  func fromRoster() async throws {
    let staff = try await tenant.staff()
    #expect(try await assign(student, staff).navigatorID == staff.description)
  }

  @Test("whom nobody knows, or another tenant, is refused and named by kind")
  func unknown() async throws {
    let navigator = try await navigator()
    let other = try await tenant.live.tenant("harborview")
    let foreign = StaffID.random()
    _ = try await other.caller(.navigator, holder: foreign)
    for id in [StaffID.random(), foreign, student] {
      let status = await refusal { try await assign(student, id) }
      #expect(status?.details.contains(.resourceInfo(kind: "navigator")) == true)
    }
    for id in [StudentID.random(), try await other.student()] {
      let status = await refusal { try await assign(id, navigator.id) }
      #expect(status?.details.contains(.resourceInfo(kind: "student")) == true)
    }
    let rows = try await tenant.session.data.read { try await $0.assignments(of: student) }
    #expect(rows.isEmpty)
  }

  @Test("a navigator cannot take a student")
  func byNavigator() async throws {
    let navigator = try await navigator()
    let status = await refusal {
      try await navigator.caller.navigators.assignNavigator(
        AssignNavigatorRequest(
          studentID: student.description, navigatorID: navigator.id.description))
    }
    #expect(status?.reason == "ROLE_INSUFFICIENT")
  }
}
