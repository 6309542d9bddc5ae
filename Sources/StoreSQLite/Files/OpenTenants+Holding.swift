internal import Synchronization
internal import Vocabulary

extension OpenTenants {
  /// Refuses the tenant's writes whose turn comes from now on.
  func hold(_ tenant: TenantID) { state.withLock { _ = $0.held.insert(tenant) } }

  func endHold(of tenant: TenantID) { state.withLock { _ = $0.held.remove(tenant) } }

  func isHeld(_ tenant: TenantID) -> Bool { state.withLock { $0.held.contains(tenant) } }
}
