import ChildProcess
import Foundation
import Store
import StoreSQLite
import Vocabulary

/// A data directory of one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "cairn-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open(
    _ configuration: SQLiteStore.Configuration = SQLiteStore.Configuration()
  ) async throws -> SQLiteStore {
    try await SQLiteStore.open(at: path, configuration: configuration, clock: FixedClock())
  }

  func dataFile(of tenant: TenantID) -> String { "\(path)/tenants/\(tenant)/tenant.db" }
  func keyFile(of tenant: TenantID) -> String { "\(path)/tenants/\(tenant)/tenant.keys" }
}

struct FixedClock: WallClock {
  func now() -> Instant { Instant(seconds: 1_780_000_000) }
}

// MARK: - From outside

extension TemporaryFolder {
  /// Asks the file through a program that shares no code with the store.
  @discardableResult
  func sqlite(_ file: String, _ statement: String) throws -> String {
    try ChildProcess.run("/usr/bin/sqlite3", [file, statement]).1
  }

  /// Whether that program carries the statement out.
  func sqliteAccepts(_ file: String, _ statement: String) throws -> Bool {
    try ChildProcess.run("/usr/bin/sqlite3", [file, statement]).0 == .exit(0)
  }

  /// What that program complains of.
  func sqliteComplaint(_ file: String, _ statement: String) throws -> String {
    let errors = path + "/errors"
    _ = try ChildProcess(
      "/usr/bin/sqlite3", [file, statement], output: "/dev/null", errors: errors
    ).wait()
    return try String(contentsOfFile: errors, encoding: .utf8)
  }

  /// Puts a symbolic link to a file.
  func link(_ file: String, as path: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
  }

  /// How many descriptors this process holds on files of the folder with that ending.
  func openFiles(ending suffix: String) throws -> Int { try descriptors(ending: suffix).count }

  func descriptors(ending suffix: String) throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(name)")
      guard let target, target.hasPrefix(path), target.hasSuffix(suffix) else { return nil }
      return Int32(name)
    }
  }
}
