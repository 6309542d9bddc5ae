/// Ciphertext format v1. Everything that is stored sealed has this form, 78 bytes longer than what
/// is inside:
///
///     0  1  format, 0x01
///     1  1  kind
///     2  4  key version
///     6 24  nonce, random
///    30 32  commitment to the key
///    62     XChaCha20-Poly1305 of the padded plaintext, then its tag of 16 bytes
///
/// Poly1305 does not commit to its key: one value can be built that opens under two. Hence the
/// second half of the per-message derivation is stored and compared before anything is decrypted.
/// Format, kind and version are not in the associated data; they select the key, and another value
/// selects another key or none.
///
/// Soundness: every pointer is good for one synchronous call of the owner of its memory.
enum Ciphertext {
  static let format: UInt8 = 1
  static let overhead = 78
  static let bodyOffset = 62
  private static let nonceOffset = 6
  static let commitmentOffset = 30
  private static let commitmentBytes = 32

  /// Kind, key version and key of a sealed value, and the place it belongs to.
  struct Terms {
    let kind: SealedKind
    let keyVersion: UInt32
    /// 32 bytes, alive during the call.
    let key: UnsafeRawPointer
    let place: AssociatedData
  }

  /// Seals `plaintext` into `blob`, which takes `overhead` bytes more. The plaintext may already
  /// lie there at `bodyOffset`. The nonce is drawn here and nowhere else.
  static func seal(
    _ plaintext: UnsafeRawBufferPointer, _ terms: Terms, into blob: UnsafeMutableRawBufferPointer,
    using workspace: borrowing Workspace
  ) {
    precondition(blob.count == plaintext.count + overhead, "the caller makes room for the format")
    let start = blob.baseAddress!
    start.storeBigEndian(format, at: 0)
    start.storeBigEndian(terms.kind.rawValue, at: 1)
    start.storeBigEndian(terms.keyVersion, at: 2)
    let nonce = start + nonceOffset
    Sodium.fillRandomly(UnsafeMutableRawBufferPointer(start: nonce, count: Sodium.nonceBytes))
    deriveMessageKeys(terms, nonce: nonce, using: workspace)
    let messageKeys = workspace.messageKeys.baseAddress!
    (start + commitmentOffset).copyMemory(
      from: messageKeys + Sodium.keyBytes, byteCount: commitmentBytes)
    terms.place.write(to: workspace.associatedData)
    Sodium.encrypt(
      plaintext, associatedData: UnsafeRawBufferPointer(workspace.associatedData), nonce: nonce,
      key: messageKeys, into: start + bodyOffset)
  }

  /// Decrypts `blob` into `target`, which takes `blob.count - overhead` bytes and holds nothing of
  /// the plaintext on failure.
  ///
  /// The order is fixed: length, format, kind, version, derivation, commitment, decryption.
  static func open(
    _ blob: UnsafeRawBufferPointer, _ terms: Terms, minimumVersion: UInt32,
    into target: UnsafeMutableRawBufferPointer, using workspace: borrowing Workspace
  ) throws(SealingError) {
    guard blob.count >= overhead, target.count == blob.count - overhead,
      blob[0] == format, blob[1] == terms.kind.rawValue,
      terms.keyVersion == keyVersion(of: blob), terms.keyVersion >= minimumVersion
    else { throw .unreadable }
    let start = blob.baseAddress!
    let nonce = start + nonceOffset
    deriveMessageKeys(terms, nonce: nonce, using: workspace)
    let messageKeys = workspace.messageKeys.baseAddress!
    guard
      Sodium.equal(
        start + commitmentOffset, messageKeys + Sodium.keyBytes, count: commitmentBytes)
    else { throw .unreadable }
    terms.place.write(to: workspace.associatedData)
    guard
      Sodium.decrypt(
        UnsafeRawBufferPointer(rebasing: blob[bodyOffset...]),
        associatedData: UnsafeRawBufferPointer(workspace.associatedData), nonce: nonce,
        key: messageKeys, into: target.baseAddress)
    else { throw .unreadable }
  }

  /// The key version in the header of a blob of at least `overhead` bytes.
  static func keyVersion(of blob: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(bigEndian: blob.loadUnaligned(fromByteOffset: 2, as: UInt32.self))
  }

  /// The same of bytes that may be no sealed value; 0, which no key has, where they are too few.
  static func keyVersion(of bytes: [UInt8]) -> UInt32 {
    guard bytes.count >= overhead else { return 0 }
    return bytes.withUnsafeBytes { keyVersion(of: $0) }
  }

  private static func deriveMessageKeys(
    _ terms: Terms, nonce: UnsafeRawPointer, using workspace: borrowing Workspace
  ) {
    KeyPurpose.message(nonce: nonce)
      .derive(from: terms.key, into: workspace.messageKeys, using: workspace)
  }
}
