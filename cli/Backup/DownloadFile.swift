import Foundation
import Glibc

/// A file that comes in parts and has its name only when it is whole and on the disk.
final class DownloadFile {
  private let path: String
  private let draft: String
  private let folder: String
  private let handle: Int32
  private(set) var size: Int64 = 0

  init(folder: String, name: String) throws(CommandFailure) {
    self.folder = folder
    path = "\(folder)/\(name)"
    draft = "\(path).\(getpid()).partial"
    handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw Self.failure(draft) }
  }

  deinit {
    close(handle)
    unlink(draft)
  }

  func append(_ bytes: [UInt8]) throws(CommandFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(handle, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(draft) }
      rest = rest.dropFirst(count)
      size += Int64(count)
    }
  }

  /// Gives it its name, which no other file may have.
  ///
  /// - Returns: its path.
  func finish() throws(CommandFailure) -> String {
    guard fsync(handle) == 0 else { throw Self.failure(draft) }
    guard link(draft, path) == 0 else {
      if errno == EEXIST {
        throw CommandFailure(.conflict, "\(path) is there already and is not overwritten")
      }
      throw Self.failure(path)
    }
    let directory = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw Self.failure(folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw Self.failure(folder) }
    return path
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(.invalidInput, "\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
