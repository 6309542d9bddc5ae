import Claims
import Foundation
import Synchronization
import Vocabulary

/// A disk that remembers everything asked of it, so that the power can be cut afterwards, at any
/// moment and as often as one likes.
final class RecordedDisk: Disk {
  private enum Entry: Sendable {
    case operation(DiskOperation, file: String)
    case acknowledged(StudentID)
  }

  private let entries = Mutex<[Entry]>([])

  var count: Int { entries.withLock { $0.count } }

  func attend(_ operation: DiskOperation, on file: String) -> DiskRefusal? {
    entries.withLock { $0.append(.operation(operation, file: file)) }
    return nil
  }

  /// Notes that a caller was told that its write is durable.
  func acknowledge(_ id: StudentID) { entries.withLock { $0.append(.acknowledged(id)) } }

  /// What was acknowledged before the power went.
  func acknowledged(before end: Int) -> [StudentID] {
    entries.withLock { entries in
      entries[..<end].compactMap { if case .acknowledged(let id) = $0 { id } else { nil } }
    }
  }

  /// What is found on the disk when the power went after `end` entries: everything up to the last
  /// sync of each file, and of what came later any sectors, whole or torn.
  ///
  /// - Parameters:
  ///   - files: as they were when the recording began.
  ///   - believes: which syncs have happened; `false` for a disk that lies, or nobody who asks.
  func afterPowerLoss(
    at end: Int, on files: [String: [UInt8]], sector: Int,
    using generator: inout some RandomNumberGenerator,
    believes: (_ file: String) -> Bool = { _ in true }
  ) -> [String: [UInt8]] {
    let operations = entries.withLock { entries in
      entries[..<end].compactMap { entry -> (DiskOperation, String)? in
        if case .operation(let operation, let file) = entry { (operation, file) } else { nil }
      }
    }
    var lastSync: [String: Int] = [:]
    for (index, (operation, file)) in operations.enumerated() where believes(file) {
      if case .sync = operation { lastSync[file] = index }
    }
    var files = files
    for (index, (operation, file)) in operations.enumerated() {
      let isDurable = index < lastSync[file] ?? -1
      switch operation {
      case .write(let offset, let bytes):
        files[file, default: []].write(
          bytes, at: offset, sector: isDurable ? nil : sector, using: &generator)
      case .truncate(let size):
        if isDurable || Bool.random(using: &generator) { files[file, default: []].cut(to: size) }
      case .delete:
        if isDurable || Bool.random(using: &generator) { files[file] = nil }
      case .sync: break
      }
    }
    return files
  }
}

extension [UInt8] {
  /// Writes bytes; with a sector size, each sector is kept, lost or torn by chance.
  fileprivate mutating func write(
    _ bytes: [UInt8], at offset: Int, sector: Int?,
    using generator: inout some RandomNumberGenerator
  ) {
    if count < offset + bytes.count, sector == nil {
      append(contentsOf: repeatElement(0, count: offset + bytes.count - count))
    }
    guard let sector else {
      replaceSubrange(offset..<(offset + bytes.count), with: bytes)
      return
    }
    var start = offset
    while start < offset + bytes.count {
      let end = Swift.min((start / sector + 1) * sector, offset + bytes.count)
      // Kept, lost, or cut off somewhere.
      let kept: Int =
        switch UInt8.random(in: 0..<3, using: &generator) {
        case 0: end - start
        case 1: 0
        default: Int.random(in: 0...(end - start), using: &generator)
        }
      if kept > 0 {
        if count < start + kept {
          append(contentsOf: repeatElement(0, count: start + kept - count))
        }
        let piece = bytes[(start - offset)..<(start - offset + kept)]
        replaceSubrange(start..<(start + kept), with: piece)
      }
      start = end
    }
  }

  fileprivate mutating func cut(to size: Int) {
    if count > size { removeLast(count - size) }
  }
}
