public import Vocabulary

// The wrapped keys that the stores keep. They are ciphertext and may be copied, stored and backed
// up; each store's own rules say for how long.

/// A key of a tenant, sealed under the key above it.
public struct WrappedKey: Hashable, Sendable {
  /// The key's own version, from 1.
  public let version: UInt32
  public let bytes: [UInt8]

  public init(version: UInt32, bytes: [UInt8]) {
    self.version = version
    self.bytes = bytes
  }

  /// The version of the key that seals it, as its header tells; 0 for what is no sealed value.
  public var sealingVersion: UInt32 { Ciphertext.keyVersion(of: bytes) }
}

/// The lasting keys of a tenant. They belong in the registry.
///
/// Of each there is one version, and a second only while a rotation has not yet moved everything to
/// the newest.
public struct TenantSecrets: Hashable, Sendable {
  /// Sealed under the root key; the newest seals all others and the epoch keys. Oldest first.
  public let tenantKeys: [WrappedKey]
  /// Peppers and manifests come from them. Oldest first.
  public let serviceRoots: [WrappedKey]
  /// The keys of the blind indexes come from them. Oldest first.
  public let indexRoots: [WrappedKey]

  /// `nil` when there is no version of one of them.
  public init?(
    tenantKeys: [WrappedKey], serviceRoots: [WrappedKey], indexRoots: [WrappedKey]
  ) {
    if tenantKeys.isEmpty || serviceRoots.isEmpty || indexRoots.isEmpty { return nil }
    self.tenantKeys = tenantKeys.sorted { $0.version < $1.version }
    self.serviceRoots = serviceRoots.sorted { $0.version < $1.version }
    self.indexRoots = indexRoots.sorted { $0.version < $1.version }
  }

  /// Those of a tenant of which nothing is being rotated.
  public init(tenantKey: WrappedKey, serviceRoot: WrappedKey, indexRoot: WrappedKey) {
    tenantKeys = [tenantKey]
    serviceRoots = [serviceRoot]
    indexRoots = [indexRoot]
  }

  /// The newest tenant key, under which secrets are made.
  public var tenantKey: WrappedKey { tenantKeys[tenantKeys.count - 1] }
}

/// The key of one shred epoch, sealed under the tenant key. It belongs in the epoch key store and
/// in no backup that outlives the promise of erasure.
public struct WrappedEpochKey: Hashable, Sendable {
  /// Number of the epoch, from 1.
  public let epoch: UInt32
  public let bytes: [UInt8]

  public init(epoch: UInt32, bytes: [UInt8]) {
    self.epoch = epoch
    self.bytes = bytes
  }

  /// The version of the tenant key that seals it, as its header tells; 0 for what is no sealed
  /// value.
  public var sealingVersion: UInt32 { Ciphertext.keyVersion(of: bytes) }
}

/// The two keys of a student or staff member, sealed under an epoch key. It belongs in
/// `tenant.keys`; deleting it (and ending its epoch) erases the person.
public struct WrappedSubject: Hashable, Sendable {
  public let id: SubjectID
  /// The tenant's data-key version when the keys were made.
  public let generation: UInt32
  /// The shred epoch whose key seals it.
  public let epoch: UInt32
  public let bytes: [UInt8]
  /// The same subject's keys of earlier generations, newest first, of which something may still be
  /// sealed; empty unless the tenant's student keys were rotated lately.
  public let older: [WrappedSubject]

  public init(
    id: SubjectID, generation: UInt32, epoch: UInt32, bytes: [UInt8], older: [WrappedSubject] = []
  ) {
    self.id = id
    self.generation = generation
    self.epoch = epoch
    self.bytes = bytes
    self.older = older
  }
}

/// The keys of the platform itself, for the credentials that belong to no tenant. They are made and
/// sealed like a tenant's, under the tenant id zero.
public struct PlatformSecrets: Hashable, Sendable {
  public let platformKey: WrappedKey
  public let serviceRoot: WrappedKey

  public init(platformKey: WrappedKey, serviceRoot: WrappedKey) {
    self.platformKey = platformKey
    self.serviceRoot = serviceRoot
  }
}
