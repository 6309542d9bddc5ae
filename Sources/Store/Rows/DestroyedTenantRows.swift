public import Vocabulary

/// The record that a tenant is being, or was, destroyed.
public struct DestroyedTenantRow: Hashable, Sendable {
  public var tenant: TenantID
  /// The short name it had, which may be given again.
  public var name: String
  public var approval: RecordID
  /// The id of the credential.
  public var requestedBy: String
  public var approvedBy: String
  public var reason: String
  public var students: Int
  /// Which keys were destroyed, a line each.
  public var keyIDs: String
  public var begunAt: Instant
  /// From when on no backup can bring it back.
  public var promisedAt: Instant
  /// `nil` until the last file is gone.
  public var finishedAt: Instant?
  public var certificate: String?
  public var finalCertificate: String?

  public init(
    tenant: TenantID, name: String, approval: RecordID, requestedBy: String, approvedBy: String,
    reason: String, students: Int, keyIDs: String, begunAt: Instant, promisedAt: Instant
  ) {
    self.tenant = tenant
    self.name = name
    self.approval = approval
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.reason = reason
    self.students = students
    self.keyIDs = keyIDs
    self.begunAt = begunAt
    self.promisedAt = promisedAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    tenant = try row.id()
    name = try row.text()
    approval = try row.id()
    requestedBy = try row.text()
    approvedBy = try row.text()
    reason = try row.text()
    students = try row.int()
    keyIDs = try row.text()
    begunAt = try row.time()
    promisedAt = try row.time()
    finishedAt = try row.optionalTime()
    certificate = try row.optionalText()
    finalCertificate = try row.optionalText()
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func destroyedTenant(
    _ tenant: TenantID
  ) async throws(StoreError) -> DestroyedTenantRow? {
    try await first(
      """
      SELECT tenant, name, approval, requested_by, approved_by, reason, students, key_ids,
        begun_at, promised_at, finished_at, certificate, final_certificate
      FROM destroyed_tenant WHERE tenant = $1
      """, [.id(tenant)], DestroyedTenantRow.init)
  }

  /// The last tenant of this name that was destroyed.
  public nonisolated(nonsending) func destroyedTenant(
    named name: String
  ) async throws(StoreError) -> DestroyedTenantRow? {
    try await first(
      """
      SELECT tenant, name, approval, requested_by, approved_by, reason, students, key_ids,
        begun_at, promised_at, finished_at, certificate, final_certificate
      FROM destroyed_tenant WHERE name = $1 ORDER BY begun_at DESC LIMIT 1
      """, [.text(name)], DestroyedTenantRow.init)
  }

  /// Tenants whose destruction was begun and not finished.
  public nonisolated(nonsending) func unfinishedDestructions() async throws(StoreError)
    -> [TenantID]
  {
    try await rows(
      "SELECT tenant FROM destroyed_tenant WHERE finished_at IS NULL ORDER BY begun_at", []
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(
    _ destroyed: DestroyedTenantRow
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO destroyed_tenant (tenant, name, approval, requested_by, approved_by, reason,
        students, key_ids, begun_at, promised_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        .id(destroyed.tenant), .text(destroyed.name), .id(destroyed.approval),
        .text(destroyed.requestedBy), .text(destroyed.approvedBy), .text(destroyed.reason),
        .int(destroyed.students), .text(destroyed.keyIDs), .time(destroyed.begunAt),
        .time(destroyed.promisedAt),
      ])
  }

  /// Destroys what the registry keeps of a tenant's keys, and with them its credentials. Public
  /// keys stay, so that what was signed can be verified.
  ///
  /// A table that names a tenant and is neither here nor meant to stay fails a test.
  public nonisolated(nonsending) func destroySecrets(
    of tenant: TenantID
  ) async throws(StoreError) {
    let id = [Value.id(tenant)]
    try await run("DELETE FROM tenant_secret WHERE tenant = $1", id)
    try await run("DELETE FROM key_version WHERE tenant = $1", id)
    try await run("UPDATE signing_key SET wrapped = NULL WHERE tenant = $1", id)
    try await run("DELETE FROM credential WHERE tenant = $1", id)
    try await run("DELETE FROM rotation_lease WHERE tenant = $1", id)
    try await run("DELETE FROM export_key WHERE tenant = $1", id)
    try await publish(.access, of: tenant)
  }

  /// Makes the tenant absent, so that its name is free again.
  public nonisolated(nonsending) func finishDestruction(
    of tenant: TenantID, at: Instant
  ) async throws(StoreError) {
    try await run("DELETE FROM tenant WHERE id = $1", [.id(tenant)])
    try await run(
      "UPDATE destroyed_tenant SET finished_at = coalesce(finished_at, $2) WHERE tenant = $1",
      [.id(tenant), .time(at)])
    try await publish(.access, of: tenant)
  }

  /// Keeps the certificate, unless there is one; a certificate is never replaced.
  public nonisolated(nonsending) func keepCertificate(
    _ note: String, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE destroyed_tenant SET certificate = $2 WHERE tenant = $1 AND certificate IS NULL
      """, [.id(tenant), .text(note)])
  }

  /// The same for the certificate that no backup can bring the tenant back.
  public nonisolated(nonsending) func keepFinalCertificate(
    _ note: String, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE destroyed_tenant SET final_certificate = $2
      WHERE tenant = $1 AND final_certificate IS NULL
      """, [.id(tenant), .text(note)])
  }
}

extension Transaction where Kind == Epochs, Mode == ReadWrite {
  /// Destroys every epoch key of a tenant: all of its students' keys are noise from now on.
  public nonisolated(nonsending) func eraseEpochKeys(
    of tenant: TenantID
  ) async throws(StoreError) {
    try await run("DELETE FROM epoch_key WHERE tenant = $1", [.id(tenant)])
  }
}
