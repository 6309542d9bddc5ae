// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.TenantService`.
public enum TenantMethods {
  public static let createTenant = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "CreateTenant", kind: .unary, isIdempotent: false)
  public static let getTenant = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "GetTenant", kind: .unary, isIdempotent: true)
  public static let listTenants = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "ListTenants", kind: .unary, isIdempotent: true)
  public static let suspendTenant = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "SuspendTenant", kind: .unary, isIdempotent: true)
  public static let resumeTenant = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "ResumeTenant", kind: .unary, isIdempotent: true)
  public static let beginTenantDestruction = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "BeginTenantDestruction", kind: .unary,
    isIdempotent: false)
  public static let confirmTenantDestruction = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "ConfirmTenantDestruction", kind: .unary,
    isIdempotent: true)
  public static let getDestructionCertificate = MethodDescriptor(
    service: "cairn.v1.TenantService", method: "GetDestructionCertificate", kind: .unary,
    isIdempotent: true)
}

/// Provisions tenants. Only platform operators may call it; none of its answers holds student data.
public protocol TenantService: Sendable {
  /// Creates a tenant with keys and a store of its own, ready for use.
  func createTenant(_ request: CreateTenantRequest, _ context: CallContext) async throws
    -> CreateTenantResponse

  /// Returns one tenant by id or short name.
  func getTenant(_ request: GetTenantRequest, _ context: CallContext) async throws
    -> GetTenantResponse

  /// Lists tenants in order of their short names.
  func listTenants(_ request: ListTenantsRequest, _ context: CallContext) async throws
    -> ListTenantsResponse

  /// Stops all calls of a tenant's credentials from the next call on; nothing is erased.
  func suspendTenant(_ request: SuspendTenantRequest, _ context: CallContext) async throws
    -> SuspendTenantResponse

  /// Lets a suspended tenant work again.
  func resumeTenant(_ request: ResumeTenantRequest, _ context: CallContext) async throws
    -> ResumeTenantResponse

  /// Asks for the destruction of a suspended tenant and answers with the approval that a second
  /// person must grant. Refused while a legal hold is in force or a request for inspection is open.
  func beginTenantDestruction(_ request: BeginTenantDestructionRequest, _ context: CallContext)
    async throws -> BeginTenantDestructionResponse

  /// Destroys a tenant, keys first, once a second person has agreed. It cannot be undone. Confirming
  /// again goes on where a stop came between, and answers the same.
  func confirmTenantDestruction(_ request: ConfirmTenantDestructionRequest, _ context: CallContext)
    async throws -> ConfirmTenantDestructionResponse

  /// Returns what is recorded of a destroyed tenant, with its certificate.
  func getDestructionCertificate(
    _ request: GetDestructionCertificateRequest, _ context: CallContext
  ) async throws -> GetDestructionCertificateResponse
}

extension TenantService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(TenantMethods.createTenant, createTenant),
      .unary(TenantMethods.getTenant, getTenant),
      .unary(TenantMethods.listTenants, listTenants),
      .unary(TenantMethods.suspendTenant, suspendTenant),
      .unary(TenantMethods.resumeTenant, resumeTenant),
      .unary(TenantMethods.beginTenantDestruction, beginTenantDestruction),
      .unary(TenantMethods.confirmTenantDestruction, confirmTenantDestruction),
      .unary(TenantMethods.getDestructionCertificate, getDestructionCertificate),
    ]
  }
}
