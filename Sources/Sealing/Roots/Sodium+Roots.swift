import CSodium

/// What only the keeping of a root key needs of libsodium: stretching a passphrase (Argon2id,
/// RFC 9106) and key agreement (X25519, RFC 7748).
///
/// Soundness: libsodium keeps no pointer beyond the call.
extension Sodium {
  static let saltBytes = 16
  static let agreementKeyBytes = 32

  /// How much work a guess at a passphrase costs.
  struct Cost: Hashable {
    let passes: UInt32
    let memoryKiB: UInt32

    /// libsodium's MODERATE: 3 passes over 256 MiB, about half a second.
    static let moderate = Cost(
      passes: UInt32(crypto_pwhash_opslimit_moderate()),
      memoryKiB: UInt32(crypto_pwhash_memlimit_moderate() / 1024))
    /// The most that a file may ask for: its header is not trusted before the passphrase opened it.
    static let most = Cost(passes: 16, memoryKiB: 1 << 20)
  }

  /// Argon2id13 of a passphrase into a key of 32 bytes. False when the memory is not to be had.
  static func stretch(
    _ passphrase: UnsafeRawBufferPointer, salt: UnsafeRawPointer, cost: Cost,
    into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    crypto_pwhash(
      target.baseAddress!.assumingMemoryBound(to: UInt8.self), UInt64(target.count),
      passphrase.baseAddress!.assumingMemoryBound(to: CChar.self), UInt64(passphrase.count),
      salt.assumingMemoryBound(to: UInt8.self), UInt64(cost.passes),
      Int(cost.memoryKiB) * 1024, crypto_pwhash_alg_argon2id13()) == 0
  }

  /// The public key of an X25519 secret key.
  static func publicKey(
    of secret: UnsafeRawPointer, into target: UnsafeMutableRawPointer
  ) {
    _ = crypto_scalarmult_base(
      target.assumingMemoryBound(to: UInt8.self), secret.assumingMemoryBound(to: UInt8.self))
  }

  /// What two holders of X25519 keys share. False for a public key of small order, with which
  /// everybody would share the same.
  static func agree(
    secret: UnsafeRawPointer, publicKey: UnsafeRawPointer, into target: UnsafeMutableRawPointer
  ) -> Bool {
    crypto_scalarmult(
      target.assumingMemoryBound(to: UInt8.self), secret.assumingMemoryBound(to: UInt8.self),
      publicKey.assumingMemoryBound(to: UInt8.self)) == 0
  }
}
