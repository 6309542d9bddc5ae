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
}

/// The lasting keys of a tenant. They belong in the registry.
public struct TenantSecrets: Hashable, Sendable {
  /// Sealed under the root key; seals the two others and the epoch keys.
  public let tenantKey: WrappedKey
  /// Peppers and manifests come from it.
  public let serviceRoot: WrappedKey
  /// The keys of the blind indexes come from it.
  public let indexRoot: WrappedKey

  public init(tenantKey: WrappedKey, serviceRoot: WrappedKey, indexRoot: WrappedKey) {
    self.tenantKey = tenantKey
    self.serviceRoot = serviceRoot
    self.indexRoot = indexRoot
  }
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

  public init(id: SubjectID, generation: UInt32, epoch: UInt32, bytes: [UInt8]) {
    self.id = id
    self.generation = generation
    self.epoch = epoch
    self.bytes = bytes
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
