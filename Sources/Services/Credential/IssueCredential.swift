public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension CredentialHandlers {
  public func issueCredential(
    _ request: IssueCredentialRequest, _ context: CallContext
  ) async throws -> IssueCredentialResponse {
    let caller = try context.caller()
    guard let role = Policy.Role(request.role), caller.role.administers(role) else {
      throw Fault.notPermitted(permission: Policy.Permission.credentialAdminister.schemaName)
    }
    let tenant = role.isPlatform ? nil : try await requiredTenant(context)
    let now = deployment.clock.now()
    let violations = request.violations(for: role, at: now)
    if !violations.isEmpty { throw Fault.invalidFields(violations) }
    let certificate = try CertificateBinding(request.certificate)?.fingerprint(of: context.peer)
    let holder = try await holder(for: request, role: role, in: tenant)

    let start = max(now, request.startTime?.instant ?? now)
    let days = request.daysValid == 0 ? 365 : Int64(request.daysValid)
    return try await deployment.credentials.issue(of: tenant) { pepper in
      let issued = try pepper.issue(role.credentialKind)
      let row = CredentialRow(
        id: issued.id.description, tenant: tenant?.id, role: Int(role.rawValue),
        label: request.label, holder: holder, party: request.party,
        partyClasses: request.partyClasses, groups: RecordGroupSet(request.groups),
        purposes: Set(request.purposes.compactMap(\.vocabulary)), certificate: certificate,
        verifier: issued.verifier, pepperVersion: issued.pepperVersion, createdAt: now,
        notBefore: start, expiresAt: start.advanced(bySeconds: days * 86_400))
      try await deployment.store.registry.write { try await $0.insert(row) }
      return IssueCredentialResponse(credential: Messages.Credential(row), token: issued.token)
    }
  }

  private func requiredTenant(_ context: CallContext) async throws -> TenantSession {
    try context.tenantCall(at: deployment.clock.now()).tenant
  }

  /// The person the credential acts for.
  private func holder(
    for request: IssueCredentialRequest, role: Policy.Role, in tenant: TenantSession?
  ) async throws -> StaffID? {
    guard let tenant, role.hasHolder else { return nil }
    switch request.holder {
    case .staffSourcedID(let sourcedID):
      return try await staff(sourcedID: sourcedID, in: tenant)
    case .holderID(let text):
      guard let id = StaffID(text) else { throw Fault.notFound(.staff) }
      let isStaff = try await tenant.data.read { try await $0.staff(id) != nil }
      if isStaff { return id }
      // A navigator from outside the schools keeps the holder id of the first credential.
      let isHolder = try await deployment.store.registry.read { reader in
        try await reader.isHolder(id, of: tenant.id)
      }
      guard isHolder, role == .navigator else { throw Fault.notFound(.staff) }
      return id
    case nil:
      return role == .navigator ? .random() : nil
    }
  }

  private func staff(sourcedID: String, in tenant: TenantSession) async throws -> StaffID {
    let found = try await tenant.readIndexes { reader, custody in
      let entries = custody.entries(.sourcedID, of: sourcedID)
      for subject in try await reader.subjects(withAny: entries)
      where try await reader.staff(subject) != nil {
        return subject as StaffID?
      }
      return nil
    }
    guard let found else { throw Fault.notFound(.staff) }
    return found
  }
}

extension IssueCredentialRequest {
  /// Seconds from now to the latest start.
  private static let startMax: Int64 = 730 * 86_400

  /// What each role needs, and what it must not have, beyond the rules of the schema.
  fileprivate func violations(for role: Policy.Role, at now: Instant) -> [FieldViolation] {
    var violations: [FieldViolation] = []
    func demand(_ field: String, _ isGiven: Bool, when needed: Bool, allowed: Bool) {
      if needed && !isGiven {
        violations.append(
          FieldViolation(
            field: field, reason: "REQUIRED", description: "is required for this role"))
      } else if isGiven && !allowed {
        violations.append(
          FieldViolation(
            field: field, reason: "NOT_ALLOWED", description: "must be empty for this role"))
      }
    }
    demand("holder", holder != nil, when: role == .schoolStaff, allowed: role.hasHolder)
    demand("party", !party.isEmpty, when: role == .partner, allowed: role == .partner)
    demand("party_classes", !partyClasses.isEmpty, when: false, allowed: role == .partner)
    demand("groups", !groups.isEmpty, when: role == .integrator, allowed: role == .integrator)
    // A role that reads no student states no purpose.
    demand("purposes", !purposes.isEmpty, when: false, allowed: !role.isPlatform)
    if let startTime, !startTime.isWithin(now.advanced(bySeconds: Self.startMax)) {
      violations.append(
        FieldViolation(
          field: "start_time", reason: "OUT_OF_RANGE",
          description: "must be a moment at most 730 days ahead"))
    }
    return violations
  }
}

extension GoogleProtobuf.Timestamp {
  /// Whether it is a moment not after `latest`.
  fileprivate func isWithin(_ latest: Instant) -> Bool { instant.map { $0 <= latest } ?? false }
}

extension Policy.Role {
  /// Whether its credentials act for one person.
  fileprivate var hasHolder: Bool { self == .navigator || self == .schoolStaff }

  /// Two letters for the reader's eye in the credential's text.
  var credentialKind: CredentialKind {
    switch self {
    case .platformOperator: .platformOperator
    case .tenantAdmin: .tenantAdmin
    case .navigator: .navigator
    case .schoolStaff: .schoolStaff
    case .partner: .partner
    case .integrator: .integrator
    case .auditor: .auditor
    }
  }
}
