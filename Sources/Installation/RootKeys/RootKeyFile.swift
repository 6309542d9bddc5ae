import Glibc
public import Sealing

/// The root key in a file of 32 bytes, mode 0400, best on another file system than the data, so
/// that who takes away the disk does not take the key with it.
public struct RootKeyFile: RootKeyProvider, Hashable, Sendable {
  public let path: String
  public let version: UInt32

  public var name: String { "file" }

  public init(path: String, version: UInt32 = 1) {
    self.path = path
    self.version = version
  }

  /// Makes a new random key and writes it to the file, which must not exist. The key never lies in
  /// memory that is not locked.
  ///
  /// - Throws: `fileExists`, `system`, `memoryUnusable`.
  public func create() throws(InstallationError) {
    do {
      let memory = try LockedMemory(bytes: LockedMemory.bytesMin)
      try RootKey.make(in: memory) { try NewFile.write($0, to: path, mode: 0o400) }
    } catch let error as InstallationError {
      throw error
    } catch {
      throw .memoryUnusable
    }
  }

  /// Checks everything that `load` checks, without reading the key.
  ///
  /// - Throws: as `load`.
  public func check() throws(InstallationError) { try PrivateKeyFile(path: path).check() }

  /// Reads the key straight into locked memory.
  ///
  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `rootKeyMissing`, `rootKeyNotAFile`, `rootKeyForeignOwner`,
  ///   `rootKeyReadableByOthers`, `rootKeyWrongLength`, `system`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws(InstallationError) {
    try PrivateKeyFile(path: path).load(into: target)
  }

  /// Whether the key lies on the same file system as the folder.
  public func isBeside(_ folder: String) -> Bool {
    var key = stat()
    var data = stat()
    return stat(path, &key) == 0 && stat(folder, &data) == 0 && key.st_dev == data.st_dev
  }
}
