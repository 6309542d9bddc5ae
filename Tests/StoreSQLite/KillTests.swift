import ChildProcess
import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Where the child process works; unset in an ordinary run.
private let childFolder = ProcessInfo.processInfo.environment["CAIRN_KILL_TEST_FOLDER"]

@Suite("A killed process") struct KillTests {
  static let tenant = TenantID(bytes: Array(repeating: 9, count: 16)) ?? .none

  @Test("loses nothing that it acknowledged", arguments: [150, 300, 450])
  func killed(milliseconds: Int) async throws {
    let folder = try TemporaryFolder()
    let process = try ChildProcess(
      URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path,
      Array(CommandLine.arguments.dropFirst()).withoutFilters + ["--filter", "KillTestChild"],
      environment: ProcessInfo.processInfo.environment.merging(
        [
          "CAIRN_KILL_TEST_FOLDER": folder.path,
          "CAIRN_KILL_TEST_MILLISECONDS": String(milliseconds),
        ]) { $1 })
    #expect(process.wait() == .signal(SIGKILL))

    let acknowledged = folder.path + "/acknowledged"
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: acknowledged)))
    let ids = stride(from: 0, to: bytes.count - 15, by: 16).compactMap {
      StudentID(bytes: bytes[$0..<$0 + 16])
    }
    #expect(!ids.isEmpty)
    let store = try await folder.open()
    try await store.data(of: Self.tenant).read { reader in
      for id in ids { #expect(try await reader.student(id) != nil) }
      var changes: [ChangeRow] = []
      repeat {
        let page = try await reader.changes(after: Int64(changes.count), limit: 10_000)
        changes += page
        if page.isEmpty { break }
      } while true
      #expect(changes.map(\.sequence) == Array(1...Int64(changes.count)))
      #expect(Set(ids).isSubset(of: changes.compactMap(\.subject)))
      for subject in changes.compactMap(\.subject) {
        #expect(try await reader.student(subject) != nil)
      }
    }
    await store.close()
    #expect(
      try folder.sqlite(folder.dataFile(of: Self.tenant), "PRAGMA integrity_check") == "ok\n")
  }
}

/// Runs in the process that is killed. It does so itself, since the parent, busy with other tests,
/// may be late by any time.
@Suite(.enabled(if: childFolder != nil)) struct KillTestChild {
  @Test("writes, and notes each acknowledgement, until it is killed")
  func write() async throws {
    let folder = try #require(childFolder)
    let store = try await SQLiteStore.open(at: folder, clock: FixedClock())
    try await store.create(KillTests.tenant)
    let data = store.data(of: KillTests.tenant)
    killSoon(after: "CAIRN_KILL_TEST_MILLISECONDS")
    let notes = open(folder + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<64 {
        group.addTask {
          while true {
            let id = StudentID.random()
            let written: Void? = try? await data.write { writer in
              _ = try await writer.recordChange(.studentCreated, of: id, at: Instant(seconds: 1))
              try await writer.insert(FileTests.student(id))
            }
            if written != nil {
              _ = id.bytes.withUnsafeBytes { Glibc.write(notes, $0.baseAddress, 16) }
            }
          }
        }
      }
    }
  }
}

/// Kills this process after the milliseconds that a variable of the environment says.
func killSoon(after variable: String) {
  let time = ProcessInfo.processInfo.environment[variable]
  let milliseconds = time.flatMap(Double.init) ?? 100
  Thread.detachNewThread {
    Thread.sleep(forTimeInterval: milliseconds / 1000)
    kill(getpid(), SIGKILL)
  }
}

extension [String] {
  /// Without the filters that the parent was started with.
  var withoutFilters: [String] {
    var kept: [String] = []
    var skips = false
    for argument in self {
      if skips {
        skips = false
      } else if argument == "--filter" || argument == "--skip" {
        skips = true
      } else if !argument.hasPrefix("--filter=") {
        kept.append(argument)
      }
    }
    return kept
  }
}
