import RPC
import Synchronization
import Vocabulary

/// Which tenants are importing a roster: one import a tenant at a time, as two would each take the
/// other's students for missing, and few in all, as each holds a whole roster in memory.
final class RunningImports: Sendable {
  /// A roster of 100 thousand students takes some hundred MiB.
  static let most = 4

  private let tenants = Mutex<Set<TenantID>>([])

  /// Runs `body` while no other import of the tenant runs.
  ///
  /// - Throws: `limitExceeded`, at once, when one does.
  nonisolated(nonsending) func alone<Result>(
    _ tenant: TenantID, _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    try enter(tenant)
    defer { _ = tenants.withLock { $0.remove(tenant) } }
    return try await body()
  }

  private func enter(_ tenant: TenantID) throws(Fault) {
    let refusal = tenants.withLock { tenants -> Fault? in
      if tenants.contains(tenant) {
        return .limitExceeded(limit: "one roster import a tenant", retryAfterMilliseconds: 5000)
      }
      guard tenants.count < Self.most else {
        return .limitExceeded(limit: "roster imports at once", retryAfterMilliseconds: 5000)
      }
      tenants.insert(tenant)
      return nil
    }
    if let refusal { throw refusal }
  }
}
