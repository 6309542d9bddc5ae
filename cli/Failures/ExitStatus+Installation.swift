import Installation

extension ExitStatus {
  init(_ error: InstallationError) {
    switch error {
    case .directoryNotEmpty, .fileExists: self = .conflict
    case .notADataDirectory, .formatUnknown, .rootKeyNotAFile, .rootKeyWrongLength, .hostInvalid,
      .system, .certificateUnreadable:
      self = .invalidInput
    case .directoryNotPrivate, .rootKeyReadableByOthers, .rootKeyForeignOwner:
      self = .notPermitted
    case .rootKeyLost, .rootKeyMissing: self = .precondition
    case .memoryUnusable: self = .unavailable
    case .certificateFailed: self = .internalError
    }
  }
}

extension ExitStatus {
  init(_ error: RootKeyError) {
    switch error {
    case .sourceInvalid, .passphraseTooShort, .passphraseTooLong, .passphraseUnprintable,
      .passphrasesDiffer, .officersTooFew, .officerKeyInvalid, .sourceReadOnly, .nextNotNewer,
      .wrongLength, .blobMalformed, .pluginAnswerWrong:
      self = .invalidInput
    case .blobMissing, .credentialsMissing, .credentialMissing, .descriptorUnusable,
      .terminalMissing, .versionDiffers, .checkMissing, .mismatch:
      self = .precondition
    case .passphraseWrong, .officerUnknown, .pluginUnusable: self = .notPermitted
    case .pluginFailed, .pluginSilent, .memoryUnusable: self = .unavailable
    }
  }
}
