import Glibc

/// Why an installation cannot be made or used. Each case names the path, and its description says
/// what to do; none shows a key.
public enum InstallationError: Error, Hashable, Sendable {
  /// There are files, and they are not Cairn's.
  case directoryNotEmpty(String)
  /// There is no mark of a data directory.
  case notADataDirectory(String)
  /// The mark is of a later version of Cairn.
  case formatUnknown(String)
  /// Others than the owner may enter the directory, or the owner is another user.
  case directoryNotPrivate(String)
  /// There is data, but not the key that opens it. A new key would not help.
  case rootKeyLost(String)
  // What follows is said of officers' key files, too.
  case rootKeyMissing(String)
  /// It is a link, a directory or a device.
  case rootKeyNotAFile(String)
  case rootKeyReadableByOthers(String)
  case rootKeyForeignOwner(String)
  /// It is not 32 bytes.
  case rootKeyWrongLength(String)
  /// Neither a host name nor an IP address.
  case hostInvalid(String)
  /// A file that would be made is already there.
  case fileExists(String)
  /// The operating system refused.
  case system(operation: String, path: String, code: Int32)
  /// The keys could not be kept in locked memory.
  case memoryUnusable
  /// The certificates could not be made.
  case certificateFailed
  /// There is no certificate in the file, or no file.
  case certificateUnreadable(String)
}

extension InstallationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .directoryNotEmpty(let path):
      "\(path) is not empty and is no Cairn data directory; name another one"
    case .notADataDirectory(let path):
      "\(path) is no Cairn data directory; make one with `cairn init`"
    case .formatUnknown(let path): "\(path) was written by a newer Cairn"
    case .directoryNotPrivate(let path):
      "\(path) must belong to the user of the server and be closed to others (chmod 700)"
    case .rootKeyLost(let path):
      "there is data, but its root key \(path) is missing; bring the key back"
    case .rootKeyMissing(let path): "there is no key file \(path)"
    case .rootKeyNotAFile(let path): "the key file \(path) must be a regular file, not a link"
    case .rootKeyReadableByOthers(let path):
      "the key file \(path) is open to others than its owner (chmod 400)"
    case .rootKeyForeignOwner(let path):
      "the key file \(path) does not belong to the user of the server"
    case .rootKeyWrongLength(let path): "the key file \(path) is not 32 bytes long"
    case .hostInvalid(let host): "\"\(host)\" is neither a host name nor an IP address"
    case .fileExists(let path): "\(path) already exists and is left as it is"
    case .system(let operation, let path, let code):
      "cannot \(operation) \(path): \(String(cString: strerror(code)))"
    case .memoryUnusable: "the memory for keys cannot be locked; raise RLIMIT_MEMLOCK"
    case .certificateFailed: "the development certificates could not be made"
    case .certificateUnreadable(let path):
      "\(path) is no certificate in PEM or DER form, or cannot be read"
    }
  }
}
