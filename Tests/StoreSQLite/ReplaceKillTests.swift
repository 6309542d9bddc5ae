import ChildProcess
import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Where the child process works; unset in an ordinary run.
private let childFolder = ProcessInfo.processInfo.environment["CAIRN_REPLACE_TEST_FOLDER"]

@Suite("A process killed while it replaces data") struct ReplaceKillTests {
  @Test("leaves the old or the new, whole", arguments: [120, 170, 260, 390])
  func killed(milliseconds: Int) async throws {
    let folder = try TemporaryFolder()
    let process = try ChildProcess(
      URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path,
      Array(CommandLine.arguments.dropFirst()).withoutFilters + ["--filter", "ReplaceKillChild"],
      environment: ProcessInfo.processInfo.environment.merging(
        [
          "CAIRN_REPLACE_TEST_FOLDER": folder.path,
          "CAIRN_REPLACE_TEST_MILLISECONDS": String(milliseconds),
        ]) { $1 })
    #expect(process.wait() == .signal(SIGKILL))
    let store = try await folder.open()
    let count = try await store.studentCount()
    // The two states have 100 and 200 students, and each write after a swap adds one.
    #expect([100, 101, 200, 201].contains(count), "\(count) students")
    let position = try await store.data(of: CopyTests.tenant).read { try await $0.position() }
    #expect(Int(position.change) == count)
    await store.close()
    #expect(
      try folder.sqlite(folder.dataFile(of: CopyTests.tenant), "PRAGMA integrity_check") == "ok\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/copies")
    #expect(left == [], "a start sweeps the copies of a killed process")
  }
}

/// Runs in the process that is killed.
@Suite(.enabled(if: childFolder != nil)) struct ReplaceKillChild {
  @Test("puts one state in the place of the other until it is killed")
  func replace() async throws {
    let store = try await SQLiteStore.open(at: try #require(childFolder), clock: FixedClock())
    try await store.create(CopyTests.tenant)
    try await store.add(100)
    let few = try await store.dataBytes()
    try await store.add(100)
    let many = try await store.dataBytes()
    killSoon(after: "CAIRN_REPLACE_TEST_MILLISECONDS")
    while true {
      for state in [few, many] {
        let staged = try store.stage(TenantData.self, of: CopyTests.tenant)
        try staged.take(state)
        let data = store.data(of: CopyTests.tenant)
        let position = try await data.read { try await $0.position() }
        try await store.replace(CopyTests.tenant, with: staged, ifStillAt: position)
        // So that there is a log beside the file at the next swap.
        try await store.add(1)
      }
    }
  }
}
