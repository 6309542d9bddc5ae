import Foundation

/// A OneRoster set of an invented district.
enum SampleRoster {
  /// Makes the set in a folder, which is made, and reads its files; the manifest comes first.
  static func files(students: Int, in folder: String) throws -> [(name: String, data: Data)] {
    let process = try Programs.start(
      "/usr/bin/env", ["python3", "tools/sample-roster", "--students", "\(students)", folder],
      log: folder + ".log")
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchFailure("tools/sample-roster failed") }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try (["manifest.csv"] + names.filter { $0 != "manifest.csv" }).map { name in
      (name, try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
  }
}
