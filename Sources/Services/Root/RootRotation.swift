import Logging
import Sealing
import Store
import Vocabulary

/// Seals what lies directly under an older root key under the newest one (tier R1).
///
/// Progress is the data: the header of each key names the root that seals it, so a process that is
/// killed anywhere goes on from there. The platform's own key comes last, in the transaction that
/// counts no tenant's key below; from then on its version is the lowest that opens anything, now
/// and after each start. Keys stay what they are, so no session is closed and no reader waits.
struct RootRotation: Sendable {
  /// Keys of one transaction: some milliseconds.
  static let batchMax = 500

  let registry: RegistryStore
  let custody: Custody
  let logger: Logger

  /// - Parameter keysMax: after so many keys it stops.
  /// - Returns: how many keys were sealed anew.
  /// - Throws: `SealingError.unreadable` when a key does not open under any root that was given;
  ///   what was sealed anew before stays so. `CancellationError` between two transactions.
  func run(keysMax: Int) async throws -> Int {
    var done = 0
    while done < keysMax {
      let pass = try await resealTenants(keysMax: keysMax - done)
      done += pass
      if done >= keysMax { break }
      if let platform = try await resealPlatform() {
        if platform + done > 0 {
          logger.notice(
            "root key rotated", metadata: ["version": "\(custody.rootVersion)", "keys": "\(done)"])
        }
        custody.retireRoots(below: custody.rootVersion)
        return done + platform
      }
      // What is left changed between reading and replacing it, which only another rotation does.
      guard pass > 0 else { throw StoreError.busy }
    }
    return done
  }

  private func resealTenants(keysMax: Int) async throws -> Int {
    let custody = custody
    var place = (tenant: TenantID.none, version: UInt32(0))
    var done = 0
    while done < keysMax {
      try Task.checkCancellation()
      let limit = min(Self.batchMax, keysMax - done)
      let (start, root) = (place, custody.rootVersion)
      let batch = try await registry.write(.bulk) { writer in
        let old = try await writer.tenantWraps(below: root, after: start, limit: limit)
        var resealed = 0
        for row in old {
          if try await writer.replace(row, with: try custody.reseal(row)) { resealed += 1 }
        }
        return (last: old.last.map { (tenant: $0.tenant, version: $0.version) }, resealed: resealed)
      }
      guard let last = batch.last else { break }
      place = last
      done += batch.resealed
    }
    return done
  }

  /// - Returns: how many keys of the platform were sealed anew; `nil` while keys of tenants are
  ///   left.
  private func resealPlatform() async throws -> Int? {
    let custody = custody
    let root = custody.rootVersion
    return try await registry.write(.bulk) { writer in
      guard try await writer.tenantWrapCount(below: root) == 0 else { return nil }
      let old = try await writer.platformWraps(below: root)
      for row in old { try await writer.replace(row, with: try custody.reseal(row)) }
      return old.count
    }
  }
}

extension Custody {
  fileprivate func reseal(_ row: RootWrap) throws -> [UInt8] {
    try rewrap(WrappedKey(version: row.version, bytes: row.wrapped), of: row.tenant).bytes
  }
}
