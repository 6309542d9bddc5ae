import Testing
import Vocabulary

@testable import Policy

/// Who may call what: every method of the schema, in the columns operator, admin, navigator, staff,
/// partner, integrator, auditor.
private let expectedCalls = """
  CreateTenant      x . . . . . .
  GetTenant         x . . . . . .
  ListTenants       x . . . . . .
  SuspendTenant     x . . . . . .
  ResumeTenant      x . . . . . .
  MoveTenant        x . . . . . .
  DiscardMovedTenant x . . . . . .
  IssueCredential   x x . . . . .
  ListCredentials   x x . . . . x
  RevokeCredential  x x . . . . .
  RotateCredential  x x . . . . .
  WhoAmI            x x x x x x x
  CreateCanaries    x . . . . . .
  ListCanaries      x . . . . . .
  ListAlarms        x . . . . . .
  CreateStudent     . x x . . . .
  GetStudent        . x x x x x .
  ReviseStudent     . x x . . . .
  ListStudents      . x x x . x .
  SearchStudents    . x x x . x .
  CreatePlan        . . x . . . .
  GetPlan           . x x x . . .
  RevisePlan        . . x . . . .
  ListPlans         . x x x . . .
  AssignNavigator   . x . . . . .
  ListCaseload      . x x . . . .
  RecordCheckIns    . . x . . . .
  DraftConsent      . x x . . . .
  SignConsent       . x x . . . .
  RevokeConsent     . x x . . . .
  GetConsent        . x x . x . x
  ListConsents      . x x . x . x
  EvaluateConsent   . x x . x x .
  ImportRoster      . x . . . . .
  ListSchools       . x x x . x .
  ListClasses       . x x x . x .
  ListDisclosures   . x . . . . x
  EraseStudent      . x . . . . .
  ListErasures      . x . . . . .
  GetErasureCertificate . x . . . . .
  PlaceLegalHold    . x . . . . .
  LiftLegalHold     . x . . . . .
  ListLegalHolds    . x . . . . .
  OpenInspection    . x . . . . .
  CloseInspection   . x . . . . .
  ListInspections   . x . . . . .
  BeginTenantDestruction   x . . . . . .
  ConfirmTenantDestruction x . . . . . .
  GetDestructionCertificate x . . . . . .
  ListApprovals     x x . . . . .
  GetApproval       x x . . . . .
  GrantApproval     x x . . . . .
  WithdrawApproval  x x . . . . .
  ListKeys          x x . . . . .
  GetKeyInventory   x x . . . . .
  RotateKey         x x . . . . .
  GetRotationProgress x x . . . . .
  GetRoot           x . . . . . .
  RotateRoot        x . . . . . .
  CreateBackup      x . . . . . .
  ListBackups       x . . . . . .
  DiscardBackup     x . . . . . .
  VerifyBackup      x . . . . . .
  RestoreBackup     x . . . . . .
  RegisterExportKey . x . . x . .
  ConfirmExportKey  . x . . x . .
  ListExportKeys    . x . . x . .
  RevokeExportKey   . x . . x . .
  CreateExport      . x . . x . .
  ListExports       . x . . x . .
  BeginTenantExport . x . . . . .
  CreateTenantExport . x . . . . .
  """

/// What a role reaches: students, then read, create, revise for identity contact academic health
/// services notes; `c` by consent, `k` by credential.
private let expectedAccess = """
  platformOperator  none        ......  ......  ......
  tenantAdmin       tenant      xxx.x.  xxxxxx  xxx.x.
  navigator         caseload    xxxxxx  ......  ...xxx
  schoolStaff       ownClasses  xxx...  ......  ......
  partner           consented   cccccc  ......  ......
  integrator        tenant      kkkkkk  ......  ......
  auditor           tenant      ......  ......  ......
  """

/// Rows issue columns, in the order of the roles.
private let expectedIssue = """
  platformOperator  x x . . . . .
  tenantAdmin       . x x x x x x
  navigator         . . . . . . .
  schoolStaff       . . . . . . .
  partner           . . . . . . .
  integrator        . . . . . . .
  auditor           . . . . . . .
  """

private func rows(_ table: String) -> [[String]] {
  table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
}

@Suite("The table of roles")
struct RoleTableTests {
  @Test("says for every method of the schema which roles may call it")
  func calls() throws {
    let expected = rows(expectedCalls)
    #expect(Set(expected.map { $0[0] }) == Set(Schema.methods.map(\.name)))
    let byName = Dictionary(
      uniqueKeysWithValues: Permission.allCases.map { ($0.schemaName, $0) })
    for row in expected {
      let method = try #require(Schema.methods.first { $0.name == row[0] })
      let permission = try #require(byName[method.permission], "\(row[0])")
      let actual = Role.allCases.map { $0.holds(permission) ? "x" : "." }
      #expect(actual == Array(row.dropFirst()), "\(row[0])")
    }
  }

  @Test("lets a platform operator call exactly the methods marked for the platform")
  func platform() throws {
    for method in Schema.methods {
      let held = Role.platformOperator.permissions.permissions.map(\.schemaName)
      #expect(held.contains(method.permission) == method.isPlatform, "\(method.name)")
    }
  }

  @Test("says which students and record groups each role reaches")
  func access() {
    func marks(_ groups: RecordGroupSet) -> String {
      RecordGroup.allCases.map { groups.contains($0) ? "x" : "." }.joined()
    }
    let actual = Role.allCases.map { role in
      let reads =
        switch role.grant.reads {
        case .fixed(let groups): marks(groups)
        case .byConsent: "cccccc"
        case .byCredential: "kkkkkk"
        }
      return [
        String(describing: role), role.grant.students.rawValue, reads,
        marks(role.grant.creates), marks(role.grant.revises),
      ]
    }
    #expect(actual == rows(expectedAccess))
  }

  @Test("says which roles may issue which credentials")
  func issue() {
    let actual = Role.allCases.map { role in
      [String(describing: role)] + Role.allCases.map { role.administers($0) ? "x" : "." }
    }
    #expect(actual == rows(expectedIssue))
  }

  @Test("never lets a role replace what it cannot read, nor write without the permission")
  func writing() {
    for role in Role.allCases {
      let grant = role.grant
      if case .fixed(let groups) = grant.reads {
        #expect(groups.isSuperset(of: grant.revises), "\(role)")
      } else {
        #expect(grant.revises.isEmpty, "\(role)")
      }
      let writes = !grant.creates.union(grant.revises).isEmpty
      #expect(role.holds(.studentWrite) == writes, "\(role)")
      #expect(role.holds(.credentialAdminister) == !grant.issues.isEmpty, "\(role)")
      #expect(!role.holds(.none), "\(role)")
    }
  }

  @Test("opens to a partner what consent opens, to an integrator what its credential lists")
  func variableGroups() {
    let listed: RecordGroupSet = [.identity, .academic]
    let permitted: RecordGroupSet = [.contact]
    func groups(_ role: Role) -> RecordGroupSet {
      role.grant.reads.groups(listedOnCredential: listed, permittedByConsent: permitted)
    }
    #expect(groups(.partner) == permitted)
    #expect(groups(.integrator) == listed)
    #expect(groups(.navigator) == .all)
    #expect(groups(.auditor) == [])
    #expect(groups(.platformOperator) == [])
  }

  @Test("prints every permission and every role once")
  func markdown() {
    let lines = RoleTable.markdown.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("| STUDENT_READ |") }.count == 1)
    #expect(lines.contains("| STUDENT_READ |  | x | x | x | x | x |  |"))
    #expect(lines.filter { $0.hasPrefix("| NAVIGATOR | caseload | all groups |") }.count == 1)
    #expect(lines.count == 2 + Permission.allCases.count - 1 + 2 + Role.allCases.count)
  }
}
