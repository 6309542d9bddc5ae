/// What a sealed value holds: the second byte of the ciphertext format. The comment tells what the
/// key version in its header counts.
enum SealedKind: UInt8, CaseIterable, Sendable {
  /// A record group of a subject. Generation of the subject's key.
  case recordGroup = 1
  /// The two keys of a subject. Number of the shred epoch.
  case subject = 2
  /// A tenant key. Version of the root key.
  case tenantKey = 3
  /// A group key in a grant. Number of the grant key.
  case grantedGroupKey = 4
  /// The root of the blind indexes. Version of the tenant key.
  case indexRoot = 5
  /// The key of a shred epoch. Version of the tenant key.
  case epochKey = 6
  /// The root of peppers and manifests. Version of the tenant key.
  case serviceRoot = 7
  /// The seed of a signing or exchange key. Version of the tenant key.
  case privateSeed = 8
  /// A grant key sealed to the custody. Number of the shred epoch.
  case sealedGrantKey = 9
}

/// The lowest key version that is still accepted, by kind. Raised when a rotation has counted no
/// row below it any more; from then on an old copy of a row no longer opens.
public struct MinimumKeyVersions: Sendable, Hashable {
  /// Of the root key that wraps the tenant key.
  public var root: UInt32 = 1
  /// Of the tenant key that wraps the tenant's secrets.
  public var tenantKey: UInt32 = 1
  /// Of the service root itself.
  public var serviceRoot: UInt32 = 1
  /// Of the index root itself.
  public var indexRoot: UInt32 = 1
  /// Of the shred epoch.
  public var epoch: UInt32 = 1
  /// Of the subjects' keys.
  public var generation: UInt32 = 1
  /// Of the grant keys.
  public var grant: UInt32 = 1

  public init() {}

  subscript(kind: SealedKind) -> UInt32 {
    switch kind {
    case .recordGroup: generation
    case .subject, .sealedGrantKey: epoch
    case .tenantKey: root
    case .grantedGroupKey: grant
    case .indexRoot, .epochKey, .serviceRoot, .privateSeed: tenantKey
    }
  }
}

/// The versions of a tenant's keys that are written under; `nil` for the newest that is given.
///
/// A newer one may be there already: while not every node is known to have it, none may write what
/// the others could not open.
public struct ActiveKeyVersions: Sendable, Hashable {
  public var epoch: UInt32?
  public var indexRoot: UInt32?
  public var serviceRoot: UInt32?

  public init() {}
}
