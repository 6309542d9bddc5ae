/// The root key that was given is not the one that the data is sealed under. Nothing was opened.
public enum RootMismatch: Error, Hashable, Sendable {
  /// The data asks for a version that was not given.
  case versionNotGiven(needed: UInt32, given: [UInt32])
  /// The version is right and the key is not.
  case wrongKey(version: UInt32)
}

extension RootMismatch: CustomStringConvertible {
  public var description: String {
    switch self {
    case .versionNotGiven(let needed, let given):
      "the data is sealed under version \(needed) of the root key, and "
        + "\(given.map { "version \($0)" }.joined(separator: " and ")) was given; "
        + "give that one, and the next one too while a rotation is not finished"
    case .wrongKey(let version):
      "this is not the root key: it says version \(version) and opens nothing of this data"
    }
  }
}
