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
    try await run(
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
    try await run(
      """
      UPDATE signing_key SET wrapped = $4
      WHERE tenant = $1 AND purpose = $2 AND version = $3 AND wrapped IS NOT NULL
      """, [.id(tenant), .int(key.purpose), .int(key.version), .blob(key.wrapped)]) == 1
  }
}
