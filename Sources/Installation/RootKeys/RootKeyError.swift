public import Sealing

/// Why a root key cannot be made, loaded or rotated. Each description says what to do; none shows a
/// byte of a key or of a passphrase, nor what a program said that handles them.
public enum RootKeyError: Error, Hashable, Sendable {
  /// The text that names a source is wrong; the reason holds no secret, as sources hold none.
  case sourceInvalid(String)
  /// The sealed file holds another version than was asked for.
  case versionDiffers(found: UInt32)
  /// Not exactly 32 bytes came from the source that is named.
  case wrongLength(String)
  /// The process has no `$CREDENTIALS_DIRECTORY`.
  case credentialsMissing
  case credentialMissing(String)
  case descriptorUnusable(Int32)
  case blobMissing(String)
  /// It is no sealed root key of the kind that was named.
  case blobMalformed(String)
  case passphraseWrong(String)
  case passphraseTooShort
  case passphraseTooLong
  case passphraseUnprintable
  case passphrasesDiffer
  case terminalMissing
  /// It is no program, or others may change it.
  case pluginUnusable(String)
  case pluginFailed(String, status: Int32)
  case pluginSilent(String, seconds: Int)
  /// The program did not write what it should.
  case pluginAnswerWrong(String)
  /// Fewer than two officers' keys were given.
  case officersTooFew(String)
  /// A key that belongs to no officer of the file, or the same one twice.
  case officerUnknown(String)
  case officerKeyInvalid(String)
  /// A new root key cannot be put into such a source.
  case sourceReadOnly(String)
  /// Two roots of a rotation have the same version, or the next is older.
  case nextNotNewer
  /// No server has written down which root key it uses.
  case checkMissing(String)
  /// It is not the root key that the data is sealed under.
  case mismatch(RootMismatch)
  case memoryUnusable
}

extension RootKeyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sourceInvalid(let reason): "the root key source is wrong: \(reason)"
    case .versionDiffers(let found): "the sealed file holds version \(found) of the root key"
    case .wrongLength(let source): "the root key from \(source) is not exactly 32 bytes"
    case .credentialsMissing:
      "there is no $CREDENTIALS_DIRECTORY; use LoadCredential= or LoadCredentialEncrypted= in the "
        + "systemd unit"
    case .credentialMissing(let name):
      "systemd gave no credential \(name); name it in the unit (LoadCredentialEncrypted=)"
    case .descriptorUnusable(let number):
      "descriptor \(number) cannot be read; hand it over when the process is started"
    case .blobMissing(let path):
      "there is no sealed root key at \(path); make one with `cairn root init`"
    case .blobMalformed(let path): "\(path) is no sealed root key of this kind, or was changed"
    case .passphraseWrong(let path):
      "the passphrase does not open \(path), or the file was changed"
    case .passphraseTooShort:
      "a passphrase has at least \(PassphraseInput.bytesMin) characters; six words are a good one"
    case .passphraseTooLong: "a passphrase has at most \(PassphraseInput.bytesMax) bytes"
    case .passphraseUnprintable: "a passphrase has no control characters; nothing was done"
    case .passphrasesDiffer: "the two passphrases differ; nothing was made"
    case .terminalMissing:
      "there is no terminal to ask for the passphrase; hand it over in a descriptor (fd=0)"
    case .pluginUnusable(let path):
      "\(path) must be a program of root's or of the server's user that nobody else may write to"
    case .pluginFailed(let path, let status): "\(path) failed with status \(status)"
    case .pluginSilent(let path, let seconds):
      "\(path) did not end within \(seconds) seconds and was stopped (seconds=)"
    case .pluginAnswerWrong(let path): "\(path) did not answer with exactly 32 bytes"
    case .officersTooFew(let path): "\(path) opens with the keys of two officers (key=FILE, twice)"
    case .officerUnknown(let path):
      "\(path) does not open with these two keys; they must be of two different officers of it"
    case .officerKeyInvalid(let text): "\(text) is no officer's public key (crno1_...)"
    case .sourceReadOnly(let source):
      "\(source) cannot be written to; make 32 random bytes with the tool that keeps them"
    case .nextNotNewer: "the next root key must have a higher version (version=) than the present"
    case .checkMissing(let path):
      "there is no \(path) yet; a server writes it when it starts, or ask a running server"
    case .mismatch(let mismatch): mismatch.description
    case .memoryUnusable: "the memory for keys cannot be locked; raise RLIMIT_MEMLOCK"
    }
  }
}
