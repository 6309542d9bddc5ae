public import Vocabulary

/// A backup as the register knows it.
public struct BackupRow: Hashable, Sendable {
  public var id: BackupID
  /// `cairn.v1.BackupArtefact`.
  public var artefact: Int
  /// `TenantID.none` for what belongs to the deployment.
  public var tenant: TenantID
  public var createdAt: Instant
  /// When every copy must be gone; `nil` for backups that may be kept.
  public var expiresAt: Instant?
  /// The number of the last change in it.
  public var change: Int64
  public var byteCount: Int64
  /// SHA-256 of the content.
  public var fingerprint: [UInt8]
  /// When the whole file had been handed over.
  public var completedAt: Instant?
  /// When every copy was said to be deleted.
  public var discardedAt: Instant?

  public init(
    id: BackupID, artefact: Int, tenant: TenantID, createdAt: Instant, expiresAt: Instant?,
    change: Int64, byteCount: Int64, fingerprint: [UInt8]
  ) {
    self.id = id
    self.artefact = artefact
    self.tenant = tenant
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.change = change
    self.byteCount = byteCount
    self.fingerprint = fingerprint
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    artefact = try row.int()
    tenant = try row.id()
    createdAt = try row.time()
    expiresAt = try row.optionalTime()
    change = try row.int64()
    byteCount = try row.int64()
    fingerprint = try row.blob()
    completedAt = try row.optionalTime()
    discardedAt = try row.optionalTime()
  }

  /// Whether a copy may be left that should be gone.
  public func isOverdue(at now: Instant) -> Bool {
    discardedAt == nil && expiresAt.map { $0 <= now } ?? false
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func backup(
    _ id: BackupID
  ) async throws(StoreError) -> BackupRow? {
    try await first(
      """
      SELECT id, artefact, tenant, created_at, expires_at, change, bytes, fingerprint,
        completed_at, discarded_at
      FROM backup WHERE id = $1
      """, [.id(id)], BackupRow.init)
  }

  /// Backups, newest first, beginning before the given moment and id.
  public nonisolated(nonsending) func backups(
    before: (createdAt: Instant, id: BackupID)? = nil, limit: Int
  ) async throws(StoreError) -> [BackupRow] {
    try await rows(
      """
      SELECT id, artefact, tenant, created_at, expires_at, change, bytes, fingerprint,
        completed_at, discarded_at
      FROM backup WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT $3
      """,
      [
        before.map { .time($0.createdAt) } ?? .integer(.max), .id(before?.id ?? .none),
        .int(limit),
      ], BackupRow.init)
  }

  /// The same for those of which copies may be left though they expired by `now`.
  public nonisolated(nonsending) func overdueBackups(
    at now: Instant, before: (createdAt: Instant, id: BackupID)? = nil, limit: Int
  ) async throws(StoreError) -> [BackupRow] {
    try await rows(
      """
      SELECT id, artefact, tenant, created_at, expires_at, change, bytes, fingerprint,
        completed_at, discarded_at
      FROM backup
      WHERE (created_at, id) < ($1, $2) AND discarded_at IS NULL AND expires_at <= $4
      ORDER BY created_at DESC, id DESC LIMIT $3
      """,
      [
        before.map { .time($0.createdAt) } ?? .integer(.max), .id(before?.id ?? .none),
        .int(limit), .time(now),
      ], BackupRow.init)
  }

  /// The highest change number in any backup of the tenant's data; 0 without one.
  public nonisolated(nonsending) func newestBackedUpChange(
    of tenant: TenantID
  ) async throws(StoreError) -> Int64 {
    try await number(
      "SELECT coalesce(max(change), 0) FROM backup WHERE tenant = $1", [.id(tenant)])
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ backup: BackupRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO backup (id, artefact, tenant, created_at, expires_at, change, bytes, fingerprint)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .id(backup.id), .int(backup.artefact), .id(backup.tenant), .time(backup.createdAt),
        .time(backup.expiresAt), .integer(backup.change), .integer(backup.byteCount),
        .blob(backup.fingerprint),
      ])
  }

  public nonisolated(nonsending) func completeBackup(
    _ id: BackupID, at moment: Instant
  ) async throws(StoreError) {
    try await run("UPDATE backup SET completed_at = $2 WHERE id = $1", [.id(id), .time(moment)])
  }

  /// Notes that every copy is gone; the first time counts.
  public nonisolated(nonsending) func discardBackup(
    _ id: BackupID, at moment: Instant
  ) async throws(StoreError) {
    try await run(
      "UPDATE backup SET discarded_at = $2 WHERE id = $1 AND discarded_at IS NULL",
      [.id(id), .time(moment)])
  }
}
