import RPC
import Synchronization
import Vocabulary

/// Work that a tenant has once at a time, and a server few of: roster imports, as two would each
/// take the other's students for missing and each holds a whole roster in memory; backups and
/// restores, as each takes the disk.
final class Turns: Sendable {
  private let work: String
  private let most: Int
  private let tenants = Mutex<Set<TenantID>>([])

  /// - Parameters:
  ///   - work: what a refusal calls one.
  ///   - most: how many of different tenants at once.
  init(of work: String, most: Int) {
    self.work = work
    self.most = most
  }

  /// Runs `body` while no other of the tenant runs.
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
        return .limitExceeded(limit: "one \(work) a tenant", retryAfterMilliseconds: 5000)
      }
      guard tenants.count < most else {
        return .limitExceeded(limit: "\(work)s at once", retryAfterMilliseconds: 5000)
      }
      tenants.insert(tenant)
      return nil
    }
    if let refusal { throw refusal }
  }
}
