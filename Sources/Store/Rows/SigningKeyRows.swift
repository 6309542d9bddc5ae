public import Vocabulary

/// A signing key of a tenant or, under `TenantID.none`, of the platform. The number of its use is
/// that of the associated data.
public struct SigningKeyRow: Hashable, Sendable {
  public var purpose: UInt16
  public var version: UInt32
  public var publicKey: [UInt8]
  /// The sealed seed; `nil` once it was destroyed.
  public var wrapped: [UInt8]?
  public var createdAt: Instant

  public init(
    purpose: UInt16, version: UInt32, publicKey: [UInt8], wrapped: [UInt8]?, createdAt: Instant
  ) {
    self.purpose = purpose
    self.version = version
    self.publicKey = publicKey
    self.wrapped = wrapped
    self.createdAt = createdAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    purpose = try row.int()
    version = try row.int()
    publicKey = try row.blob()
    wrapped = try row.optionalBlob()
    createdAt = try row.time()
  }
}

extension Transaction where Kind == Registry {
  /// Every signing key that a tenant has or had, by use and version.
  public nonisolated(nonsending) func signingKeys(
    of tenant: TenantID
  ) async throws(StoreError) -> [SigningKeyRow] {
    try await rows(
      """
      SELECT purpose, version, public_key, wrapped, created_at FROM signing_key
      WHERE tenant = $1 ORDER BY purpose, version
      """, [.id(tenant)], SigningKeyRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Keeps a new signing key, unless one of its use and version is there already.
  ///
  /// - Returns: whether it was kept.
  @discardableResult
  public nonisolated(nonsending) func add(
    _ key: SigningKeyRow, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      INSERT INTO signing_key (tenant, purpose, version, public_key, wrapped, created_at)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, purpose, version) DO NOTHING
      """,
      [
        .id(tenant), .int(key.purpose), .int(key.version), .blob(key.publicKey),
        .blob(key.wrapped), .time(key.createdAt),
      ]) == 1
  }

  /// Puts the same seed, wrapped anew, in place.
  public nonisolated(nonsending) func rewrap(
    _ key: SigningKeyRow, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE signing_key SET wrapped = $4
      WHERE tenant = $1 AND purpose = $2 AND version = $3 AND wrapped IS NOT NULL
      """, [.id(tenant), .int(key.purpose), .int(key.version), .blob(key.wrapped)]) == 1
  }

  /// Destroys the seeds of a use before `version`; the public keys stay, as what they signed does.
  public nonisolated(nonsending) func eraseSeeds(
    of tenant: TenantID, purpose: UInt16, before version: UInt32
  ) async throws(StoreError) {
    // Deleted and written anew, as what was deleted is gone from the log before anybody is told so.
    let old = try await reader.signingKeys(of: tenant).filter {
      $0.purpose == purpose && $0.version < version && $0.wrapped != nil
    }
    for var key in old {
      try await run(
        "DELETE FROM signing_key WHERE tenant = $1 AND purpose = $2 AND version = $3",
        [.id(tenant), .int(key.purpose), .int(key.version)])
      key.wrapped = nil
      try await add(key, of: tenant)
    }
  }

  /// Keeps the note by which the key before names this version.
  public nonisolated(nonsending) func insertSuccession(
    _ note: String, of tenant: TenantID, purpose: UInt16, version: UInt32
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO signing_succession (tenant, purpose, version, note) VALUES ($1, $2, $3, $4)
      """, [.id(tenant), .int(purpose), .int(version), .text(note)])
  }
}

extension Transaction where Kind == Registry {
  /// The notes of succession of a tenant's signing keys, by use and version.
  public nonisolated(nonsending) func successions(
    of tenant: TenantID
  ) async throws(StoreError) -> [(purpose: UInt16, version: UInt32, note: String)] {
    try await rows(
      """
      SELECT purpose, version, note FROM signing_succession
      WHERE tenant = $1 ORDER BY purpose, version
      """, [.id(tenant)]
    ) { (row) throws(StoreError) in
      (purpose: try row.int(UInt16.self), version: try row.int(UInt32.self), note: try row.text())
    }
  }
}
