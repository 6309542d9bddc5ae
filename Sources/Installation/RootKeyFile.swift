import Glibc
public import Sealing

/// The root key in a file of 32 bytes, mode 0400, best on another file system than the data, so
/// that who takes away the disk does not take the key with it.
public struct RootKeyFile: RootKeyProvider, Hashable, Sendable {
  public let path: String

  public var name: String { "file" }
  public var version: UInt32 { 1 }

  public init(path: String) { self.path = path }

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
  public func check() throws(InstallationError) {
    close(try openChecked())
  }

  /// Reads the key straight into locked memory.
  ///
  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `rootKeyMissing`, `rootKeyNotAFile`, `rootKeyForeignOwner`,
  ///   `rootKeyReadableByOthers`, `rootKeyWrongLength`, `system`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws(InstallationError) {
    let file = try openChecked()
    defer { close(file) }
    var count = 0
    while count < RootKey.byteCount {
      let more = read(file, target.baseAddress! + count, RootKey.byteCount - count)
      guard more >= 0 || errno == EINTR else { throw .last("read", path) }
      guard more != 0 else { throw .rootKeyWrongLength(path) }
      count += max(0, more)
    }
  }

  /// All checks are of the open file, so that nobody can exchange it in between.
  private func openChecked() throws(InstallationError) -> Int32 {
    // Non-blocking, since opening a named pipe would wait for a writer.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT: throw .rootKeyMissing(path)
      case ELOOP: throw .rootKeyNotAFile(path)
      default: throw .last("open", path)
      }
    }
    do throws(InstallationError) {
      var status = stat()
      guard fstat(file, &status) == 0 else { throw .last("examine", path) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw .rootKeyNotAFile(path) }
      guard status.st_uid == geteuid() else { throw .rootKeyForeignOwner(path) }
      guard status.st_mode & 0o077 == 0 else { throw .rootKeyReadableByOthers(path) }
      guard status.st_size == RootKey.byteCount else { throw .rootKeyWrongLength(path) }
    } catch {
      close(file)
      throw error
    }
    return file
  }

  /// Whether the key lies on the same file system as the folder.
  func isBeside(_ folder: String) -> Bool {
    var key = stat()
    var data = stat()
    return stat(path, &key) == 0 && stat(folder, &data) == 0 && key.st_dev == data.st_dev
  }
}
