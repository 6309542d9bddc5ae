public import Vocabulary

/// What a key of a tenant is for. The raw values are stored and never change.
public enum KeyKind: Int, CaseIterable, Hashable, Sendable {
  /// Wraps the tenant's other secrets and its epoch keys.
  case tenantKey = 1
  /// Wraps the keys of subjects; destroyed on schedule, which makes erasure final.
  case epoch = 2
  /// Seal the records, one for each subject. The version is their generation.
  case studentKeys = 3
  /// The blind indexes come from it.
  case indexRoot = 4
  /// The pepper of credentials and the fingerprints of content come from it.
  case serviceRoot = 5
  /// Signs checkpoints of the disclosure log.
  case logSigning = 6
  /// Signs receipts of consents and certificates of destruction.
  case receiptSigning = 7
}

/// How far a version of a key has come. The raw values are stored and never change; the first
/// migration of the table names `active` by its number.
public enum KeyState: Int, CaseIterable, Hashable, Sendable {
  /// Made, durable, and not yet used.
  case pending = 1
  /// What is written now is sealed with it.
  case active = 2
  /// What it sealed still opens; nothing new is sealed with it.
  case decryptOnly = 3
  /// Nothing that it sealed is left, and nothing that it sealed is accepted any more.
  case retired = 4
}

/// One version of a key.
public struct KeyVersionRow: Hashable, Sendable {
  public var kind: KeyKind
  public var version: UInt32
  public var state: KeyState
  public var createdAt: Instant
  public var activatedAt: Instant?
  public var retiredAt: Instant?
  /// When the key itself was destroyed.
  public var destroyedAt: Instant?

  public init(
    kind: KeyKind, version: UInt32, state: KeyState, createdAt: Instant,
    activatedAt: Instant? = nil, retiredAt: Instant? = nil, destroyedAt: Instant? = nil
  ) {
    self.kind = kind
    self.version = version
    self.state = state
    self.createdAt = createdAt
    self.activatedAt = activatedAt
    self.retiredAt = retiredAt
    self.destroyedAt = destroyedAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    guard let kind = KeyKind(rawValue: try row.int()) else { throw .corrupt }
    self.kind = kind
    version = try row.int()
    guard let state = KeyState(rawValue: try row.int()) else { throw .corrupt }
    self.state = state
    createdAt = try row.time()
    activatedAt = try row.optionalTime()
    retiredAt = try row.optionalTime()
    destroyedAt = try row.optionalTime()
  }
}

extension Transaction where Kind == Registry {
  /// Every version of a tenant's keys that there ever was, by kind and version.
  public nonisolated(nonsending) func keyVersions(
    of tenant: TenantID
  ) async throws(StoreError) -> [KeyVersionRow] {
    try await rows(
      """
      SELECT kind, version, state, created_at, activated_at, retired_at, destroyed_at
      FROM key_version WHERE tenant = $1 ORDER BY kind, version
      """, [.id(tenant)], KeyVersionRow.init)
  }

  /// Tenants of which some key is on its way: made but not active, or no longer active but not
  /// destroyed; in the order of their ids, beginning after `after`. Those that have moved away
  /// (status 5) are rotated where they are.
  public nonisolated(nonsending) func tenantsRotating(
    after: TenantID?, limit: Int
  ) async throws(StoreError) -> [TenantID] {
    try await rows(
      """
      SELECT DISTINCT v.tenant FROM key_version v JOIN tenant t ON t.id = v.tenant
      WHERE v.state <> 2 AND v.destroyed_at IS NULL AND v.tenant > $1 AND t.status <> 5
      ORDER BY v.tenant LIMIT $2
      """, [.id(after ?? .none), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }

  /// Tenants whose active key of that kind was made at `moment` or before, oldest first.
  public nonisolated(nonsending) func tenants(
    whoseActive kind: KeyKind, wasMadeBy moment: Instant, limit: Int
  ) async throws(StoreError) -> [TenantID] {
    try await rows(
      """
      SELECT v.tenant FROM key_version v JOIN tenant t ON t.id = v.tenant
      WHERE v.kind = $1 AND v.state = 2 AND v.created_at <= $2 AND t.status <> 5
      ORDER BY v.created_at, v.tenant LIMIT $3
      """, [.int(kind.rawValue), .time(moment), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// - Throws: `conflict(.primaryKey)` when the version exists.
  public nonisolated(nonsending) func insert(
    _ key: KeyVersionRow, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO key_version (
        tenant, kind, version, state, created_at, activated_at, retired_at, destroyed_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .id(tenant), .int(key.kind.rawValue), .int(key.version), .int(key.state.rawValue),
        .time(key.createdAt), .time(key.activatedAt), .time(key.retiredAt),
        .time(key.destroyedAt),
      ])
    try await publish(.keys, of: tenant)
  }

  /// Makes a pending version the active one, and the one before it decrypt-only. Doing it again
  /// changes nothing.
  public nonisolated(nonsending) func activate(
    _ kind: KeyKind, version: UInt32, of tenant: TenantID, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE key_version SET state = 3
      WHERE tenant = $1 AND kind = $2 AND version < $3 AND state = 2
      """, [.id(tenant), .int(kind.rawValue), .int(version)])
    try await run(
      """
      UPDATE key_version SET state = 2, activated_at = $4
      WHERE tenant = $1 AND kind = $2 AND version = $3 AND state = 1
      """, [.id(tenant), .int(kind.rawValue), .int(version), .time(at)])
    try await publish(.keys, of: tenant)
  }

  /// Raises the lowest version that is accepted to `version`. Doing it again changes nothing.
  public nonisolated(nonsending) func retire(
    _ kind: KeyKind, before version: UInt32, of tenant: TenantID, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE key_version SET state = 4, retired_at = $4
      WHERE tenant = $1 AND kind = $2 AND version < $3 AND state = 3
      """, [.id(tenant), .int(kind.rawValue), .int(version), .time(at)])
    try await publish(.keys, of: tenant)
  }

  /// Notes that the retired keys before `version` are no more. Doing it again changes nothing.
  public nonisolated(nonsending) func noteDestruction(
    of kind: KeyKind, before version: UInt32, of tenant: TenantID, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE key_version SET destroyed_at = $4
      WHERE tenant = $1 AND kind = $2 AND version < $3 AND state = 4 AND destroyed_at IS NULL
      """, [.id(tenant), .int(kind.rawValue), .int(version), .time(at)])
  }
}
