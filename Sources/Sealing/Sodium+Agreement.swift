import CSodium

/// X25519 (RFC 7748), as age files and the keys of officers use it.
///
/// Soundness: libsodium keeps no pointer beyond the call; secrets lie in memory of the caller.
extension Sodium {
  static let agreementKeyBytes = 32

  /// The public half of an X25519 key; both take 32 bytes.
  static func publicKey(of secret: UnsafeRawPointer, into target: UnsafeMutableRawPointer) {
    _ = crypto_scalarmult_base(
      target.assumingMemoryBound(to: UInt8.self), secret.assumingMemoryBound(to: UInt8.self))
  }

  /// What two holders of keys share. False for a public key of small order, with which everybody
  /// would share the same: all zeros.
  static func agree(
    secret: UnsafeRawPointer, publicKey: UnsafeRawPointer, into target: UnsafeMutableRawPointer
  ) -> Bool {
    crypto_scalarmult(
      target.assumingMemoryBound(to: UInt8.self), secret.assumingMemoryBound(to: UInt8.self),
      publicKey.assumingMemoryBound(to: UInt8.self)) == 0
  }
}
