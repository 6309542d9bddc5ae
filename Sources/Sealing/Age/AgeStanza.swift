/// One section of an age header: the file key, wrapped for one recipient.
struct AgeStanza: Hashable, Sendable {
  /// The kind of recipient and what its kind needs; each of visible ASCII characters.
  var arguments: [String]
  var body: [UInt8]
}

// MARK: - X25519

// wrap key = HKDF(ikm: shared secret, salt: ephemeral share || recipient, info: x25519Info)
// body     = ChaCha20-Poly1305(wrap key, nonce of zeros, file key)
//
// The nonce may be fixed: each wrap key is made from a secret of its own and used once.
//
// Soundness: pointers go to slots of locked memory that the function owns, or are used in place.

extension AgeStanza {
  static let x25519 = "X25519"
  static let fileKeyBytes = 16
  static let bodyBytes = fileKeyBytes + Sodium.tagBytes
  private static let x25519Info: StaticString = "age-encryption.org/v1/X25519"
  private static let zeroNonce = [UInt8](repeating: 0, count: Sodium.shortNonceBytes)

  /// Wraps the first 16 bytes of `fileKey`.
  ///
  /// - Throws: `recipientMalformed` when the recipient's key gives no secret; `memoryExhausted`.
  init(
    wrapping fileKey: borrowing SecretKey, for recipient: AgeRecipient, memory: LockedMemory
  ) throws(AgeError) {
    let ephemeral = try memory.randomKey()
    let wrapKey = try memory.emptyKey()
    var share = [UInt8](repeating: 0, count: AgeRecipient.keyBytes)
    share.withUnsafeMutableBytes { Sodium.publicKey(of: ephemeral.start, into: $0.baseAddress!) }
    guard
      try Self.derive(
        wrapKey, ephemeral, recipient.key, salt: share + recipient.key, memory: memory)
    else { throw .recipientMalformed }
    arguments = [Self.x25519, String(decoding: Base64.encode(share), as: UTF8.self)]
    body = [UInt8](unsafeUninitializedCapacity: Self.bodyBytes) { buffer, count in
      Sodium.encryptShort(
        UnsafeRawBufferPointer(start: fileKey.start, count: Self.fileKeyBytes),
        nonce: Self.zeroNonce, key: wrapKey.start, into: buffer.baseAddress!)
      count = Self.bodyBytes
    }
  }

  /// Puts the file key into `fileKey` if the stanza is addressed to the identity.
  ///
  /// - Returns: false for another recipient's stanza and for other kinds.
  /// - Throws: `headerMalformed` when it says X25519 and is none, or the shared secret is all
  ///   zeros.
  func unwrap(
    with identity: AgeIdentity, into fileKey: borrowing SecretKey
  ) throws(AgeError) -> Bool {
    guard let share = try x25519Share() else { return false }
    let wrapKey = try identity.memory.emptyKey()
    guard
      try Self.derive(
        wrapKey, identity.key, share, salt: share + identity.recipient.key,
        memory: identity.memory)
    else { throw .headerMalformed }
    return body.withUnsafeBytes { body in
      Sodium.decryptShort(
        body, nonce: Self.zeroNonce, key: wrapKey.start, into: fileKey.bytes.baseAddress)
    }
  }

  /// The ephemeral share; `nil` for a stanza of another kind.
  ///
  /// The length of the body is checked before anybody tries to open it: a longer one could be made
  /// to open under many keys, and tell which of them it was.
  ///
  /// - Throws: `headerMalformed`.
  func x25519Share() throws(AgeError) -> [UInt8]? {
    guard arguments.first == Self.x25519 else { return nil }
    guard arguments.count == 2, body.count == Self.bodyBytes,
      let share = Base64.decode(Array(arguments[1].utf8)), share.count == AgeRecipient.keyBytes
    else { throw .headerMalformed }
    return share
  }

  /// False when the shared secret is all zeros.
  private static func derive(
    _ wrapKey: borrowing SecretKey, _ secret: borrowing SecretKey, _ other: [UInt8],
    salt: [UInt8], memory: LockedMemory
  ) throws(AgeError) -> Bool {
    let shared = try memory.emptyKey()
    guard Sodium.agree(secret: secret.start, publicKey: other, into: shared.bytes.baseAddress!)
    else { return false }
    HKDF.derive(
      from: UnsafeRawBufferPointer(shared.bytes), salt: salt, info: x25519Info,
      into: wrapKey.bytes)
    return true
  }
}
