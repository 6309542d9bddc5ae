import RPC
import Synchronization

/// Work of which there is one at a time for each key, such as a tenant, and a server does few:
/// roster imports, as two would each take the other's students for missing and each holds a whole
/// roster in memory; backups and restores, as each takes the disk; exports.
final class Turns<Key: Hashable & Sendable>: Sendable {
  private let work: String
  private let key: String
  private let most: Int
  private let entered = Mutex<Set<Key>>([])

  /// - Parameters:
  ///   - work: what a refusal calls one.
  ///   - key: what a refusal calls that of which each has one.
  ///   - most: how many at once.
  init(of work: String, each key: String, most: Int) {
    self.work = work
    self.key = key
    self.most = most
  }

  /// Runs `body` while no other of the same key runs.
  ///
  /// - Throws: `limitExceeded`, at once, when one does.
  nonisolated(nonsending) func alone<Result>(
    _ key: Key, _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    try enter(key)
    defer { _ = entered.withLock { $0.remove(key) } }
    return try await body()
  }

  private func enter(_ key: Key) throws(Fault) {
    let refusal = entered.withLock { entered -> Fault? in
      if entered.contains(key) {
        return .limitExceeded(limit: "one \(work) a \(self.key)", retryAfterMilliseconds: 5000)
      }
      guard entered.count < most else {
        return .limitExceeded(limit: "\(work)s at once", retryAfterMilliseconds: 5000)
      }
      entered.insert(key)
      return nil
    }
    if let refusal { throw refusal }
  }
}
