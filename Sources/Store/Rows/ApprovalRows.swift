public import Vocabulary

/// Something that two people must agree to, and who did.
public struct ApprovalRow: Hashable, Sendable {
  public var id: RecordID
  /// The tenant concerned; `TenantID.none` where none is.
  public var tenant: TenantID
  /// `cairn.v1.ApprovalKind`.
  public var kind: Int
  /// SHA-256 of exactly what was asked for.
  public var fingerprint: [UInt8]
  /// What was asked for, in words for the one who decides.
  public var summary: String
  public var reason: String
  /// The id of the credential that asked.
  public var requestedBy: String
  public var requesterRole: Int
  public var requesterHolder: SubjectID?
  public var requestedAt: Instant
  public var expiresAt: Instant
  public var approvedBy: String?
  public var approverRole: Int?
  public var approvedAt: Instant?
  public var withdrawnBy: String?
  public var withdrawnAt: Instant?
  public var usedAt: Instant?

  public init(
    id: RecordID, tenant: TenantID, kind: Int, fingerprint: [UInt8], summary: String,
    reason: String, requestedBy: String, requesterRole: Int, requesterHolder: SubjectID?,
    requestedAt: Instant, expiresAt: Instant
  ) {
    self.id = id
    self.tenant = tenant
    self.kind = kind
    self.fingerprint = fingerprint
    self.summary = summary
    self.reason = reason
    self.requestedBy = requestedBy
    self.requesterRole = requesterRole
    self.requesterHolder = requesterHolder
    self.requestedAt = requestedAt
    self.expiresAt = expiresAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    tenant = try row.id()
    kind = try row.int()
    fingerprint = try row.blob()
    summary = try row.text()
    reason = try row.text()
    requestedBy = try row.text()
    requesterRole = try row.int()
    requesterHolder = try row.optionalID()
    requestedAt = try row.time()
    expiresAt = try row.time()
    approvedBy = try row.optionalText()
    approverRole = try row.optionalInt()
    approvedAt = try row.optionalTime()
    withdrawnBy = try row.optionalText()
    withdrawnAt = try row.optionalTime()
    usedAt = try row.optionalTime()
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func approval(
    _ id: RecordID
  ) async throws(StoreError) -> ApprovalRow? {
    try await first(
      """
      SELECT id, tenant, kind, fingerprint, summary, reason, requested_by, requester_role,
        requester_holder, requested_at, expires_at, approved_by, approver_role, approved_at,
        withdrawn_by, withdrawn_at, used_at
      FROM approval WHERE id = $1
      """, [.id(id)], ApprovalRow.init)
  }

  /// Approvals that concern a tenant (any for `nil`), newest first, beginning before the given
  /// moment and id.
  ///
  /// - Parameter openAt: only those that can still be approved or used at that moment.
  public nonisolated(nonsending) func approvals(
    of tenant: TenantID?, openAt: Instant? = nil,
    before: (requestedAt: Instant, id: RecordID)? = nil, limit: Int
  ) async throws(StoreError) -> [ApprovalRow] {
    try await rows(
      """
      SELECT id, tenant, kind, fingerprint, summary, reason, requested_by, requester_role,
        requester_holder, requested_at, expires_at, approved_by, approver_role, approved_at,
        withdrawn_by, withdrawn_at, used_at
      FROM approval
      WHERE (tenant = $1 OR $1 IS NULL) AND (requested_at, id) < ($2, $3)
        AND ((expires_at > $4 AND withdrawn_at IS NULL AND used_at IS NULL) OR $4 IS NULL)
      ORDER BY requested_at DESC, id DESC LIMIT $5
      """,
      [
        .id(tenant), before.map { .time($0.requestedAt) } ?? .integer(.max),
        .id(before?.id ?? .none), .time(openAt), .int(limit),
      ], ApprovalRow.init)
  }

  /// Whether a credential of this role could call for the tenant at that moment.
  public nonisolated(nonsending) func hasCredential(
    ofRole role: Int, tenant: TenantID, at: Instant
  ) async throws(StoreError) -> Bool {
    try await exists(
      """
      SELECT 1 FROM credential
      WHERE tenant = $1 AND role = $2 AND revoked_at IS NULL AND expires_at > $3 LIMIT 1
      """, [.id(tenant), .int(role), .time(at)])
  }
}

extension Transaction where Kind == Registry {
  /// Whether anybody else than `credential` could call in this role for the platform.
  public nonisolated(nonsending) func hasPlatformCredential(
    ofRole role: Int, besides credential: String, at: Instant
  ) async throws(StoreError) -> Bool {
    try await exists(
      """
      SELECT 1 FROM credential
      WHERE tenant = $1 AND role = $2 AND id <> $3 AND revoked_at IS NULL AND expires_at > $4
      LIMIT 1
      """, [.id(TenantID.none), .int(role), .text(credential), .time(at)])
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ approval: ApprovalRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO approval (id, tenant, kind, fingerprint, summary, reason, requested_by,
        requester_role, requester_holder, requested_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .id(approval.id), .id(approval.tenant), .int(approval.kind),
        .blob(approval.fingerprint), .text(approval.summary), .text(approval.reason),
        .text(approval.requestedBy), .int(approval.requesterRole),
        .id(approval.requesterHolder), .time(approval.requestedAt), .time(approval.expiresAt),
      ])
  }

  /// Writes down who agreed.
  ///
  /// - Returns: false when somebody did before, or it was withdrawn or used.
  public nonisolated(nonsending) func approve(
    _ id: RecordID, by credential: String, role: Int, at: Instant
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE approval SET approved_by = $2, approver_role = $3, approved_at = $4
      WHERE id = $1 AND approved_at IS NULL AND withdrawn_at IS NULL AND used_at IS NULL
      """, [.id(id), .text(credential), .int(role), .time(at)]) == 1
  }

  /// - Returns: false when it was withdrawn or used before.
  public nonisolated(nonsending) func withdrawApproval(
    _ id: RecordID, by credential: String, at: Instant
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE approval SET withdrawn_by = $2, withdrawn_at = $3
      WHERE id = $1 AND withdrawn_at IS NULL AND used_at IS NULL
      """, [.id(id), .text(credential), .time(at)]) == 1
  }

  /// Uses an approval up. To be written with what it allows, in one transaction.
  ///
  /// - Returns: false unless somebody agreed, nobody withdrew, and it was not used before.
  public nonisolated(nonsending) func useApproval(
    _ id: RecordID, at: Instant
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE approval SET used_at = $2
      WHERE id = $1 AND approved_at IS NOT NULL AND withdrawn_at IS NULL AND used_at IS NULL
        AND expires_at > $2
      """, [.id(id), .time(at)]) == 1
  }

  /// Writes down that what was asked for was done without a second person, as there was none.
  public nonisolated(nonsending) func noteUse(
    _ id: RecordID, at: Instant
  ) async throws(StoreError) {
    try await run("UPDATE approval SET used_at = $2 WHERE id = $1", [.id(id), .time(at)])
  }
}
