import Logging
public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension MoveHandlers {
  /// The keys go first, so that what a stop leaves is noise.
  public func discardMovedTenant(
    _ request: DiscardMovedTenantRequest, _ context: CallContext
  ) async throws -> DiscardMovedTenantResponse {
    let row = try await find(request.tenant)
    guard row.status == Int(Policy.TenantStatus.moved.rawValue) else {
      throw Fault.moveRefused("tenant", "has not moved away; it is only here")
    }
    guard !request.validateOnly else {
      return DiscardMovedTenantResponse(tenantID: row.id.description)
    }
    let store = deployment.store
    try await store.epochs.write { try await $0.eraseEpochKeys(of: row.id) }
    try await store.registry.write { try await $0.destroySecrets(of: row.id) }
    try await store.destroy(row.id)
    try await store.registry.write { try await $0.removeMoved(row.id) }
    deployment.logger.notice("moved tenant discarded", metadata: ["tenant": "\(row.id)"])
    return DiscardMovedTenantResponse(tenantID: row.id.description)
  }
}
