public import Vocabulary

/// Signs in the name of one tenant, or of the platform. No verb gives a seed out.
///
/// May be used from any number of threads at once.
///
/// Soundness: pointers go to workspaces and keys that are owned by the calling function.
public final class SigningKeys: Sendable {
  /// Whose keys these are; `TenantID.none` for the platform's.
  public let tenant: TenantID
  private let keys: [SigningUse: SigningKey]
  private let memory: LockedMemory

  init(tenant: TenantID, keys: [SigningUse: SigningKey], memory: LockedMemory) {
    self.tenant = tenant
    self.keys = keys
    self.memory = memory
  }

  /// What verifies the signatures made now; `nil` while there is no key of this use.
  public func verifier(_ use: SigningUse) -> NoteVerifier? {
    keys[use].map { NoteVerifier(name: use.keyName(of: tenant), publicKey: $0.publicKey) }
  }

  /// The detached Ed25519 signature of `message`, 64 bytes. The same message always gives the same
  /// signature.
  ///
  /// The caller separates domains: whatever is signed begins with what it is.
  ///
  /// - Throws: `unreadable` when there is no key of this use; `memoryExhausted`.
  public func signature(
    of message: [UInt8], with use: SigningUse
  ) throws(SealingError) -> [UInt8] {
    guard let key = keys[use] else { throw .unreadable }
    let workspace = try Workspace(in: memory.workspaces)
    // The public key goes into the signature, so it is derived anew: signing under a changed one
    // would give the seed away.
    _ = Sodium.expand(seed: key.seed.start, into: workspace.secret)
    let pair = UnsafeRawPointer(workspace.secret.baseAddress!)
    return message.withUnsafeBytes { Sodium.sign($0, pair: pair) }
  }

  /// Signs a text as a note, under the name of the key.
  ///
  /// - Throws: `noteMalformed` unless the text is lines, each ended, without control characters.
  public func sign(_ text: String, with use: SigningUse) throws(SealingError) -> SignedNote {
    guard SignedNote.isText(text), let verifier = verifier(use) else { throw .noteMalformed }
    let signature = try signature(of: Array(text.utf8), with: use)
    return SignedNote(
      text: text,
      signatures: [
        NoteSignature(name: verifier.name, keyID: verifier.keyID, signature: signature)
      ])
  }
}

/// One seed with the public key that belongs to it.
final class SigningKey: Sendable {
  let seed: SecretKey
  let publicKey: [UInt8]

  init(seed: consuming SecretKey, publicKey: [UInt8]) {
    self.seed = seed
    self.publicKey = publicKey
  }
}
