public import Vocabulary

// New versions of a tenant's keys, and the old ones' wards under the new. Nothing is kept here:
// each result must be durable before the next step of a rotation.

extension Custody {
  /// A new tenant key, sealed under the root key.
  ///
  /// - Throws: `memoryExhausted`.
  public func makeTenantKey(
    of tenant: TenantID, version: UInt32
  ) throws(SealingError) -> WrappedKey {
    let workspace = try Workspace(in: memory.workspaces)
    let key = try SecretKey(randomIn: memory.keys)
    return try wrap(key, of: tenant, version: version, using: workspace)
  }

  /// A new service root, sealed under the newest tenant key.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func makeServiceRoot(
    of tenant: TenantID, version: UInt32, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedKey {
    try makeRoot(.serviceRoot, of: tenant, version: version, under: secrets)
  }

  /// A new index root, sealed under the newest tenant key.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func makeIndexRoot(
    of tenant: TenantID, version: UInt32, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedKey {
    try makeRoot(.indexRoot, of: tenant, version: version, under: secrets)
  }

  /// The key of a new shred epoch, sealed under the newest tenant key.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func makeEpochKey(
    of tenant: TenantID, epoch: UInt32, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedEpochKey {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    let key = try SecretKey(randomIn: memory.keys)
    return WrappedEpochKey(
      epoch: epoch,
      bytes: ring.seal(key, .epochKey, .epochKey(tenant, epoch: epoch), using: workspace))
  }

  /// The same secrets, each sealed under the newest tenant key. All tenant keys stay: which of them
  /// may go is decided when nothing is sealed under it any more.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func rewrap(
    _ secrets: TenantSecrets, of tenant: TenantID
  ) throws(SealingError) -> TenantSecrets {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    func rewrap(_ roots: [WrappedKey], _ kind: SealedKind) throws(SealingError) -> [WrappedKey] {
      try roots.map { root throws(SealingError) in
        guard root.sealingVersion != ring.newest.number else { return root }
        let place = AssociatedData.tenantSecret(tenant, version: root.version)
        let key = try ring.open(root.bytes, kind, place, using: workspace)
        return WrappedKey(
          version: root.version, bytes: ring.seal(key, kind, place, using: workspace))
      }
    }
    let rewrapped = TenantSecrets(
      tenantKeys: secrets.tenantKeys,
      serviceRoots: try rewrap(secrets.serviceRoots, .serviceRoot),
      indexRoots: try rewrap(secrets.indexRoots, .indexRoot))
    guard let rewrapped else { throw .unreadable }
    return rewrapped
  }

  /// The same signing key, sealed under the newest tenant key.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func rewrap(
    _ signingKey: WrappedSigningKey, of tenant: TenantID, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedSigningKey {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    let place = AssociatedData.privateSeed(
      tenant, signingKey.use.seed, version: signingKey.version)
    let seed = try ring.open(signingKey.bytes, .privateSeed, place, using: workspace)
    return WrappedSigningKey(
      use: signingKey.use, version: signingKey.version, publicKey: signingKey.publicKey,
      bytes: ring.seal(seed, .privateSeed, place, using: workspace))
  }

  /// The same epoch key, sealed under the newest tenant key.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func rewrap(
    _ epochKey: WrappedEpochKey, of tenant: TenantID, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedEpochKey {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    guard epochKey.sealingVersion != ring.newest.number else { return epochKey }
    let place = AssociatedData.epochKey(tenant, epoch: epochKey.epoch)
    let key = try ring.open(epochKey.bytes, .epochKey, place, using: workspace)
    return WrappedEpochKey(
      epoch: epochKey.epoch, bytes: ring.seal(key, .epochKey, place, using: workspace))
  }

  // MARK: - The tenant keys

  /// Unlocks every version of a tenant key.
  func ring(
    of tenant: TenantID, _ secrets: TenantSecrets,
    minimums: MinimumKeyVersions = MinimumKeyVersions(), using workspace: borrowing Workspace
  ) throws(SealingError) -> TenantKeyRing {
    try ring(of: tenant, secrets.tenantKeys, minimums: minimums, using: workspace)
  }

  func ring(
    of tenant: TenantID, _ tenantKeys: [WrappedKey], minimums: MinimumKeyVersions,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> TenantKeyRing {
    var versions: [TenantKeyRing.Version] = []
    for wrapped in tenantKeys {
      // What the minimum asks of those sealed under it, it asks of the key itself.
      guard wrapped.version >= minimums.tenantKey else { throw .unreadable }
      let key = try unwrapTenantKey(wrapped, of: tenant, minimums: minimums, using: workspace)
      versions.append(TenantKeyRing.Version(number: wrapped.version, key: SharedKey(key)))
    }
    return try TenantKeyRing(versions, minimums: minimums, memory: memory)
  }

  private func makeRoot(
    _ kind: SealedKind, of tenant: TenantID, version: UInt32, under secrets: TenantSecrets
  ) throws(SealingError) -> WrappedKey {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    let root = try SecretKey(randomIn: memory.keys)
    let place = AssociatedData.tenantSecret(tenant, version: version)
    return WrappedKey(version: version, bytes: ring.seal(root, kind, place, using: workspace))
  }
}
