public import Vocabulary

/// A restore that was done: an older state of a tenant in place of a newer one.
public struct RestoreRow: Hashable, Sendable {
  public var tenant: TenantID
  /// From 1, one more with each restore of the tenant.
  public var generation: Int64
  public var backup: BackupID
  public var restoredAt: Instant
  /// The number of the last change in the backup, and of the newest one known then.
  public var change: Int64
  public var newestChange: Int64
  /// Students and staff that were left out because they had been erased.
  public var erased: Int
  public var reason: String
  public var requester: String
  public var approval: RecordID

  public init(
    tenant: TenantID, generation: Int64, backup: BackupID, restoredAt: Instant, change: Int64,
    newestChange: Int64, erased: Int, reason: String, requester: String, approval: RecordID
  ) {
    self.tenant = tenant
    self.generation = generation
    self.backup = backup
    self.restoredAt = restoredAt
    self.change = change
    self.newestChange = newestChange
    self.erased = erased
    self.reason = reason
    self.requester = requester
    self.approval = approval
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    tenant = try row.id()
    generation = try row.int64()
    backup = try row.id()
    restoredAt = try row.time()
    change = try row.int64()
    newestChange = try row.int64()
    erased = try row.int()
    reason = try row.text()
    requester = try row.text()
    approval = try row.id()
  }
}

extension Transaction where Kind == Registry {
  /// Every restore of a tenant, the first one first.
  public nonisolated(nonsending) func restores(
    of tenant: TenantID
  ) async throws(StoreError) -> [RestoreRow] {
    try await rows(
      """
      SELECT tenant, generation, backup, restored_at, change, newest_change, erased, reason,
        requester, approval
      FROM restore WHERE tenant = $1 ORDER BY generation
      """, [.id(tenant)], RestoreRow.init)
  }

  /// How often a tenant was restored.
  public nonisolated(nonsending) func restoreGeneration(
    of tenant: TenantID
  ) async throws(StoreError) -> Int64 {
    try await number(
      "SELECT coalesce(max(generation), 0) FROM restore WHERE tenant = $1", [.id(tenant)])
  }

  /// When a backup was last verified against the keys and every value tried opened.
  public nonisolated(nonsending) func lastDrill() async throws(StoreError) -> Instant? {
    try await first(
      "SELECT max(verified_at) FROM drill WHERE unreadable = 0", []
    ) { (row) throws(StoreError) in try row.optionalTime() }.flatMap { $0 }
  }

  /// By what a deployment knows its own backups; `nil` before the first.
  public nonisolated(nonsending) func deploymentID() async throws(StoreError) -> RecordID? {
    try await first("SELECT id FROM deployment WHERE one = 1", []) { (row) throws(StoreError) in
      try row.id()
    }
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ restore: RestoreRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO restore (
        tenant, generation, backup, restored_at, change, newest_change, erased, reason, requester,
        approval)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        .id(restore.tenant), .integer(restore.generation), .id(restore.backup),
        .time(restore.restoredAt), .integer(restore.change), .integer(restore.newestChange),
        .int(restore.erased), .text(restore.reason), .text(restore.requester),
        .id(restore.approval),
      ])
  }

  /// Notes that a backup was verified against the keys.
  public nonisolated(nonsending) func recordDrill(
    of backup: BackupID, tenant: TenantID, tried: Int, unreadable: Int, at moment: Instant
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO drill (id, tenant, backup, verified_at, tried, unreadable)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(RecordID.random()), .id(tenant), .id(backup), .time(moment), .int(tried),
        .int(unreadable),
      ])
  }

  /// The deployment's id; `id` becomes it if there is none yet.
  public nonisolated(nonsending) func deploymentID(
    orMake id: RecordID
  ) async throws(StoreError) -> RecordID {
    try await run(
      "INSERT INTO deployment (one, id) VALUES (1, $1) ON CONFLICT (one) DO NOTHING", [.id(id)])
    return try await reader.deploymentID() ?? id
  }
}
