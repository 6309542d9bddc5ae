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
    ]
  }
}
