import Store
import Vocabulary

/// A tenant's two databases, copied from one store into another.
struct TenantCopy: Sendable {
  private static let chunkBytes = 1 << 20

  let tenant: TenantID
  let source: any StoreEngine
  let destination: any StoreEngine
  let clock: any WallClock
  /// Told how many bytes are there, and of how many.
  let progress: @Sendable (_ done: Int64, _ total: Int64) async throws -> Void

  /// What the two databases hold.
  struct Contents: Sendable, Equatable {
    var data: CopyExamination
    var keys: CopyExamination
  }

  /// Copies both, the keys last: a subject's key is written before the subject, so no one is copied
  /// whose key is not.
  ///
  /// - Returns: what was copied, as counted in the copies.
  func run() async throws -> Contents {
    let (data, dataContents) = try await source.copy(.data(tenant))
    let (keys, keyContents) = try await source.copy(.keys(tenant))
    let total = data.byteCount + keys.byteCount
    let stagedData = try destination.stage(TenantData.self, of: tenant)
    let stagedKeys = try destination.stage(TenantKeys.self, of: tenant)
    try await send(data, to: stagedData, from: 0, of: total)
    try await send(keys, to: stagedKeys, from: data.byteCount, of: total)
    let now = clock.now()
    _ = try await stagedData.open(at: now)
    _ = try await stagedKeys.open(at: now)
    try await destination.adopt(tenant, data: stagedData, keys: stagedKeys)
    return Contents(data: dataContents, keys: keyContents)
  }

  private func send(
    _ copy: any DatabaseCopy, to staged: any StagedCopy, from start: Int64, of total: Int64
  ) async throws {
    var offset: Int64 = 0
    while offset < copy.byteCount {
      try Task.checkCancellation()
      let bytes = try copy.bytes(at: offset, count: Self.chunkBytes)
      guard !bytes.isEmpty else { throw StoreError.unavailable }
      try staged.append(bytes.span.bytes)
      offset += Int64(bytes.count)
      try await progress(start + offset, total)
    }
  }

  /// What the destination holds of the tenant now, read back from it.
  func arrived() async throws -> Contents {
    let data = try await destination.copy(.data(tenant)).examination
    let keys = try await destination.copy(.keys(tenant)).examination
    return Contents(data: data, keys: keys)
  }
}
