/// Why an age file, a recipient or an identity is refused. The cases carry no data, so that none
/// can leak.
public enum AgeError: Error, Hashable, Sendable, CaseIterable {
  /// Not an age file at all, or one of another version of the format.
  case notAge
  /// The header breaks the format: a line, a stanza, a text in base64.
  case headerMalformed
  /// The header is longer than `AgeHeader.bytesMax`.
  case headerTooLong
  /// No stanza is addressed to any of the identities.
  case notAddressed
  /// The header was changed after the file was made.
  case headerForged
  /// A part of the payload does not open: damaged, moved, or followed by something else.
  case payloadDamaged
  /// The file ends before its end.
  case truncated
  /// The text is no X25519 recipient, or one that gives no secret (a point of small order).
  case recipientMalformed
  /// The text is no X25519 identity.
  case identityMalformed
  /// The locked memory for keys is used up.
  case memoryExhausted
}

extension LockedMemory {
  /// A key to be filled at once.
  func emptyKey() throws(AgeError) -> SecretKey {
    do { return try SecretKey(in: keys) } catch { throw .memoryExhausted }
  }

  func randomKey() throws(AgeError) -> SecretKey {
    do { return try SecretKey(randomIn: keys) } catch { throw .memoryExhausted }
  }
}
