import Glibc

extension InstallationError {
  /// What the system just said.
  static func last(_ operation: String, _ path: String) -> Self {
    .system(operation: operation, path: path, code: errno)
  }
}

/// The making of a file that is not there yet.
enum NewFile {
  /// How a file ends that was not finished when the power failed.
  static let unfinished = ".unfinished"

  /// Writes a file whole, durably and under the given mode, or not at all.
  ///
  /// The bytes go to another name first, which is then linked to the right one: `link` refuses to
  /// replace a file, where `rename` would not.
  ///
  /// Soundness: the bytes are read within the call.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, mode: mode_t
  ) throws(InstallationError) {
    let draft = path + unfinished
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .last("make", draft) }
    defer {
      close(file)
      unlink(draft)
    }
    // The mode given to `open` is reduced by the umask; this one is not.
    guard fchmod(file, mode) == 0 else { throw .last("set the mode of", draft) }
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
      guard count > 0 || errno == EINTR else { throw .last("write", draft) }
      written += max(0, count)
    }
    guard fsync(file) == 0 else { throw .last("write", draft) }
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? .fileExists(path) : .last("make", path)
    }
    try syncFolder(of: path)
  }

  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(InstallationError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(InstallationError) in try write(bytes, to: path, mode: mode) }
    }
    try outcome.get()
  }

  /// The name of a new file survives a power failure only when its folder was synced too.
  private static func syncFolder(of path: String) throws(InstallationError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw .last("open", folder) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .last("write", folder) }
  }
}

/// The reading of a file that must be short.
enum SmallFile {
  /// At most `bytesMax` bytes from the start of the file.
  static func read(_ path: String, bytesMax: Int) throws(InstallationError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .last("open", path) }
    defer { close(file) }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: bytesMax) { buffer, initialized in
      count = Glibc.read(file, buffer.baseAddress, bytesMax)
      initialized = max(0, count)
    }
    guard count >= 0 else { throw .last("read", path) }
    return bytes
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// What lies in a folder.
enum FolderContents {
  static func names(in path: String) throws(InstallationError) -> [String] {
    guard let folder = opendir(path) else { throw .last("open", path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
