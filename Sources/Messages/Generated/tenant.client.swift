// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.TenantService`. Failures are thrown as `Status`.
public struct TenantClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Creates a tenant with keys and a store of its own, ready for use.
  public func createTenant(_ request: CreateTenantRequest, options: CallOptions = CallOptions())
    async throws -> Answer<CreateTenantResponse>
  {
    try await channel.call(TenantMethods.createTenant, request, options)
  }

  /// Returns one tenant by id or short name.
  public func getTenant(_ request: GetTenantRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GetTenantResponse>
  {
    try await channel.call(TenantMethods.getTenant, request, options)
  }

  /// Lists tenants in order of their short names.
  public func listTenants(_ request: ListTenantsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListTenantsResponse>
  {
    try await channel.call(TenantMethods.listTenants, request, options)
  }

  /// Stops all calls of a tenant's credentials from the next call on; nothing is erased.
  public func suspendTenant(_ request: SuspendTenantRequest, options: CallOptions = CallOptions())
    async throws -> Answer<SuspendTenantResponse>
  {
    try await channel.call(TenantMethods.suspendTenant, request, options)
  }

  /// Lets a suspended tenant work again.
  public func resumeTenant(_ request: ResumeTenantRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ResumeTenantResponse>
  {
    try await channel.call(TenantMethods.resumeTenant, request, options)
  }

  /// Asks for the destruction of a suspended tenant and answers with the approval that a second
  /// person must grant. Refused while a legal hold is in force or a request for inspection is open.
  public func beginTenantDestruction(
    _ request: BeginTenantDestructionRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<BeginTenantDestructionResponse> {
    try await channel.call(TenantMethods.beginTenantDestruction, request, options)
  }

  /// Destroys a tenant, keys first, once a second person has agreed. It cannot be undone. Confirming
  /// again goes on where a stop came between, and answers the same.
  public func confirmTenantDestruction(
    _ request: ConfirmTenantDestructionRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<ConfirmTenantDestructionResponse> {
    try await channel.call(TenantMethods.confirmTenantDestruction, request, options)
  }

  /// Returns what is recorded of a destroyed tenant, with its certificate.
  public func getDestructionCertificate(
    _ request: GetDestructionCertificateRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<GetDestructionCertificateResponse> {
    try await channel.call(TenantMethods.getDestructionCertificate, request, options)
  }
}
