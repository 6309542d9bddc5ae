public import Vocabulary

/// The keys that are sealed directly under the root key: of every tenant, and of the platform.
///
/// The version of the root key that seals one stands in bytes 3 to 6 of it (ciphertext format v1),
/// of fixed width and big-endian, so that versions compare as bytes do. Nothing else says how far a
/// rotation has come.
public struct RootWrap: Hashable, Sendable {
  /// `TenantID.none` for the platform.
  public var tenant: TenantID
  /// The version of the wrapped key itself.
  public var version: UInt32
  public var wrapped: [UInt8]

  public init(tenant: TenantID, version: UInt32, wrapped: [UInt8]) {
    self.tenant = tenant
    self.version = version
    self.wrapped = wrapped
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    tenant = try row.id()
    version = try row.int()
    wrapped = try row.blob()
  }

  fileprivate static func bytes(of root: UInt32) -> Value {
    .blob([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: root >> UInt32($0)) })
  }
}

extension Transaction where Kind == Registry {
  /// How many keys are sealed directly under a root key.
  public nonisolated(nonsending) func rootWrapCount() async throws(StoreError) -> Int {
    let tenants = try await number("SELECT count(*) FROM tenant_secret WHERE kind = 3", [])
    let platform = try await number("SELECT count(*) FROM platform_secret WHERE kind = 3", [])
    return Int(tenants + platform)
  }

  /// How many of the tenants' keys are sealed under a root key of a lower version.
  public nonisolated(nonsending) func tenantWrapCount(
    below root: UInt32
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        "SELECT count(*) FROM tenant_secret WHERE kind = 3 AND substr(wrapped, 3, 4) < $1",
        [RootWrap.bytes(of: root)]))
  }

  /// Those keys, in the order of tenant and version, after `place`.
  public nonisolated(nonsending) func tenantWraps(
    below root: UInt32, after place: (tenant: TenantID, version: UInt32), limit: Int
  ) async throws(StoreError) -> [RootWrap] {
    try await rows(
      """
      SELECT tenant, version, wrapped FROM tenant_secret
      WHERE kind = 3 AND (tenant, version) > ($1, $2) AND substr(wrapped, 3, 4) < $3
      ORDER BY tenant, version LIMIT $4
      """,
      [.id(place.tenant), .int(place.version), RootWrap.bytes(of: root), .int(limit)],
      RootWrap.init)
  }

  /// The platform's keys that are sealed under a root key of a lower version.
  public nonisolated(nonsending) func platformWraps(
    below root: UInt32
  ) async throws(StoreError) -> [RootWrap] {
    try await rows(
      """
      SELECT version, wrapped FROM platform_secret
      WHERE kind = 3 AND substr(wrapped, 3, 4) < $1
      """, [RootWrap.bytes(of: root)]
    ) { (row) throws(StoreError) in
      RootWrap(tenant: .none, version: try row.int(), wrapped: try row.blob())
    }
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Puts another wrapping of the same key in place of the one that was read.
  ///
  /// - Returns: false when it has changed or gone since.
  @discardableResult
  public nonisolated(nonsending) func replace(
    _ old: RootWrap, with wrapped: [UInt8]
  ) async throws(StoreError) -> Bool {
    if old.tenant == .none {
      let changed = try await runCounting(
        """
        UPDATE platform_secret SET wrapped = $3
        WHERE kind = 3 AND version = $1 AND wrapped = $2
        """, [.int(old.version), .blob(old.wrapped), .blob(wrapped)])
      // The platform's key is the last: no key lies under an older root any more.
      try await publish(.keys, of: .none)
      return changed == 1
    }
    return try await runCounting(
      """
      UPDATE tenant_secret SET wrapped = $4
      WHERE tenant = $1 AND kind = 3 AND version = $2 AND wrapped = $3
      """, [.id(old.tenant), .int(old.version), .blob(old.wrapped), .blob(wrapped)]) == 1
  }
}
