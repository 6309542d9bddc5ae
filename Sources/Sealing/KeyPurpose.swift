import Vocabulary

/// Every derivation of a key from another, with its label and its fixed-width context.
///
///     KDF(k, label, ctx, n) = keyed BLAKE2b of u8(len(label)) || label || ctx, n bytes, key k
///
/// What must outlive a version of the tenant key, or be destroyed by itself, is random instead:
/// epoch keys, the service root, the index root.
///
/// Soundness: keys, nonce and target belong to the caller for the length of `derive`.
enum KeyPurpose {
  /// From the root key: wraps tenant keys.
  case wrapTenantKey
  /// From the tenant key: wraps epoch keys, roots and private seeds, each kind under its own key.
  case wrapTenantSecret(SealedKind)
  /// From an epoch key: wraps the two keys of a subject.
  case wrapSubject
  /// From an epoch key: wraps a sealed grant key.
  case wrapSealedGrant
  /// From a grant key: wraps the group keys of a consent.
  case wrapGrant
  /// From a subject's key: seals one record group.
  case group(RecordGroup, generation: UInt32)
  /// From any key that seals or wraps: encryption key and commitment of one message.
  case message(nonce: UnsafeRawPointer)
  /// From the index root: one blind index.
  case index(UInt32, partition: UInt8)
  /// From the service root: the pepper of credentials.
  case credentialPepper
  /// From the service root: the codes of manifests.
  case manifest
  /// From the service root: fingerprints by which a tenant's own content is recognised again.
  case content

  var label: StaticString {
    switch self {
    case .wrapTenantKey: "cairn/wrap/kek"
    case .wrapTenantSecret: "cairn/wrap/tenant"
    case .wrapSubject: "cairn/wrap/student"
    case .wrapSealedGrant: "cairn/wrap/seal"
    case .wrapGrant: "cairn/wrap/grant"
    case .group: "cairn/group"
    case .message: "cairn/msg"
    case .index: "cairn/idx"
    case .credentialPepper: "cairn/token"
    case .manifest: "cairn/manifest"
    case .content: "cairn/content"
    }
  }

  /// Derives `target.count` bytes, 32 or 64. The input is built in the workspace, so that nothing
  /// is allocated.
  func derive(
    from key: UnsafeRawPointer, into target: UnsafeMutableRawBufferPointer,
    using workspace: borrowing Workspace
  ) {
    let input = workspace.derivationInput
    let start = input.baseAddress!
    let labelBytes = label.utf8CodeUnitCount
    start.storeBigEndian(UInt8(labelBytes), at: 0)
    (start + 1).copyMemory(from: label.utf8Start, byteCount: labelBytes)
    let count = 1 + labelBytes + writeContext(to: start + 1 + labelBytes)
    Sodium.fingerprint(
      of: UnsafeRawBufferPointer(rebasing: input[..<count]),
      key: UnsafeRawBufferPointer(start: key, count: Sodium.keyBytes), into: target)
  }

  /// Returns the width of the context.
  private func writeContext(to target: UnsafeMutableRawPointer) -> Int {
    switch self {
    case .wrapTenantKey, .wrapSubject, .wrapSealedGrant, .wrapGrant, .credentialPepper,
      .manifest, .content:
      return 0
    case .wrapTenantSecret(let kind):
      target.storeBigEndian(kind.rawValue, at: 0)
      return 1
    case .group(let group, let generation):
      target.storeBigEndian(group.rawValue, at: 0)
      target.storeBigEndian(generation, at: 2)
      return 6
    case .message(let nonce):
      target.copyMemory(from: nonce, byteCount: Sodium.nonceBytes)
      return Sodium.nonceBytes
    case .index(let index, let partition):
      target.storeBigEndian(index, at: 0)
      target.storeBigEndian(partition, at: 4)
      return 5
    }
  }
}
