import CFaultyDisk
import Foundation
import StoreSQLite
import Synchronization

/// What SQLite asks of a disk.
enum DiskOperation: Sendable {
  case write(offset: Int, bytes: [UInt8])
  case truncate(size: Int)
  case sync
  case delete
}

/// Result codes of SQLite with which a disk refuses.
enum DiskRefusal: Int32, Sendable {
  /// `SQLITE_FULL`
  case full = 13
  /// `SQLITE_IOERR_FSYNC`
  case syncFailed = 1034
}

/// A disk under one folder: asked before each operation on a file of it, with the file's name
/// within the folder.
protocol Disk: AnyObject, Sendable {
  func attend(_ operation: DiskOperation, on file: String) -> DiskRefusal?
}

/// The layer between SQLite and the disk, for the folders that have a disk of their own.
enum FaultyDisk {
  private static let disks = Mutex<[String: any Disk]>([:])

  /// Puts a disk under a folder. Files that are open already do not stand on it.
  static func attach(_ disk: some Disk, to folder: String) {
    _ = cairn_disk_install { operation, path, offset, bytes, count in
      guard let path else { return 0 }
      return FaultyDisk.attend(
        operation, String(cString: path), Int(offset),
        UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
    disks.withLock { $0[folder + "/"] = disk }
  }

  static func detach(_ folder: String) { disks.withLock { $0[folder + "/"] = nil } }

  /// Soundness: the bytes are copied within the call.
  private static func attend(
    _ operation: Int32, _ path: String, _ offset: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int32 {
    let found = disks.withLock { disks in
      disks.first { path.hasPrefix($0.key) }
    }
    guard let (folder, disk) = found else { return 0 }
    let asked: DiskOperation =
      switch operation {
      case Int32(CAIRN_DISK_WRITE): .write(offset: offset, bytes: [UInt8](bytes))
      case Int32(CAIRN_DISK_TRUNCATE): .truncate(size: offset)
      case Int32(CAIRN_DISK_SYNC): .sync
      default: .delete
      }
    return disk.attend(asked, on: String(path.dropFirst(folder.count)))?.rawValue ?? 0
  }
}
