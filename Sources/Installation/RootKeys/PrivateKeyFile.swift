import Glibc
import Sealing

/// A file of 32 secret bytes that is closed to all but its owner: a root key, or an officer's.
struct PrivateKeyFile: Hashable, Sendable {
  let path: String

  /// Checks everything that `load` checks, without reading the key.
  ///
  /// - Throws: as `load`.
  func check() throws(InstallationError) { close(try openChecked()) }

  /// Reads the key straight into locked memory.
  ///
  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `rootKeyMissing`, `rootKeyNotAFile`, `rootKeyForeignOwner`,
  ///   `rootKeyReadableByOthers`, `rootKeyWrongLength`, `system`.
  func load(into target: UnsafeMutableRawBufferPointer) throws(InstallationError) {
    let file = try openChecked()
    defer { close(file) }
    do {
      try KeyInput.fill(target, from: file)
    } catch {
      guard case .system(let code) = error else { throw .rootKeyWrongLength(path) }
      throw .system(operation: "read", path: path, code: code)
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
}
