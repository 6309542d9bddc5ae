public import Vocabulary

/// What a tenant signs with a key of its own for. The raw values are stored and stand in the
/// associated data of the wrapped seed.
public enum SigningUse: UInt16, CaseIterable, Sendable {
  /// Checkpoints of the disclosure log.
  case log = 1
  /// Receipts of consents and certificates of destruction.
  case receipt = 2

  var seed: AssociatedData.SeedUse {
    switch self {
    case .log: .log
    case .receipt: .receipt
    }
  }

  /// The name under which the key signs notes. It names the tenant by its id, since a name may be
  /// given again after a tenant's destruction.
  public func keyName(of tenant: TenantID) -> String {
    switch self {
    case .log: "cairn-log/\(tenant)"
    case .receipt: "cairn-receipt/\(tenant)"
    }
  }
}

/// A signing key as the registry keeps it: the seed sealed under the tenant key, the public key in
/// the clear, so that what was signed can be verified after the seed is destroyed.
public struct WrappedSigningKey: Hashable, Sendable {
  public let use: SigningUse
  /// The key's own version, from 1.
  public let version: UInt32
  /// 32 bytes (RFC 8032).
  public let publicKey: [UInt8]
  public let bytes: [UInt8]

  public init(use: SigningUse, version: UInt32, publicKey: [UInt8], bytes: [UInt8]) {
    self.use = use
    self.version = version
    self.publicKey = publicKey
    self.bytes = bytes
  }
}
