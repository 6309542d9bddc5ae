import CSodium

/// The calls into libsodium that the age format needs (c2sp.org/age): HMAC-SHA256 (RFC 2104),
/// SHA-256 and ChaCha20-Poly1305 (RFC 8439).
///
/// Soundness: libsodium keeps no pointer beyond the call.
extension Sodium {
  static let shortNonceBytes = 12
  static let digestBytes = 32

  /// HMAC-SHA256 of the parts, one after the other, 32 bytes. An empty key is one of zeros.
  static func authenticate(
    _ parts: [UnsafeRawBufferPointer], key: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawPointer
  ) {
    var state = crypto_auth_hmacsha256_state()
    // The state holds what the key was made into.
    defer { withUnsafeMutableBytes(of: &state) { zeroise($0) } }
    let none: [UInt8] = [0]
    none.withUnsafeBytes { none in
      let key = key.isEmpty ? none : key
      crypto_auth_hmacsha256_init(
        &state, key.baseAddress!.assumingMemoryBound(to: UInt8.self), key.count)
    }
    for part in parts where !part.isEmpty {
      crypto_auth_hmacsha256_update(
        &state, part.baseAddress!.assumingMemoryBound(to: UInt8.self), UInt64(part.count))
    }
    crypto_auth_hmacsha256_final(&state, target.assumingMemoryBound(to: UInt8.self))
  }

  /// ChaCha20-Poly1305 without associated data. `target` takes `input.count + tagBytes` bytes.
  static func encryptShort(
    _ input: UnsafeRawBufferPointer, nonce: UnsafeRawPointer, key: UnsafeRawPointer,
    into target: UnsafeMutableRawPointer
  ) {
    _ = crypto_aead_chacha20poly1305_ietf_encrypt(
      target.assumingMemoryBound(to: UInt8.self), nil,
      input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(input.count), nil, 0, nil,
      nonce.assumingMemoryBound(to: UInt8.self), key.assumingMemoryBound(to: UInt8.self))
  }

  /// The inverse of `encryptShort`. False, with nothing of the plaintext in `target`, when the tag
  /// does not fit.
  static func decryptShort(
    _ input: UnsafeRawBufferPointer, nonce: UnsafeRawPointer, key: UnsafeRawPointer,
    into target: UnsafeMutableRawPointer?
  ) -> Bool {
    crypto_aead_chacha20poly1305_ietf_decrypt(
      target?.assumingMemoryBound(to: UInt8.self), nil, nil,
      input.baseAddress!.assumingMemoryBound(to: UInt8.self), UInt64(input.count), nil, 0,
      nonce.assumingMemoryBound(to: UInt8.self), key.assumingMemoryBound(to: UInt8.self)) == 0
  }
}

/// SHA-256 (FIPS 180-4) of bytes that come one part after the other, for content that is no secret.
///
/// Soundness: the state is a value; pointers are used within the calls.
public struct RunningDigest {
  private var state = crypto_hash_sha256_state()

  public init() { crypto_hash_sha256_init(&state) }

  public mutating func absorb(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      crypto_hash_sha256_update(
        &state, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }
  }

  /// The 32 bytes of everything absorbed so far; more may follow.
  public func value() -> [UInt8] {
    var state = state
    return [UInt8](unsafeUninitializedCapacity: Sodium.digestBytes) { buffer, count in
      crypto_hash_sha256_final(&state, buffer.baseAddress!)
      count = Sodium.digestBytes
    }
  }
}
