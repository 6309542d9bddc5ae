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
