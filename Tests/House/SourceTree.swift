import Foundation

/// The package as it lies on disk.
enum SourceTree {
  /// The package's root, two folders above this file's.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the house that a person wrote. What lies in a folder named `Generated` was
  /// not; the peers of the benchmarks are a package of their own, made of other people's libraries.
  static var handwritten: [SourceFile] { get async { await reading.value } }

  /// It takes seconds, in which other tests are offered the core.
  private static let reading = Task {
    var read: [SourceFile] = []
    for path in ["Sources", "Tests", "cli", "tools"].flatMap(files(under:))
    where path.hasSuffix(".swift") && !path.contains("/Generated/") && !path.contains("/peers/") {
      read.append(SourceFile(path: path, text: text(of: path)))
      await Task.yield()
    }
    return read
  }

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The names in a folder, without hidden ones.
  static func names(in folder: String) -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = root.appending(path: path).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  static func isExecutable(_ path: String) -> Bool {
    !isFolder(path)
      && FileManager.default.isExecutableFile(
        atPath: root.appending(path: path).path(percentEncoded: false))
  }

  /// The paths of all files below a folder, from the root.
  private static func files(under folder: String) -> [String] {
    names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? files(under: path) : [path]
    }
  }
}
