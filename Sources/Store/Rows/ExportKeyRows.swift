public import Vocabulary

/// A key to which the exports for one party are sealed.
public struct ExportKeyRow: Hashable, Sendable {
  public var id: RecordID
  public var tenant: TenantID
  public var party: String
  /// The public half, an age recipient.
  public var recipient: String
  /// SHA-256 of what its holder can read out of the challenge.
  public var proof: [UInt8]
  public var createdAt: Instant
  /// The id of the credential that registered it.
  public var createdBy: String
  /// When its holder proved to hold it.
  public var confirmedAt: Instant?
  public var confirmedBy: String?
  public var revokedAt: Instant?
  public var revokedBy: String?

  public init(
    id: RecordID, tenant: TenantID, party: String, recipient: String, proof: [UInt8],
    createdAt: Instant, createdBy: String
  ) {
    self.id = id
    self.tenant = tenant
    self.party = party
    self.recipient = recipient
    self.proof = proof
    self.createdAt = createdAt
    self.createdBy = createdBy
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    tenant = try row.id()
    party = try row.text()
    recipient = try row.text()
    proof = try row.blob()
    createdAt = try row.time()
    createdBy = try row.text()
    confirmedAt = try row.optionalTime()
    confirmedBy = try row.optionalText()
    revokedAt = try row.optionalTime()
    revokedBy = try row.optionalText()
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func exportKey(
    _ id: RecordID, of tenant: TenantID
  ) async throws(StoreError) -> ExportKeyRow? {
    try await first(
      """
      SELECT id, tenant, party, recipient, proof, created_at, created_by, confirmed_at,
        confirmed_by, revoked_at, revoked_by
      FROM export_key WHERE tenant = $1 AND id = $2
      """, [.id(tenant), .id(id)], ExportKeyRow.init)
  }

  /// Keys of a tenant, or of one of its parties, newest first, beginning before the given moment
  /// and id.
  public nonisolated(nonsending) func exportKeys(
    of tenant: TenantID, party: String? = nil,
    before: (createdAt: Instant, id: RecordID)? = nil, limit: Int
  ) async throws(StoreError) -> [ExportKeyRow] {
    let page: [Value] = [
      .id(tenant), before.map { .time($0.createdAt) } ?? .integer(.max), .id(before?.id ?? .none),
      .int(limit),
    ]
    guard let party else {
      return try await rows(
        """
        SELECT id, tenant, party, recipient, proof, created_at, created_by, confirmed_at,
          confirmed_by, revoked_at, revoked_by
        FROM export_key WHERE tenant = $1 AND (created_at, id) < ($2, $3)
        ORDER BY created_at DESC, id DESC LIMIT $4
        """, page, ExportKeyRow.init)
    }
    return try await rows(
      """
      SELECT id, tenant, party, recipient, proof, created_at, created_by, confirmed_at,
        confirmed_by, revoked_at, revoked_by
      FROM export_key WHERE tenant = $1 AND party = $5 AND (created_at, id) < ($2, $3)
      ORDER BY created_at DESC, id DESC LIMIT $4
      """, page + [.text(party)], ExportKeyRow.init)
  }

  /// The keys to which exports for a party are sealed now, oldest first.
  public nonisolated(nonsending) func exportKeysInForce(
    of tenant: TenantID, party: String
  ) async throws(StoreError) -> [ExportKeyRow] {
    try await rows(
      """
      SELECT id, tenant, party, recipient, proof, created_at, created_by, confirmed_at,
        confirmed_by, revoked_at, revoked_by
      FROM export_key
      WHERE tenant = $1 AND party = $2 AND confirmed_at IS NOT NULL AND revoked_at IS NULL
      ORDER BY created_at, id
      """, [.id(tenant), .text(party)], ExportKeyRow.init)
  }

  /// How many keys a party has that are in force, or may still be confirmed.
  ///
  /// - Parameter since: what was registered before can be confirmed no more.
  public nonisolated(nonsending) func countExportKeys(
    of tenant: TenantID, party: String, since: Instant
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM export_key
        WHERE tenant = $1 AND party = $2 AND revoked_at IS NULL
          AND (confirmed_at IS NOT NULL OR created_at > $3)
        """, [.id(tenant), .text(party), .time(since)]))
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ key: ExportKeyRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO export_key (tenant, id, party, recipient, proof, created_at, created_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .id(key.tenant), .id(key.id), .text(key.party), .text(key.recipient), .blob(key.proof),
        .time(key.createdAt), .text(key.createdBy),
      ])
  }

  /// Takes a key over with all that happened to it.
  public nonisolated(nonsending) func keep(_ key: ExportKeyRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO export_key (tenant, id, party, recipient, proof, created_at, created_by,
        confirmed_at, confirmed_by, revoked_at, revoked_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .id(key.tenant), .id(key.id), .text(key.party), .text(key.recipient), .blob(key.proof),
        .time(key.createdAt), .text(key.createdBy), .time(key.confirmedAt),
        .text(key.confirmedBy), .time(key.revokedAt), .text(key.revokedBy),
      ])
  }

  /// Forgets keys of a party that were registered before `since` and never confirmed.
  public nonisolated(nonsending) func forgetExportKeys(
    of tenant: TenantID, party: String, unconfirmedSince since: Instant
  ) async throws(StoreError) {
    try await run(
      """
      DELETE FROM export_key
      WHERE tenant = $1 AND party = $2 AND confirmed_at IS NULL AND created_at <= $3
      """, [.id(tenant), .text(party), .time(since)])
  }

  /// Notes that its holder proved to hold a key.
  ///
  /// - Throws: `conflict(.exportRecipient)` while the same key is in force for the tenant.
  public nonisolated(nonsending) func confirmExportKey(
    _ id: RecordID, of tenant: TenantID, by credential: String, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE export_key SET confirmed_at = $3, confirmed_by = $4
      WHERE tenant = $1 AND id = $2 AND confirmed_at IS NULL AND revoked_at IS NULL
      """, [.id(tenant), .id(id), .time(at), .text(credential)])
  }

  /// Ends a key; the first time counts.
  public nonisolated(nonsending) func revokeExportKey(
    _ id: RecordID, of tenant: TenantID, by credential: String, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE export_key SET revoked_at = $3, revoked_by = $4
      WHERE tenant = $1 AND id = $2 AND revoked_at IS NULL
      """, [.id(tenant), .id(id), .time(at), .text(credential)])
  }
}
