import Messages
import Policy
public import RPC
import Vocabulary

/// Decides by role whether a call may go on, and finds its tenant and purpose. What the caller may
/// see of which student is decided by the handlers, which know the student.
public struct Authorisation: ServerInterceptor {
  private let tenants: TenantDirectory

  public init(tenants: TenantDirectory) { self.tenants = tenants }

  public func admit(_ context: CallContext) -> Remainder? {
    if context.method.isOpen { return nil }
    return { try await authorise(context) }
  }

  private func authorise(_ context: CallContext) async throws {
    // A method without a rule is not served at all; a test walks the catalog.
    guard let rule = MethodCatalog.rule(at: context.method.path),
      let permission = Policy.Permission(rawValue: UInt16(rule.permission.rawValue))
    else { throw Fault.methodUnknown }
    let caller = try context.caller()
    guard caller.role.holds(permission), rule.platform || !caller.role.isPlatform else {
      throw Fault.notPermitted(permission: permission.schemaName)
    }
    let tenant = try await tenant(of: caller, permission, context)
    let purpose = try Self.purpose(of: context, isRequired: rule.purposeRequired)
    try Self.demand(purpose, isOpenTo: caller)
    context.admit(Admitted(caller: caller, tenant: tenant, purpose: purpose))
  }

  private func tenant(
    of caller: Caller, _ permission: Policy.Permission, _ context: CallContext
  ) async throws -> TenantSession? {
    let named = context.metadata[text: MetadataName.tenant]
    guard caller.role.isPlatform else {
      guard let id = caller.tenant, let session = try await tenants.session(of: id) else {
        throw Fault.notAuthenticated
      }
      // Naming one's own tenant is harmless; any other is as absent as it is to everyone else.
      guard named == nil || named == session.name else { throw Fault.notFound(.tenant) }
      // A tenant is suspended before it is destroyed, and its administrator must agree to that.
      // A damaged one is restored with its agreement, too.
      guard permission == .approval || session.isActive else { throw Fault.tenantSuspended }
      guard permission == .approval || !session.isQuarantined else { throw Fault.tenantDamaged }
      return session
    }
    guard let named else { return nil }
    guard let session = try await tenants.session(named: named) else {
      throw Fault.notFound(.tenant)
    }
    return session
  }

  private static func purpose(
    of context: CallContext, isRequired: Bool
  ) throws(Fault) -> Vocabulary.Purpose? {
    guard let name = context.metadata[text: MetadataName.purpose] else {
      if isRequired { throw .invalidFields([.metadataRequired(MetadataName.purpose)]) }
      return nil
    }
    guard let purpose = Vocabulary.Purpose(name: name) else {
      let names = Vocabulary.Purpose.allCases.map(\.name).joined(separator: ", ")
      throw .invalidFields([
        FieldViolation(
          field: "metadata.\(MetadataName.purpose)", reason: "ENUM_UNKNOWN",
          description: "must be one of \(names)")
      ])
    }
    return purpose
  }

  /// A credential may be limited to the purposes of the agreement it was issued under (A15).
  private static func demand(
    _ purpose: Vocabulary.Purpose?, isOpenTo caller: Caller
  ) throws(Fault) {
    guard let purpose, !caller.purposes.isEmpty, !caller.purposes.contains(purpose) else { return }
    throw .invalidFields([
      FieldViolation(
        field: "metadata.\(MetadataName.purpose)", reason: "NOT_ALLOWED",
        description: "must be a purpose that the credential was issued for")
    ])
  }
}

extension Fault {
  static let tenantSuspended = Fault.conditionsUnmet([
    PreconditionViolation(
      kind: "TENANT", subject: "status", description: "the tenant is suspended")
  ])

  static let tenantDamaged = Fault.conditionsUnmet([
    PreconditionViolation(
      kind: "TENANT", subject: "data",
      description: "the tenant's data are damaged; an operator must restore them")
  ])
}
