public import Vocabulary

/// A wrapped secret of a tenant or of the platform. The number of its kind is that of the
/// ciphertext format.
public struct SecretRow: Hashable, Sendable {
  public var kind: Int
  public var version: UInt32
  public var wrapped: [UInt8]

  public init(kind: Int, version: UInt32, wrapped: [UInt8]) {
    self.kind = kind
    self.version = version
    self.wrapped = wrapped
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    kind = try row.int()
    version = try row.int()
    wrapped = try row.blob()
  }
}

extension Transaction where Kind == Registry {
  /// Every secret of a tenant, by kind and version.
  public nonisolated(nonsending) func secrets(
    of tenant: TenantID
  ) async throws(StoreError) -> [SecretRow] {
    try await rows(
      """
      SELECT kind, version, wrapped FROM tenant_secret WHERE tenant = $1 ORDER BY kind, version
      """, [.id(tenant)], SecretRow.init)
  }

  /// Every secret of the platform, by kind and version.
  public nonisolated(nonsending) func platformSecrets() async throws(StoreError) -> [SecretRow] {
    try await rows(
      "SELECT kind, version, wrapped FROM platform_secret ORDER BY kind, version", [],
      SecretRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Writes a secret of a tenant, in place of the earlier wrapping if there is one.
  ///
  /// - Throws: `outdated` for a tenant key under an older root than the platform's: this node was
  ///   not given the root key that the deployment has moved to.
  public nonisolated(nonsending) func put(
    _ secret: SecretRow, of tenant: TenantID
  ) async throws(StoreError) {
    if secret.kind == 3, try await isUnderOlderRoot(secret) { throw .outdated }
    try await run(
      """
      INSERT INTO tenant_secret (tenant, kind, version, wrapped) VALUES ($1, $2, $3, $4)
      ON CONFLICT (tenant, kind, version) DO UPDATE SET wrapped = excluded.wrapped
      """, [.id(tenant), .int(secret.kind), .int(secret.version), .blob(secret.wrapped)])
  }

  private nonisolated(nonsending) func isUnderOlderRoot(
    _ secret: SecretRow
  ) async throws(StoreError) -> Bool {
    // Where the header says which root seals it: see `RootWrap`.
    try await exists(
      "SELECT 1 FROM platform_secret WHERE kind = 3 AND substr(wrapped, 3, 4) > $1",
      [.blob(Array(secret.wrapped.dropFirst(2).prefix(4)))])
  }

  /// Writes a secret of the platform, in place of the earlier wrapping if there is one.
  public nonisolated(nonsending) func putPlatform(_ secret: SecretRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO platform_secret (kind, version, wrapped) VALUES ($1, $2, $3)
      ON CONFLICT (kind, version) DO UPDATE SET wrapped = excluded.wrapped
      """, [.int(secret.kind), .int(secret.version), .blob(secret.wrapped)])
  }

  /// Destroys the versions of a tenant's secret before `version`: what they sealed is noise from
  /// now on.
  public nonisolated(nonsending) func eraseSecrets(
    kind: Int, before version: UInt32, of tenant: TenantID
  ) async throws(StoreError) {
    try await run(
      "DELETE FROM tenant_secret WHERE tenant = $1 AND kind = $2 AND version < $3",
      [.id(tenant), .int(kind), .int(version)])
  }
}
