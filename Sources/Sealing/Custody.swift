public import Vocabulary

/// The owner of the root keys: makes and opens the keys of tenants and of the platform.
///
/// One a process. The rest of the program has no other way to a key, and no verb gives one out.
public final class Custody: Sendable {
  let memory: LockedMemory
  let roots: RootRing
  /// The version of the root key under which new keys are wrapped.
  public var rootVersion: UInt32 { roots.newest }

  /// - Parameter next: the root key of a rotation that is to be made or finished.
  /// - Throws: what a provider throws; `memoryExhausted`.
  public init(
    root provider: some RootKeyProvider, next: (any RootKeyProvider)? = nil, memory: LockedMemory
  ) throws {
    self.memory = memory
    roots = try RootRing(provider, next: next, memory: memory)
  }

  // MARK: - Tenants

  /// Makes the keys of a new tenant, all of version 1. Nothing is kept: store both values, each in
  /// its own file, then `open` them.
  ///
  /// - Throws: `memoryExhausted`.
  public func createTenant(
    _ tenant: TenantID, epoch: UInt32 = 1
  ) throws(SealingError) -> (secrets: TenantSecrets, epochKey: WrappedEpochKey) {
    let workspace = try Workspace(in: memory.workspaces)
    let tenantKey = try SecretKey(randomIn: memory.keys)
    let secrets = TenantSecrets(
      tenantKey: try wrap(tenantKey, of: tenant, version: 1, using: workspace),
      serviceRoot: try makeRoot(.serviceRoot, of: tenant, under: tenantKey, using: workspace),
      indexRoot: try makeRoot(.indexRoot, of: tenant, under: tenantKey, using: workspace))
    let epochKey = try SecretKey(randomIn: memory.keys)
    let bytes = KeyWrap.wrap(
      epochKey.bytes,
      secretTerms(
        .epochKey, .epochKey(tenant, epoch: epoch), under: tenantKey, version: 1,
        using: workspace),
      using: workspace)
    return (secrets, WrappedEpochKey(epoch: epoch, bytes: bytes))
  }

  /// Opens a tenant's keys; they are zeroed when the result is let go.
  ///
  /// - Parameters:
  ///   - epochKeys: the living epochs.
  ///   - signingKeys: the newest of each use signs.
  ///   - generation: the tenant's current data-key version, given to new subjects.
  ///   - active: what is written from now on is written under these.
  /// - Throws: `unreadable` when any of them was made under another root, for another tenant or
  ///   below `minimums`, or when one of the active is not given; `memoryExhausted`.
  public func open(
    _ tenant: TenantID, secrets: TenantSecrets, epochKeys: [WrappedEpochKey],
    signingKeys: [WrappedSigningKey] = [], generation: UInt32 = 1,
    active: ActiveKeyVersions = ActiveKeyVersions(),
    minimums: MinimumKeyVersions = MinimumKeyVersions()
  ) throws(SealingError) -> TenantCustody {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, minimums: minimums, using: workspace)
    var epochs: [EpochKey] = []
    for wrapped in epochKeys where wrapped.epoch >= minimums[.subject] {
      let key = try ring.open(
        wrapped.bytes, .epochKey, .epochKey(tenant, epoch: wrapped.epoch), using: workspace)
      epochs.append(
        try EpochKey(epoch: wrapped.epoch, from: key, memory: memory, using: workspace))
    }
    let newest = epochs.map(\.epoch).max()
    guard let current = epochs.first(where: { $0.epoch == active.epoch ?? newest }) else {
      throw .unreadable
    }
    var peppers: [CredentialPepper] = []
    var content: [ContentKey] = []
    var manifests: [ManifestKey] = []
    for root in Self.ordered(secrets.serviceRoots, active: active.serviceRoot) {
      guard root.version >= minimums.serviceRoot else { throw .unreadable }
      let key = try ring.open(
        root.bytes, .serviceRoot, .tenantSecret(tenant, version: root.version), using: workspace)
      peppers.append(
        try CredentialPepper(from: key, version: root.version, memory: memory, using: workspace))
      content.append(try ContentKey(from: key, memory: memory, using: workspace))
      manifests.append(
        try ManifestKey(from: key, version: root.version, memory: memory, using: workspace))
    }
    var indexes: [BlindIndexKeys] = []
    for root in Self.ordered(secrets.indexRoots, active: active.indexRoot) {
      guard root.version >= minimums.indexRoot else { throw .unreadable }
      let key = try ring.open(
        root.bytes, .indexRoot, .tenantSecret(tenant, version: root.version), using: workspace)
      indexes.append(
        try BlindIndexKeys(from: key, version: root.version, memory: memory, using: workspace))
    }
    guard let pepper = peppers.last, let index = indexes.last,
      pepper.version == active.serviceRoot ?? pepper.version,
      index.version == active.indexRoot ?? index.version
    else { throw .unreadable }
    return TenantCustody(
      tenant: tenant, generation: generation, minimums: minimums, epochs: epochs,
      currentEpoch: current, credentials: pepper, peppers: peppers, index: index,
      indexes: indexes, content: content, manifests: manifests,
      signing: try openSigningKeys(signingKeys, of: tenant, with: ring), memory: memory)
  }

  /// Those of earlier versions first, the active one last.
  private static func ordered(_ roots: [WrappedKey], active: UInt32?) -> [WrappedKey] {
    roots.filter { $0.version != active } + roots.filter { $0.version == active }
  }

  // MARK: - Platform

  /// Makes the keys of the platform itself. Store them, then `openPlatform`.
  ///
  /// - Throws: `memoryExhausted`.
  public func createPlatform() throws(SealingError) -> PlatformSecrets {
    let workspace = try Workspace(in: memory.workspaces)
    let platformKey = try SecretKey(randomIn: memory.keys)
    return PlatformSecrets(
      platformKey: try wrap(platformKey, of: .none, version: 1, using: workspace),
      serviceRoot: try makeRoot(.serviceRoot, of: .none, under: platformKey, using: workspace))
  }

  /// Opens what checks the credentials of platform operators, and of callers nobody knows.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func openPlatform(
    _ secrets: PlatformSecrets, minimums: MinimumKeyVersions = MinimumKeyVersions()
  ) throws(SealingError) -> CredentialPepper {
    let workspace = try Workspace(in: memory.workspaces)
    let platformKey = try unwrapTenantKey(
      secrets.platformKey, of: .none, minimums: minimums, using: workspace)
    let serviceRoot = try unwrap(
      secrets.serviceRoot.bytes, .serviceRoot,
      .tenantSecret(.none, version: secrets.serviceRoot.version), under: platformKey,
      version: secrets.platformKey.version, minimums: minimums, using: workspace)
    return try CredentialPepper(
      from: serviceRoot, version: secrets.serviceRoot.version, memory: memory, using: workspace)
  }

  // MARK: - Wrapping

  func wrap(
    _ tenantKey: borrowing SecretKey, of tenant: TenantID, version: UInt32,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> WrappedKey {
    let terms = try tenantKeyTerms(
      of: tenant, version: version, root: rootVersion, using: workspace)
    return WrappedKey(
      version: version, bytes: KeyWrap.wrap(tenantKey.bytes, terms, using: workspace))
  }

  private func makeRoot(
    _ kind: SealedKind, of tenant: TenantID, under tenantKey: borrowing SecretKey,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> WrappedKey {
    let root = try SecretKey(randomIn: memory.keys)
    let terms = secretTerms(
      kind, .tenantSecret(tenant, version: 1), under: tenantKey, version: 1, using: workspace)
    return WrappedKey(version: 1, bytes: KeyWrap.wrap(root.bytes, terms, using: workspace))
  }

  func unwrapTenantKey(
    _ wrapped: WrappedKey, of tenant: TenantID, minimums: MinimumKeyVersions,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> SecretKey {
    let key = try SecretKey(in: memory.keys)
    try KeyWrap.unwrap(
      wrapped.bytes, tenantKeyTerms(wrapped, of: tenant, using: workspace),
      minimumVersion: max(minimums[.tenantKey], rootMinimum), into: key.bytes, using: workspace)
    return key
  }

  func unwrap(
    _ blob: [UInt8], _ kind: SealedKind, _ place: AssociatedData,
    under tenantKey: borrowing SecretKey, version: UInt32, minimums: MinimumKeyVersions,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> SecretKey {
    let key = try SecretKey(in: memory.keys)
    try KeyWrap.unwrap(
      blob, secretTerms(kind, place, under: tenantKey, version: version, using: workspace),
      minimumVersion: minimums[kind], into: key.bytes, using: workspace)
    return key
  }

  func secretTerms(
    _ kind: SealedKind, _ place: AssociatedData, under tenantKey: borrowing SecretKey,
    version: UInt32, using workspace: borrowing Workspace
  ) -> Ciphertext.Terms {
    TenantKeyRing.terms(kind, place, under: tenantKey.start, version: version, using: workspace)
  }
}
