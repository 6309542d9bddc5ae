import Foundation
import Synchronization

/// A temporary folder that is gone when its owner is.
final class ScratchFolder: Sendable {
  let path: String
  private let endings = Mutex<[@Sendable () async -> Void]>([])

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-services-\(UUID())")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    path = url.path
  }

  /// A folder that another process made, and now belongs here.
  init(at path: String) { self.path = path }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    let endings = endings.withLock { $0 }
    guard !endings.isEmpty else { return }
    Task { for ending in endings { await ending() } }
  }

  /// Something that lies elsewhere, and is gone with the folder.
  func atEnd(_ ending: @escaping @Sendable () async -> Void) {
    endings.withLock { $0.append(ending) }
  }

  /// The paths of all files and folders in whose name `text` occurs.
  func names(containing text: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.contains(text) }
  }

  /// The names of all files in whose bytes one of `words` occurs.
  func files(containing words: [String]) throws -> [String] {
    var found: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
      if words.contains(where: { data.range(of: Data($0.utf8)) != nil }) { found.append(name) }
    }
    return found
  }
}
