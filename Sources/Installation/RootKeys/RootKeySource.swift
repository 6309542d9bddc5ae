import Glibc
public import Sealing

/// Where a root key comes from, as operators write it:
///
///     file:/media/key/cairn.key                       32 bytes, mode 0400; also a bare path
///     credential:cairn-root                           $CREDENTIALS_DIRECTORY of systemd
///     fd:3                                            an inherited descriptor
///     passphrase:/etc/cairn/root.sealed               asked on the terminal
///     passphrase:/etc/cairn/root.sealed?fd=0          read from a descriptor
///     exec:/usr/libexec/unwrap?blob=/etc/cairn/root.age&arg=/media/key/identity.txt
///     officers:/etc/cairn/root.sealed?key=/media/a/officer.key&key=/media/b/officer.key
///
/// `version=2` may be added to each. Sealed files know their version, so there it is only compared.
public struct RootKeySource: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case file(path: String)
    case credential(name: String)
    case descriptor(Int32)
    case passphrase(blob: String, from: PassphraseInput)
    case exec(program: String, arguments: [String], blob: String, seconds: Int)
    case officers(blob: String, keys: [String])
  }

  public let place: Place
  /// `nil` where nothing was said.
  public let version: UInt32?

  public init(_ place: Place, version: UInt32? = nil) {
    self.place = place
    self.version = version
  }

  /// What operators call the kind of source.
  public var name: String {
    switch place {
    case .file: "file"
    case .credential: "credential"
    case .descriptor: "fd"
    case .passphrase: "passphrase"
    case .exec: "exec"
    case .officers: "officers"
    }
  }

  /// The provider that loads it. A sealed file is read here, but not opened.
  ///
  /// - Parameters:
  ///   - memory: for passphrases and officers' keys on their way.
  ///   - credentials: the folder of systemd's credentials; from the environment when `nil`.
  /// - Throws: `RootKeyError`, `InstallationError`.
  public func provider(
    in memory: LockedMemory, credentials: String? = nil
  ) throws -> any RootKeyProvider {
    switch place {
    case .file(let path):
      return RootKeyFile(path: path, version: version ?? 1)
    case .credential(let name):
      guard let folder = credentials ?? Self.variable("CREDENTIALS_DIRECTORY") else {
        throw RootKeyError.credentialsMissing
      }
      return CredentialRootKey(folder: folder, credential: name, version: version ?? 1)
    case .descriptor(let descriptor):
      return DescriptorRootKey(descriptor: descriptor, version: version ?? 1)
    case .passphrase(let blob, let input):
      let key = try PassphraseRootKey(blob: blob, input: input, memory: memory)
      try compare(with: key.version)
      return key
    case .exec(let program, let arguments, let blob, let seconds):
      return PluginRootKey(
        plugin: Plugin(path: program, arguments: arguments, seconds: seconds), blob: blob,
        version: version ?? 1)
    case .officers(let blob, let keys):
      let key = try OfficersRootKey(blob: blob, keys: keys, memory: memory)
      try compare(with: key.version)
      return key
    }
  }

  private func compare(with found: UInt32) throws(RootKeyError) {
    guard version == nil || version == found else { throw .versionDiffers(found: found) }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
