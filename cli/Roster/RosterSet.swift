import Foundation

/// The files of a bulk set on this machine.
struct RosterSet: Sendable {
  struct File: Sendable {
    let name: String
    let path: String
    let size: Int64
  }

  /// `manifest.csv` first, as it says what the others are; then by name.
  let files: [File]

  var size: Int64 { files.reduce(0) { $0 + $1.size } }

  /// Finds the `.csv` files of a directory. Anything else in it is no part of the set.
  init(directory: String) throws(CommandFailure) {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: directory) else {
      throw CommandFailure(.invalidInput, "\(directory) is not a directory that can be read")
    }
    var files: [File] = []
    for name in names where name.lowercased().hasSuffix(".csv") {
      let path = "\(directory)/\(name)"
      guard let attributes = try? manager.attributesOfItem(atPath: path),
        let size = attributes[.size] as? NSNumber
      else { throw CommandFailure(.invalidInput, "\(path) cannot be read") }
      files.append(File(name: name, path: path, size: size.int64Value))
    }
    guard !files.isEmpty else {
      throw CommandFailure(.invalidInput, "there are no .csv files in \(directory)")
    }
    self.files = files.sorted { left, right in
      (left.name == "manifest.csv" ? 0 : 1, left.name)
        < (right.name == "manifest.csv" ? 0 : 1, right.name)
    }
  }
}

extension RosterSet.File {
  /// How much of a file goes into one message.
  static let chunkBytes = 256 * 1024

  /// Hands out the content piece by piece, so that no file is ever whole in memory. An empty file
  /// is one empty piece: the server must hear of it.
  func forEachChunk(_ body: ([UInt8]) async throws -> Void) async throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.invalidInput, "\(path) cannot be read")
    }
    defer { try? handle.close() }
    var isFirst = true
    while true {
      let data: Data
      do {
        data = try handle.read(upToCount: Self.chunkBytes) ?? Data()
      } catch {
        throw CommandFailure(.invalidInput, "\(path) cannot be read")
      }
      if data.isEmpty && !isFirst { return }
      try await body(Array(data))
      if data.isEmpty { return }
      isFirst = false
    }
  }
}
