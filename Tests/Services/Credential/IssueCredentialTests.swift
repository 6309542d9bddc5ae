import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Issuing credentials")
struct IssueCredentialTests {
  let live: LiveDeployment
  let tenant: LiveTenant

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
  }

  /// What a role needs, and nothing more.
  private func request(_ role: Policy.Role) async throws -> IssueCredentialRequest {
    var request = IssueCredentialRequest(role: role.inSchema(), label: "a label")
    switch role {
    case .schoolStaff: request.holder = .holderID(try await tenant.staff().description)
    case .partner: request.party = "kite-club"
    case .integrator: request.groups = [.academic]
    case .platformOperator, .tenantAdmin, .navigator, .auditor: break
    }
    return request
  }

  private func issuer(_ role: Policy.Role) async throws -> LiveCaller {
    role.isPlatform
      ? try await live.platformOperator(naming: tenant.session.name)
      : try await tenant.caller(role)
  }

  @Test("who may issue whom is what the table of roles says", arguments: Policy.Role.allCases)
  func table(_ role: Policy.Role) async throws {
    let issuer = try await issuer(role)
    for target in Policy.Role.allCases {
      let request = try await request(target)
      guard role.administers(target) else {
        let status = await refusal { try await issuer.credentials.issueCredential(request) }
        #expect(status?.reason == "ROLE_INSUFFICIENT", "\(role) issues \(target)")
        continue
      }
      let issued = try await issuer.credentials.issueCredential(request).message
      let bearer = LiveCaller(
        router: live.router, token: issued.token, credential: "", purpose: nil)
      let known = try await bearer.credentials.whoAmI(.init()).message
      #expect(known.role == target.inSchema() && known.credential?.id == issued.credential?.id)
      #expect(known.tenantName == (target.isPlatform ? "" : tenant.session.name))
      #expect(
        known.permissions.map(\.rawValue)
          == target.permissions.permissions.map { Int32($0.rawValue) })
      #expect(
        known.credential?.tenantID == (target.isPlatform ? "" : tenant.session.id.description))
    }
  }

  @Test("an operator names the tenant whose administrator it appoints")
  func tenantIsNamed() async throws {
    let request = try await request(.tenantAdmin)
    let unnamed = await refusal {
      try await CredentialClient(live.atSocket()).issueCredential(request)
    }
    #expect(unnamed?.fields == ["metadata.cairn-tenant"])
    let unknown = await refusal {
      try await CredentialClient(live.atSocket(naming: "nowhere")).issueCredential(request)
    }
    #expect(unknown?.reason == "RESOURCE_NOT_FOUND")
  }

  @Test(
    "all that a role needs or must not have is named at once",
    arguments: [
      (Policy.Role.platformOperator, ["holder", "party", "party_classes", "groups"]),
      (.tenantAdmin, ["holder", "party", "party_classes", "groups"]),
      (.auditor, ["holder", "party", "party_classes", "groups"]),
      (.navigator, ["party", "party_classes", "groups"]),
      (.schoolStaff, ["party", "party_classes", "groups"]),
      (.partner, ["holder", "groups"]),
      (.integrator, ["holder", "party", "party_classes"]),
    ])
  func tooMuch(_ role: Policy.Role, _ fields: [String]) async throws {
    let issuer = try await issuer(role.isPlatform ? .platformOperator : .tenantAdmin)
    let everything = IssueCredentialRequest(
      role: role.inSchema(), label: "a label",
      holder: .holderID(try await tenant.staff().description), party: "kite-club",
      partyClasses: ["enrichment"], groups: [.academic])
    let status = await refusal { try await issuer.credentials.issueCredential(everything) }
    #expect(status?.fields == Set(fields))
  }

  @Test(
    "what is missing is named beside what is too much",
    arguments: [
      (Policy.Role.schoolStaff, ["holder", "groups"]), (.partner, ["party", "groups"]),
    ])
  func tooLittle(_ role: Policy.Role, _ fields: [String]) async throws {
    let admin = try await tenant.admin()
    let status = await refusal {
      try await admin.credentials.issueCredential(
        IssueCredentialRequest(role: role.inSchema(), label: "a label", groups: [.academic]))
    }
    #expect(status?.fields == Set(fields))
    let bare = await refusal {
      try await admin.credentials.issueCredential(
        IssueCredentialRequest(role: .integrator, label: "a label"))
    }
    #expect(bare?.fields == ["groups"])
  }

  @Test("the holder is of the tenant's staff, or a navigator known before")
  func holders() async throws {
    let admin = try await tenant.admin()
    func issue(
      _ role: Messages.Role, _ holder: IssueCredentialRequest.Holder?
    ) async throws -> String? {
      try await admin.credentials.issueCredential(
        IssueCredentialRequest(role: role, label: "a label", holder: holder)
      ).message.credential?.holderID
    }
    let made = try #require(try await issue(.navigator, nil))
    #expect(try await issue(.navigator, .holderID(made)) == made)
    #expect(try await issue(.navigator, nil) != made)
    let staff = try await tenant.staff().description
    #expect(try await issue(.navigator, .holderID(staff)) == staff)
    // Of the other tenant, of nobody, of a student; and no navigator becomes a teacher.
    let foreign = try await live.tenant("harborview").staff().description
    let student = try await tenant.student().description
    let refused: [(Messages.Role, IssueCredentialRequest.Holder)] = [
      (.navigator, .holderID(foreign)), (.navigator, .holderID(StaffID.random().description)),
      (.navigator, .holderID(student)), (.schoolStaff, .holderID(made)),
      (.schoolStaff, .staffSourcedID("nobody")),
    ]
    for (role, holder) in refused {
      let status = await refusal { try await issue(role, holder) }
      #expect(status?.details.contains(.resourceInfo(kind: "staff")) == true)
    }
  }

  @Test("a credential is good for as long as was asked, a year if nothing was")
  func daysValid() async throws {
    let admin = try await tenant.admin()
    for (asked, days) in [(0, 365), (1, 1), (730, 730)] as [(Int32, Int64)] {
      let issued = try await admin.credentials.issueCredential(
        IssueCredentialRequest(role: .auditor, label: "a label", daysValid: asked)
      ).message.credential
      #expect(
        issued?.expireTime?.instant == live.clock.now().advanced(bySeconds: days * 86_400))
    }
    for asked: Int32 in [-1, 731] {
      let status = await refusal {
        try await admin.credentials.issueCredential(
          IssueCredentialRequest(role: .auditor, label: "a label", daysValid: asked))
      }
      #expect(status?.fields == ["days_valid"])
    }
  }
}
