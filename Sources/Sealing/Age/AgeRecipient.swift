/// Whom an age file is addressed to: an X25519 public key, `age1...`. No secret.
public struct AgeRecipient: Hashable, Sendable, LosslessStringConvertible {
  static let prefix = "age"
  static let keyBytes = 32

  /// The 32 bytes of the public key.
  let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// `nil` for any text that is not the Bech32 text of 32 bytes with the prefix `age`.
  public init?(_ text: String) {
    guard let key = Bech32.decode(Array(text.utf8), prefix: Self.prefix),
      key.count == Self.keyBytes
    else { return nil }
    self.key = key
  }

  public var description: String { Bech32.encode(key, prefix: Self.prefix) }
}
