public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension TenantHandlers {
  /// The row comes first and says `provisioning`, so that the short name is taken and a crash on
  /// the way leaves a tenant that nobody can use rather than one without keys.
  public func createTenant(
    _ request: CreateTenantRequest, _ context: CallContext
  ) async throws -> CreateTenantResponse {
    var row = newRow(for: request)
    let (secrets, epochKey) = try deployment.custody.createTenant(row.id)
    let made = row
    let signingKeys = try SigningUse.allCases.map { use in
      try deployment.custody.createSigningKey(use, of: made.id, under: secrets.tenantKey)
    }
    try await deployment.store.registry.write { writer in
      try await writer.insert(made)
      for secret in secrets.rows { try await writer.put(secret, of: made.id) }
      for key in signingKeys { try await writer.add(key.row(at: made.createdAt), of: made.id) }
    }
    try await deployment.store.epochs.write { writer in
      let key = EpochKeyRow(
        epoch: epochKey.epoch, createdAt: made.createdAt, wrapped: epochKey.bytes)
      try await writer.insert(key, of: made.id)
    }
    try await deployment.store.create(row.id)
    row.status = Int(Policy.TenantStatus.active.rawValue)
    let active = row
    try await deployment.store.registry.write { writer in
      _ = try await writer.setStatus(active.status, reason: "", of: active.id)
    }
    deployment.tenants.statusChanged(of: row.id, to: .active)
    return CreateTenantResponse(tenant: Messages.Tenant(row))
  }

  private func newRow(for request: CreateTenantRequest) -> TenantRow {
    let timeZone = request.timeZone.isEmpty ? "America/New_York" : request.timeZone
    return TenantRow(
      id: .random(), name: request.name, displayName: request.displayName,
      kind: Int(request.kind.rawValue), state: request.state, timeZone: timeZone,
      status: Int(Policy.TenantStatus.provisioning.rawValue), createdAt: deployment.clock.now())
  }
}
