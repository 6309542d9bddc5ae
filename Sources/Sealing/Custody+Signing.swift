public import Vocabulary

extension Custody {
  /// Makes a random signing key. Store it, then `open` the tenant with it.
  ///
  /// - Parameters:
  ///   - tenant: `TenantID.none` for the platform itself.
  ///   - tenantKey: the key that seals it: of the tenant, or of the platform.
  /// - Throws: `unreadable` when the tenant key is another's; `memoryExhausted`.
  public func createSigningKey(
    _ use: SigningUse, of tenant: TenantID, version: UInt32 = 1, under tenantKey: WrappedKey,
    minimums: MinimumKeyVersions = MinimumKeyVersions()
  ) throws(SealingError) -> WrappedSigningKey {
    let workspace = try Workspace(in: memory.workspaces)
    let opened = try unwrapTenantKey(
      tenantKey, of: tenant, minimums: minimums, using: workspace)
    let seed = try SecretKey(randomIn: memory.keys)
    let publicKey = Sodium.expand(seed: seed.start, into: workspace.secret)
    let terms = secretTerms(
      .privateSeed, .privateSeed(tenant, use.seed, version: version), under: opened,
      version: tenantKey.version, using: workspace)
    return WrappedSigningKey(
      use: use, version: version, publicKey: publicKey,
      bytes: KeyWrap.wrap(seed.bytes, terms, using: workspace))
  }

  /// Opens the newest signing key of each use.
  ///
  /// - Throws: `unreadable` when one was made for another tenant, use or version, or does not
  ///   belong to the public key that is stored beside it; `memoryExhausted`.
  public func openSigningKeys(
    _ wrapped: [WrappedSigningKey], of tenant: TenantID, under tenantKey: WrappedKey,
    minimums: MinimumKeyVersions = MinimumKeyVersions()
  ) throws(SealingError) -> SigningKeys {
    let workspace = try Workspace(in: memory.workspaces)
    let opened = try unwrapTenantKey(
      tenantKey, of: tenant, minimums: minimums, using: workspace)
    var keys: [SigningUse: SigningKey] = [:]
    for use in SigningUse.allCases {
      let newest = wrapped.filter { $0.use == use }.max { $0.version < $1.version }
      guard let newest else { continue }
      let seed = try unwrap(
        newest.bytes, .privateSeed, .privateSeed(tenant, use.seed, version: newest.version),
        under: opened, version: tenantKey.version, minimums: minimums, using: workspace)
      let publicKey = Sodium.expand(seed: seed.start, into: workspace.secret)
      guard publicKey == newest.publicKey else { throw .unreadable }
      keys[use] = SigningKey(seed: seed, publicKey: publicKey)
    }
    return SigningKeys(tenant: tenant, keys: keys, memory: memory)
  }
}
