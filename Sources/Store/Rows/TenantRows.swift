public import Vocabulary

/// A tenant as the registry knows it.
public struct TenantRow: Hashable, Sendable {
  public var id: TenantID
  /// The short, unique name that operators type.
  public var name: String
  public var displayName: String
  /// `cairn.v1.TenantKind`.
  public var kind: Int
  /// The state whose law profile applies.
  public var state: String
  public var timeZone: String
  /// `cairn.v1.TenantStatus`.
  public var status: Int
  /// Why it is suspended; empty otherwise.
  public var reason: String
  public var createdAt: Instant

  public init(
    id: TenantID, name: String, displayName: String, kind: Int, state: String, timeZone: String,
    status: Int, reason: String = "", createdAt: Instant
  ) {
    self.id = id
    self.name = name
    self.displayName = displayName
    self.kind = kind
    self.state = state
    self.timeZone = timeZone
    self.status = status
    self.reason = reason
    self.createdAt = createdAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    name = try row.text()
    displayName = try row.text()
    kind = try row.int()
    state = try row.text()
    timeZone = try row.text()
    status = try row.int()
    reason = try row.text()
    createdAt = try row.time()
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func tenant(
    _ id: TenantID
  ) async throws(StoreError) -> TenantRow? {
    try await first(
      """
      SELECT id, name, display_name, kind, state, time_zone, status, reason, created_at
      FROM tenant WHERE id = $1
      """, [.id(id)], TenantRow.init)
  }

  public nonisolated(nonsending) func tenant(
    named name: String
  ) async throws(StoreError) -> TenantRow? {
    try await first(
      """
      SELECT id, name, display_name, kind, state, time_zone, status, reason, created_at
      FROM tenant WHERE name = $1
      """, [.text(name)], TenantRow.init)
  }

  /// Tenants in the order of their names, beginning after `after`.
  public nonisolated(nonsending) func tenants(
    after: String = "", limit: Int
  ) async throws(StoreError) -> [TenantRow] {
    try await rows(
      """
      SELECT id, name, display_name, kind, state, time_zone, status, reason, created_at
      FROM tenant WHERE name > $1 ORDER BY name LIMIT $2
      """, [.text(after), .int(limit)], TenantRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// - Throws: `conflict(.tenantName)` when the short name is taken.
  public nonisolated(nonsending) func insert(_ tenant: TenantRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO tenant (
        id, name, display_name, kind, state, time_zone, status, reason, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .id(tenant.id), .text(tenant.name), .text(tenant.displayName), .int(tenant.kind),
        .text(tenant.state), .text(tenant.timeZone), .int(tenant.status), .text(tenant.reason),
        .time(tenant.createdAt),
      ])
  }

  /// Changes status and reason.
  ///
  /// - Returns: false when the tenant does not exist.
  public nonisolated(nonsending) func setStatus(
    _ status: Int, reason: String, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      "UPDATE tenant SET status = $2, reason = $3 WHERE id = $1",
      [.id(tenant), .int(status), .text(reason)])
    try await publish(.access, of: tenant)
    return changed == 1
  }
}
