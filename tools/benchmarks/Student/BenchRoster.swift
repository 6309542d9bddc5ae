import Foundation

/// The roster of an invented district, as `tools/sample-roster` writes it.
enum BenchRoster {
  /// The files of a bulk set, the manifest first.
  ///
  /// - Parameter version: 1.2 knows the names that students go by.
  static func files(
    students: Int, version: String = "1.1", in folder: String
  ) throws -> [(name: String, data: Data)] {
    let process = try Programs.start(
      "/usr/bin/env",
      [
        "python3", "tools/sample-roster", "--students", "\(students)", "--version", version, folder,
      ],
      log: folder + ".log")
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchFailure("tools/sample-roster failed") }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try (["manifest.csv"] + names.filter { $0 != "manifest.csv" }).map { name in
      (name, try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
  }
}
