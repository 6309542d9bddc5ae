import Sealing

extension RootKeySource {
  /// Makes a new random root key where this source will find it. Nothing that exists is replaced.
  ///
  /// - Parameter officers: the public keys of the officers who are to open it, two together; for
  ///   `officers:` only.
  /// - Throws: `RootKeyError`, `InstallationError`.
  public func create(officers: [String] = []) throws {
    let memory = try LockedMemory.brief()
    let version = version ?? 1
    switch place {
    case .file(let path):
      try RootKeyFile(path: path, version: version).create()
    case .credential(let name):
      throw RootKeyError.sourceReadOnly("credential \(name)")
    case .descriptor(let number):
      throw RootKeyError.sourceReadOnly("descriptor \(number)")
    case .passphrase(let blob, let input):
      // Before anybody types anything.
      try Self.requireAbsent(blob)
      try PassphraseRootKey.create(at: blob, version: version, from: input, in: memory)
    case .exec(let program, let arguments, let blob, let seconds):
      try Self.requireAbsent(blob)
      let plugin = Plugin(path: program, arguments: arguments, seconds: seconds)
      try PluginRootKey(plugin: plugin, blob: blob, version: version).create(in: memory)
    case .officers(let blob, _):
      try Self.requireAbsent(blob)
      try OfficersRootKey.create(at: blob, version: version, for: officers, in: memory)
    }
  }

  /// The file that `create` makes; `nil` where it makes none.
  public var file: String? {
    switch place {
    case .file(let path): path
    case .passphrase(let blob, _), .officers(let blob, _), .exec(_, _, let blob, _): blob
    case .credential, .descriptor: nil
    }
  }

  private static func requireAbsent(_ path: String) throws(InstallationError) {
    if SmallFile.exists(path) { throw .fileExists(path) }
  }
}

extension LockedMemory {
  /// Enough for making or checking one key.
  static func brief() throws(RootKeyError) -> LockedMemory {
    do {
      return try LockedMemory(bytes: bytesMin)
    } catch {
      throw .memoryUnusable
    }
  }
}
