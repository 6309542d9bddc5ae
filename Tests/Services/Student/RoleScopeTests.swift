import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// The table of roles, walked against live handlers: for each role its own student, one who is not
/// its own, and one who does not exist.
@Suite("What each role sees of which student")
struct RoleScopeTests {
  /// Somebody of the role to whom `own` belongs, as far as the role's scope tells students apart.
  private func caller(
    _ role: Policy.Role, own: StudentID, in tenant: LiveTenant
  ) async throws -> LiveCaller {
    switch role {
    case .navigator: try await tenant.navigator(of: own)
    case .schoolStaff: try await tenant.teacher(of: own)
    case .partner: try await tenant.partner()
    case .integrator: try await tenant.caller(role, groups: Self.listed)
    case .tenantAdmin, .auditor, .platformOperator: try await tenant.caller(role)
    }
  }

  private static let listed: RecordGroupSet = [.identityOnly, .init(RecordGroup.academic)]
  private static let opened: RecordGroupSet = [.identityOnly, .init(RecordGroup.services)]

  @Test("GetStudent keeps to the table", arguments: Policy.Role.allCases.filter { !$0.isPlatform })
  func getStudent(_ role: Policy.Role) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let (own, other) = (try await tenant.student(), try await tenant.student())
    _ = try await tenant.permit(own, Self.opened)
    let caller = try await caller(role, own: own, in: tenant)

    guard role.holds(.studentRead) else {
      let status = await refusal { try await caller.read(own) }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
      return
    }
    let readable = role.grant.reads.groups(
      listedOnCredential: Self.listed, permittedByConsent: Self.opened)
    let seen = try await caller.read(own)
    #expect(seen.shown == readable)
    #expect(RecordGroupSet(seen.withheld) == .all.subtracting(readable))

    let nobody = await refusal { try await caller.read(.random()) }
    #expect(nobody?.reason == "RESOURCE_NOT_FOUND")
    if role.grant.students == .tenant {
      #expect(try await caller.read(other).shown == readable)
    } else {
      // Not yours and not there are the same answer, to the last byte.
      #expect(await refusal { try await caller.read(other) } == nobody)
    }
  }

  @Test("an outside party is in sight of nobody but through the gate")
  func gateOnly() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.permit(student, .all)
    func sight(_ caller: LiveCaller) async throws -> StudentSight {
      let call = try await tenant.call(as: caller)
      return try await tenant.session.data.read { reader in
        try await call.sight(of: student, in: reader)
      }
    }
    let partner = try await tenant.partner()
    #expect(try await partner.read(student).shown == .all)
    await #expect(throws: Fault.notFound(.student)) { try await sight(partner) }
    let admin = try await tenant.admin()
    #expect(try await sight(admin).row.id == student)
  }

  @Test("a list shows exactly whom GetStudent shows", arguments: Policy.Role.allCases)
  func listStudents(_ role: Policy.Role) async throws {
    guard role.holds(.studentSearch) else { return }
    let tenant = try await LiveDeployment.open().tenant()
    let (own, other) = (try await tenant.student(), try await tenant.student())
    let caller = try await caller(role, own: own, in: tenant)
    let listed = try await caller.students.listStudents(ListStudentsRequest()).message.students
    let expected = role.grant.students == .tenant ? [own, other].sorted() : [own]
    #expect(listed.map(\.id) == expected.map(\.description))
    #expect(listed.allSatisfy { $0.shown == .identityOnly })
  }

  @Test("a search finds nobody outside the scope", arguments: Policy.Role.allCases)
  func searchStudents(_ role: Policy.Role) async throws {
    guard role.holds(.studentSearch) else { return }
    let tenant = try await LiveDeployment.open().tenant()
    let own = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let other = try await tenant.student(.sample(identity: .sample(localID: "QB-2")))
    let caller = try await caller(role, own: own, in: tenant)
    func found(_ number: String) async throws -> [String] {
      try await caller.students.searchStudents(
        SearchStudentsRequest(criterion: .localID(number))
      ).message.students.map(\.id)
    }
    #expect(try await found("QB-1") == [own.description])
    let seesAll = role.grant.students == .tenant
    #expect(try await found("QB-2") == (seesAll ? [other.description] : []))
  }

  @Test("an integrator without the identity group learns no identity from lists and searches")
  func identityIsNotTold() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    _ = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let caller = try await tenant.caller(.integrator, groups: .init(RecordGroup.academic))
    let listed = try await caller.students.listStudents(ListStudentsRequest()).message.students
    #expect(listed.map(\.shown) == [[]])
    let status = await refusal {
      try await caller.students.searchStudents(
        SearchStudentsRequest(criterion: .localID("QB-1")))
    }
    #expect(status?.reason == "ROLE_INSUFFICIENT")
  }

  @Test("a student who goes to another navigator is gone at the next call")
  func reassigned() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let caller = try await tenant.navigator(of: student)
    #expect(try await caller.read(student).shown == .all)
    try await tenant.assign(student, to: .random())
    #expect(await refusal { try await caller.read(student) }?.reason == "RESOURCE_NOT_FOUND")
  }

  @Test("a navigator or teacher without a person behind the credential sees nobody")
  func withoutHolder() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    for role in [Policy.Role.navigator, .schoolStaff] {
      let caller = try await tenant.caller(role)
      #expect(await refusal { try await caller.read(student) }?.reason == "RESOURCE_NOT_FOUND")
      let listed = try await caller.students.listStudents(ListStudentsRequest()).message
      #expect(listed.students.isEmpty)
    }
  }
}
