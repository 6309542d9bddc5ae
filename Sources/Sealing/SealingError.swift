/// Everything that can go wrong in this room. The cases carry no data, so that none can leak.
public enum SealingError: Error, Hashable, Sendable, CaseIterable {
  /// libsodium could not start.
  case libraryUnusable
  /// The memory for keys could not be locked, so keys might reach the swap space. Raise
  /// `RLIMIT_MEMLOCK` (systemd: `LimitMEMLOCK=`) or make the slab smaller.
  case memoryNotLocked
  /// Every slot of the locked slab is in use. The slab never grows silently.
  case memoryExhausted
  /// Core files and tracing could not be switched off.
  case processNotHardened
  /// A sealed value does not open: it was damaged, moved, made under another or a retired key, or
  /// is no sealed value at all. Which of these it was is not told.
  case unreadable
  /// What is stored of a student is not what was written: a group was put back, dropped or
  /// exchanged, or something in the clear was edited.
  case altered
  /// A plaintext is longer than `SubjectKeys.plaintextBytesMax`, or than its place.
  case plaintextTooLong
  /// A text is no credential: wrong length, prefix, alphabet or check digits.
  case credentialMalformed
  /// A text is no signed note, or cannot become one.
  case noteMalformed
}
