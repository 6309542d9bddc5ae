/// The payload of an age file: chunks of 64 KiB, each sealed under a nonce that counts them and
/// says of the last one that it is the last (the STREAM construction).
///
/// Soundness: pointers are used within the calls; the key lies in locked memory.
struct AgeChunks: ~Copyable {
  static let plainBytes = 64 << 10
  static let sealedBytes = plainBytes + Sodium.tagBytes
  static let nonceBytes = 16

  private let key: SecretKey
  private var counter: UInt64 = 0

  /// - Parameter nonce: the 16 bytes between header and chunks.
  init(
    fileKey: borrowing SecretKey, nonce: [UInt8], memory: LockedMemory
  ) throws(AgeError) {
    key = try memory.emptyKey()
    HKDF.derive(
      from: UnsafeRawBufferPointer(start: fileKey.start, count: AgeStanza.fileKeyBytes),
      salt: nonce, info: "payload", into: key.bytes)
  }

  /// Whether no chunk was sealed or opened yet.
  var isAtStart: Bool { counter == 0 }

  /// Seals the next chunk and appends it.
  mutating func seal(
    _ plain: UnsafeRawBufferPointer, isLast: Bool, into target: inout [UInt8]
  ) {
    let nonce = nonce(isLast: isLast)
    target += [UInt8](unsafeUninitializedCapacity: plain.count + Sodium.tagBytes) {
      buffer, count in
      Sodium.encryptShort(plain, nonce: nonce, key: key.start, into: buffer.baseAddress!)
      count = plain.count + Sodium.tagBytes
    }
    counter += 1
  }

  /// Opens the next chunk and appends what was in it.
  ///
  /// - Returns: false when it does not open; nothing is appended then.
  mutating func open(
    _ sealed: UnsafeRawBufferPointer, isLast: Bool, into target: inout [UInt8]
  ) -> Bool {
    guard sealed.count >= Sodium.tagBytes else { return false }
    let nonce = nonce(isLast: isLast)
    var isGenuine = false
    let plainCount = sealed.count - Sodium.tagBytes
    target += [UInt8](unsafeUninitializedCapacity: max(1, plainCount)) { buffer, count in
      isGenuine = Sodium.decryptShort(
        sealed, nonce: nonce, key: key.start, into: buffer.baseAddress)
      count = isGenuine ? plainCount : 0
    }
    if isGenuine { counter += 1 }
    return isGenuine
  }

  /// Eleven bytes that count, big-endian, then one that is 1 for the last chunk.
  private func nonce(isLast: Bool) -> [UInt8] {
    var nonce = [UInt8](repeating: 0, count: Sodium.shortNonceBytes)
    withUnsafeBytes(of: counter.bigEndian) { counter in
      for (index, byte) in counter.enumerated() { nonce[3 + index] = byte }
    }
    nonce[Sodium.shortNonceBytes - 1] = isLast ? 1 : 0
    return nonce
  }
}
