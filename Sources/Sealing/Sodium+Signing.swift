import CSodium

/// Ed25519 (RFC 8032), SHA-256 (FIPS 180-4) and base64 (RFC 4648, section 4).
///
/// Soundness: libsodium keeps no pointer beyond the call.
extension Sodium {
  static let publicKeyBytes = 32
  static let signatureBytes = 64

  /// The public key that belongs to a seed. `pair`, 64 bytes of locked memory, takes the seed and
  /// the public key, which is what `sign` wants.
  static func expand(
    seed: UnsafeRawPointer, into pair: UnsafeMutableRawBufferPointer
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: publicKeyBytes) { buffer, count in
      _ = crypto_sign_seed_keypair(
        buffer.baseAddress!, pair.baseAddress!.assumingMemoryBound(to: UInt8.self),
        seed.assumingMemoryBound(to: UInt8.self))
      count = publicKeyBytes
    }
  }

  /// The detached signature of `message`.
  static func sign(_ message: UnsafeRawBufferPointer, pair: UnsafeRawPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: signatureBytes) { buffer, count in
      _ = crypto_sign_detached(
        buffer.baseAddress!, nil, message.baseAddress?.assumingMemoryBound(to: UInt8.self),
        UInt64(message.count), pair.assumingMemoryBound(to: UInt8.self))
      count = signatureBytes
    }
  }

  /// Whether a detached signature of 64 bytes is good under a public key of 32.
  static func verify(_ signature: [UInt8], of message: [UInt8], under publicKey: [UInt8]) -> Bool {
    guard signature.count == signatureBytes, publicKey.count == publicKeyBytes else {
      return false
    }
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }

  /// 32 bytes.
  static func sha256(of message: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(crypto_hash_sha256_BYTES)) { buffer, count in
      _ = crypto_hash_sha256(buffer.baseAddress!, message, UInt64(message.count))
      count = Int(crypto_hash_sha256_BYTES)
    }
  }

  /// With padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let variant = sodium_base64_VARIANT_ORIGINAL
    var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The inverse of `base64`; `nil` for anything that it would not have written.
  static func bytes(base64 text: some StringProtocol) -> [UInt8]? {
    let input = Array(text.utf8).map(CChar.init(bitPattern:))
    var bytes = [UInt8](repeating: 0, count: input.count / 4 * 3)
    var count = 0
    let result = sodium_base642bin(
      &bytes, bytes.count, input, input.count, nil, &count, nil, sodium_base64_VARIANT_ORIGINAL)
    return result == 0 ? Array(bytes[..<count]) : nil
  }
}
