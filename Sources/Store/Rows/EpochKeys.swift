public import Vocabulary

/// The key of one shred epoch of one tenant, wrapped under the tenant's key.
public struct EpochKeyRow: Hashable, Sendable {
  public var epoch: UInt32
  public var createdAt: Instant
  public var wrapped: [UInt8]

  public init(epoch: UInt32, createdAt: Instant, wrapped: [UInt8]) {
    self.epoch = epoch
    self.createdAt = createdAt
    self.wrapped = wrapped
  }
}

extension Transaction where Kind == Epochs {
  /// Every epoch key that a tenant still has, oldest first.
  public nonisolated(nonsending) func epochKeys(
    of tenant: TenantID
  ) async throws(StoreError) -> [EpochKeyRow] {
    try await rows(
      "SELECT epoch, created_at, wrapped FROM epoch_key WHERE tenant = $1 ORDER BY epoch",
      [.id(tenant)]
    ) { (row) throws(StoreError) in
      EpochKeyRow(epoch: try row.int(), createdAt: try row.time(), wrapped: try row.blob())
    }
  }
}

extension Transaction where Kind == Epochs, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(
    _ key: EpochKeyRow, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      "INSERT INTO epoch_key (tenant, epoch, created_at, wrapped) VALUES ($1, $2, $3, $4)",
      [.id(tenant), .int(key.epoch), .time(key.createdAt), .blob(key.wrapped)])
  }

  /// Puts the same key, wrapped anew, in place.
  public nonisolated(nonsending) func rewrap(
    _ key: EpochKeyRow, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      "UPDATE epoch_key SET wrapped = $3 WHERE tenant = $1 AND epoch = $2",
      [.id(tenant), .int(key.epoch), .blob(key.wrapped)])
    return changed == 1
  }

  /// Destroys the keys of epochs before `epoch`: what was wrapped under them is noise from now on.
  public nonisolated(nonsending) func eraseEpochKeys(
    before epoch: UInt32, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      "DELETE FROM epoch_key WHERE tenant = $1 AND epoch < $2", [.id(tenant), .int(epoch)])
  }
}
