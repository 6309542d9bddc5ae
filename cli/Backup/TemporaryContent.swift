import Archive
import Foundation
import Glibc
import Installation
import Messages
import Store
import StoreSQLite
import Vocabulary

/// The content of a backup in a file that is gone when its owner is.
final class TemporaryContent {
  let path: String
  private let handle: FileHandle

  /// - Parameter folder: where it lies; the system's temporary one when not given.
  init(beside folder: String = NSTemporaryDirectory()) throws(CommandFailure) {
    path = "\(folder)/cairn-\(UUID().uuidString).unfinished"
    guard
      FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw CommandFailure(.invalidInput, "\(path) cannot be written") }
    self.handle = handle
  }

  deinit {
    try? handle.close()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  func append(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw CommandFailure(.invalidInput, "\(path) cannot be written")
    }
  }

  /// Compares the database with what its manifest says.
  func examine(_ manifest: BackupManifest) throws(CommandFailure) {
    guard let found = try? CopiedFile.examine(at: path) else {
      throw CommandFailure(.invalidInput, "the database in the backup is not sound")
    }
    guard found.tables.map({ BackupTable(name: $0.name, rows: $0.rows) }) == manifest.tables,
      found.change == manifest.change
    else { throw CommandFailure(.invalidInput, "the backup has other rows than it says") }
  }

  /// Gives the content its place in a data directory, where nothing may be yet.
  func place(as manifest: BackupManifest, in directory: DataDirectory) throws {
    guard let relative = manifest.contentPath else { return }
    if let tenant = TenantID(manifest.tenantID) { try directory.makeTenantFolder(tenant) }
    let target = "\(directory.path)/\(relative)"
    guard fsync(handle.fileDescriptor) == 0, link(path, target) == 0 else {
      if errno == EEXIST {
        throw CommandFailure(.conflict, "\(target) is there already and is not overwritten")
      }
      throw CommandFailure(.invalidInput, "\(target) cannot be written")
    }
  }
}
