import Messages
import RPC

// The little world of the transcripts: one city, one student with a plan and a consent.

extension FakeServer {
  static func harborview() -> FakeServer {
    var server = FakeServer()
    server.answerTenants()
    server.answerCredentials()
    server.answerStudents()
    server.answerPlans()
    server.answerNavigators()
    server.answerConsents()
    server.answerRosters()
    server.answerKeys()
    server.answerApprovals()
    server.answerBackups()
    server.answerExports()
    server.answerErasure()
    server.answerRoot()
    server.answerWatch()
    return server
  }

  /// 2026-09-01 12:00 UTC and some seconds.
  static func time(_ seconds: Int64) -> GoogleProtobuf.Timestamp {
    GoogleProtobuf.Timestamp(seconds: 1_788_264_000 + seconds)
  }

  private static let tenant = Tenant(
    id: "1t0harborview", name: "harborview", displayName: "City of Harborview", kind: .city,
    state: "KY", timeZone: "America/New_York", status: .active, createTime: time(0))

  private mutating func answerTenants() {
    answer(TenantMethods.createTenant) { (request: CreateTenantRequest) in
      let violations = request.violations()
      if !violations.isEmpty { throw Fault.invalidFields(violations) }
      if request.name == "harborview" { throw Fault.exists(.tenant) }
      return CreateTenantResponse(
        tenant: Tenant(
          id: "1t1millbrook", name: request.name, displayName: request.displayName,
          kind: request.kind, state: request.state, timeZone: "America/New_York",
          status: .active, createTime: Self.time(60)))
    }
    answer(TenantMethods.listTenants) { (_: ListTenantsRequest) in
      ListTenantsResponse(tenants: [Self.tenant])
    }
    answer(TenantMethods.getTenant) { (request: GetTenantRequest) in
      guard request.tenant == "harborview" else { throw Fault.notFound(.tenant) }
      return GetTenantResponse(tenant: Self.tenant)
    }
    answer(TenantMethods.suspendTenant) { (_: SuspendTenantRequest) in
      var tenant = Self.tenant
      tenant.status = .suspended
      return SuspendTenantResponse(tenant: tenant)
    }
    answer(TenantMethods.resumeTenant) { (_: ResumeTenantRequest) in
      ResumeTenantResponse(tenant: Self.tenant)
    }
  }

  private static let credential = Credential(
    id: "7g2k9w3m5p8q1r4t", role: .partner, label: "tutoring-api", tenantID: "1t0harborview",
    party: "bright-futures", partyClasses: ["out-of-school-time"], createTime: time(0),
    expireTime: time(180 * 86_400))

  private mutating func answerCredentials() {
    answer(CredentialMethods.issueCredential) { (request: IssueCredentialRequest) in
      guard request.role != .platformOperator else {
        throw Fault.notPermitted(permission: "credential.administer")
      }
      return IssueCredentialResponse(
        credential: Self.credential, token: "crn1_pa_7g2k9w3m5p8q1r4t_not-a-secret_00000000")
    }
    answer(CredentialMethods.listCredentials) { (_: ListCredentialsRequest) in
      ListCredentialsResponse(credentials: [Self.credential])
    }
    answer(CredentialMethods.rotateCredential) { (request: RotateCredentialRequest) in
      var (old, new) = (Self.credential, Self.credential)
      new.id = "3c8h5n0v6b1x9z2d"
      new.predecessorID = old.id
      if case .certificateFingerprint(let text) = request.certificate {
        new.certificateFingerprint = text
      }
      old.successorID = new.id
      old.expireTime = Self.time(60 * Int64(request.overlapMinutes))
      return RotateCredentialResponse(
        credential: new, token: "crn1_pa_3c8h5n0v6b1x9z2d_not-a-secret_00000000", predecessor: old)
    }
    answer(CredentialMethods.revokeCredential) { (_: RevokeCredentialRequest) in
      var credential = Self.credential
      credential.revokeTime = Self.time(3600)
      return RevokeCredentialResponse(credential: credential)
    }
    answer(CredentialMethods.whoAmI) { (_: WhoAmIRequest) in
      WhoAmIResponse(
        role: .platformOperator,
        permissions: [.tenantAdminister, .tenantRead, .credentialAdminister])
    }
  }

  private static let student = Student(
    id: "st-ada", schoolID: "sc-elm", grade: "03", status: .enrolled, revision: 2,
    updateTime: time(0),
    identity: StudentIdentity(
      givenName: "Ada", familyName: "Okonkwo", preferredName: "Adi", birthDate: "2018-04-12",
      raceEthnicity: [.blackOrAfricanAmerican], localID: "100234", language: "en"),
    contact: StudentContact(
      address: PostalAddress(
        lines: ["12 Quay St"], city: "Harborview", state: "KY", postalCode: "40000"),
      contacts: [
        Contact(
          relationship: .mother, givenName: "Ngozi", familyName: "Okonkwo",
          phone: "555-0100", hasRights: true, priority: 1)
      ]),
    academic: StudentAcademic(
      daysEnrolled: 42, daysAbsent: 3,
      assessments: [Assessment(name: "MAP reading", takenOn: "2026-08-20", score: "191")]),
    health: StudentHealth(), withheld: [.services, .notes])

  /// Who is found, and by what. Two sound alike, one to a page at most.
  private static func search(
    _ request: SearchStudentsRequest
  ) throws -> SearchStudentsResponse {
    let found = SearchStudentsResponse(students: [student])
    switch request.criterion {
    case .localID("100234"), .birthYear(BirthYearQuery(year: 2018, grade: "03")): return found
    case .familyPrefix("oko"):
      let isNarrowed =
        request.schoolID == "sc-elm" && request.tier == .tier2A
        && request.reviewDueBy == "2026-12-01"
      return isNarrowed ? found : SearchStudentsResponse()
    case .familySound where request.pageToken.isEmpty:
      return SearchStudentsResponse(students: [student], nextPageToken: "more")
    case .familySound:
      return SearchStudentsResponse(students: [Student(id: "st-zoe", withheld: [.identity])])
    case .phone:
      throw Fault.invalidFields([
        FieldViolation(
          field: "phone", reason: "NOT_ALLOWED", description: "must have 7 digits or more")
      ])
    case _: return SearchStudentsResponse()
    }
  }

  private mutating func answerStudents() {
    answer(StudentMethods.getStudent) { (request: GetStudentRequest) in
      switch request.id {
      case "st-ada": return GetStudentResponse(student: Self.student)
      case "st-closed":
        throw Fault.consentRequired(groups: ["identity", "health"], purpose: "enrichment")
      case "st-broken": throw Fault.recordUnreadable(incidentID: "in-42")
      case _: throw Fault.notFound(.student)
      }
    }
    answer(StudentMethods.searchStudents) { (request: SearchStudentsRequest) in
      try Self.search(request)
    }
    answer(StudentMethods.listStudents) { (_: ListStudentsRequest) in
      ListStudentsResponse(students: [Self.student, Student(id: "st-zoe", withheld: [.identity])])
    }
    answer(StudentMethods.createStudent) { (request: CreateStudentRequest) in
      let violations = request.violations()
      if !violations.isEmpty { throw Fault.invalidFields(violations) }
      return CreateStudentResponse(
        student: Student(
          id: "st-new", grade: request.grade, status: .enrolled, revision: 1,
          updateTime: Self.time(0), identity: request.identity))
    }
    answer(AccessMethods.listDisclosures) { (_: ListDisclosuresRequest) in
      ListDisclosuresResponse(disclosures: [
        Disclosure(
          sequence: 118, time: Self.time(9), studentID: "st-ada",
          credentialID: "7g2k9w3m5p8q1r4t", party: "bright-futures", purpose: .enrichment,
          operation: "GetStudent", outcome: .grantedInPart, basis: .consent,
          disclosed: [.identity], withheld: [.contact, .health], consentIDs: ["co-1"],
          statutory: true),
        Disclosure(
          sequence: 117, time: Self.time(3), studentID: "st-ada",
          credentialID: "0000000000000nav", purpose: .successPlan, operation: "GetStudent",
          outcome: .denied, basis: .none),
      ])
    }
  }
}
