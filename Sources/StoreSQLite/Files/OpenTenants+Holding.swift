internal import Store
internal import Synchronization
internal import Vocabulary

extension OpenTenants {
  /// Refuses the tenant's writes that begin from now on.
  func hold(_ tenant: TenantID) { state.withLock { _ = $0.held.insert(tenant) } }

  func unhold(_ tenant: TenantID) { state.withLock { _ = $0.held.remove(tenant) } }

  /// Runs `body` with the tenant's files, for which no hold counts.
  nonisolated(nonsending) func whileHeld(
    _ tenant: TenantID, _ body: nonisolated(nonsending) (TenantFiles) async throws -> Void
  ) async throws {
    let files = try await acquire(tenant)
    defer { release(tenant) }
    try await body(files)
  }
}
