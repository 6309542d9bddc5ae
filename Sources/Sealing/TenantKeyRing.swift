import Vocabulary

/// The unlocked versions of one tenant key: opens what any of them seals, and seals under the
/// newest.
///
/// Soundness: the keys live as long as `self`; derived keys lie in the caller's workspace until the
/// next derivation.
struct TenantKeyRing {
  struct Version {
    let number: UInt32
    let key: SharedKey
  }

  /// Oldest first, at least one.
  private let versions: [Version]
  private let minimums: MinimumKeyVersions
  private let memory: LockedMemory

  /// - Throws: `unreadable` when there is none.
  init(
    _ versions: [Version], minimums: MinimumKeyVersions, memory: LockedMemory
  ) throws(SealingError) {
    guard !versions.isEmpty else { throw .unreadable }
    self.versions = versions
    self.minimums = minimums
    self.memory = memory
  }

  /// The version that new keys are sealed under.
  var newest: Version { versions[versions.count - 1] }

  /// Opens a secret of the tenant with the version that its header names.
  func open(
    _ blob: [UInt8], _ kind: SealedKind, _ place: AssociatedData,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> SecretKey {
    let number = Ciphertext.keyVersion(of: blob)
    guard let version = versions.first(where: { $0.number == number }) else { throw .unreadable }
    let opened = try SecretKey(in: memory.keys)
    try KeyWrap.unwrap(
      blob,
      Self.terms(kind, place, under: version.key.key.start, version: number, using: workspace),
      minimumVersion: minimums[kind], into: opened.bytes, using: workspace)
    return opened
  }

  func seal(
    _ secret: borrowing SecretKey, _ kind: SealedKind, _ place: AssociatedData,
    using workspace: borrowing Workspace
  ) -> [UInt8] {
    KeyWrap.wrap(
      secret.bytes,
      Self.terms(
        kind, place, under: newest.key.key.start, version: newest.number, using: workspace),
      using: workspace)
  }

  /// The wrapping key of `kind` lies in the workspace until the next derivation of one.
  static func terms(
    _ kind: SealedKind, _ place: AssociatedData, under tenantKey: UnsafeRawPointer,
    version: UInt32, using workspace: borrowing Workspace
  ) -> Ciphertext.Terms {
    KeyPurpose.wrapTenantSecret(kind)
      .derive(from: tenantKey, into: workspace.derivedKey, using: workspace)
    return Ciphertext.Terms(
      kind: kind, keyVersion: version, key: workspace.derivedKey.baseAddress!, place: place)
  }
}
