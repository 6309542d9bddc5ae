import CSodium

/// The only calls into libsodium that touch keys or content.
///
/// Nothing above this file names a C function. All sizes are those of XChaCha20-Poly1305 (CFRG
/// draft-irtf-cfrg-xchacha), keyed BLAKE2b (RFC 7693) and SHA-256 (FIPS 180-4).
///
/// Soundness: libsodium keeps no pointer beyond the call.
enum Sodium {
  static let keyBytes = 32
  static let nonceBytes = 24
  static let tagBytes = 16

  /// May be called any number of times, from any thread.
  static func start() throws(SealingError) {
    guard sodium_init() >= 0 else { throw .libraryUnusable }
  }

  /// Fills `target` from the system's generator; libsodium ends the process when there is none.
  static func fillRandomly(_ target: UnsafeMutableRawBufferPointer) {
    randombytes_buf(target.baseAddress!, target.count)
  }

  /// Overwrites memory with zeros in a way the compiler may not leave out.
  static func zeroise(_ target: UnsafeMutableRawBufferPointer) {
    sodium_memzero(target.baseAddress!, target.count)
  }

  /// Compares in time that depends on the count alone.
  static func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
    sodium_memcmp(left, right, count) == 0
  }

  /// BLAKE2b of `input`; `target` is 16 to 64 bytes, `key` empty or 16 to 64 bytes.
  static func fingerprint(
    of input: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawBufferPointer
  ) {
    let result = crypto_generichash(
      target.baseAddress!.assumingMemoryBound(to: UInt8.self), target.count,
      input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(input.count),
      key.baseAddress?.assumingMemoryBound(to: UInt8.self), key.count)
    precondition(result == 0, "fingerprint and key lengths are fixed by the formats")
  }

  /// SipHash-2-4 of `input` under a key of 16 bytes: 64 bits that nobody without the key can tell
  /// from chance, at a tenth of the price of BLAKE2b. For what is never stored.
  static func shortFingerprint(of input: UnsafeRawBufferPointer, key: UnsafeRawPointer) -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { target in
      _ = crypto_shorthash(
        target.baseAddress!.assumingMemoryBound(to: UInt8.self),
        input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(input.count),
        key.assumingMemoryBound(to: UInt8.self))
      return target.load(as: UInt64.self)
    }
  }

  /// XChaCha20-Poly1305. `target` takes `input.count + tagBytes` bytes and may begin where `input`
  /// does.
  static func encrypt(
    _ input: UnsafeRawBufferPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into target: UnsafeMutableRawPointer
  ) {
    _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
      target.assumingMemoryBound(to: UInt8.self), nil,
      input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(input.count),
      associatedData.baseAddress?.assumingMemoryBound(to: UInt8.self),
      UInt64(associatedData.count), nil, nonce.assumingMemoryBound(to: UInt8.self),
      key.assumingMemoryBound(to: UInt8.self))
  }

  /// The inverse of `encrypt`: `input` ends in the tag, `target` takes `input.count - tagBytes`
  /// bytes. False, with nothing of the plaintext in `target`, when the tag does not fit.
  static func decrypt(
    _ input: UnsafeRawBufferPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into target: UnsafeMutableRawPointer?
  ) -> Bool {
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      target?.assumingMemoryBound(to: UInt8.self), nil, nil,
      input.baseAddress!.assumingMemoryBound(to: UInt8.self), UInt64(input.count),
      associatedData.baseAddress?.assumingMemoryBound(to: UInt8.self),
      UInt64(associatedData.count), nonce.assumingMemoryBound(to: UInt8.self),
      key.assumingMemoryBound(to: UInt8.self)) == 0
  }
}

extension UnsafeMutableRawPointer {
  /// Every integer of a stored or fingerprinted format is big-endian and of fixed width.
  func storeBigEndian(_ value: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
    storeBytes(of: value.bigEndian, toByteOffset: offset, as: type(of: value))
  }
}
