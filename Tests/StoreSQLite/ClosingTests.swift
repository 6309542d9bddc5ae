import Foundation
import Store
import Synchronization
import Testing
import Vocabulary

@testable import StoreSQLite

@Suite("What is closed in the SQLite store") struct ClosingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("may be closed again, by the same caller or by many at once")
  func twice() async throws {
    let store = try await folder.open()
    let tenant = TenantID.random()
    try await store.create(tenant)
    try await store.data(of: tenant).write { try await $0.insert(FileTests.student()) }
    await withTaskGroup { group in
      for _ in 0..<8 { group.addTask { await store.close() } }
    }
    await store.close()
    await #expect(throws: StoreError.closed) { try await store.create(.random()) }
    // Each close let go of the folder and the files, or this would be refused.
    let again = try await folder.open()
    let rows = try await again.data(of: tenant).read {
      try await $0.students(StudentFilter(scope: .all), limit: 2)
    }
    #expect(rows.count == 1)
    await again.close()
  }

  @Test("takes the process with it rather than be used as if it were open")
  func usedAfterwards() async {
    await #expect(processExitsWith: .failure) { [path = folder.path + "/a.db" as String] in
      let connection = try Connection(
        path: path, role: .writing, traits: FileTraits(), creates: true)
      connection.close()
      try connection.checkpoint(truncating: true)
    }
  }

  @Test(
    "a reader who waits for one that cannot be opened has a turn to open it",
    .timeLimit(.minutes(1)))
  func turn() async throws {
    let path = folder.path + "/a.db"
    _ = try Connection(path: path, role: .writing, traits: FileTraits(), creates: true)
    let (entered, enter) = AsyncStream<Void>.makeStream()
    let gate = DispatchSemaphore(value: 0)
    let attempts = Mutex(0)
    let pool = ReaderPool(max: 1) { () throws(StoreError) in
      let isFirst = attempts.withLock { attempts in
        attempts += 1
        return attempts == 1
      }
      guard isFirst else { return try Connection(path: path, role: .reading, traits: FileTraits()) }
      enter.finish()
      gate.wait()
      throw .unavailable
    }
    let first = Task { try await pool.take() }
    for await _ in entered {}
    // Runs until it waits.
    let second = Task.immediate { try await pool.take() }
    gate.signal()
    await #expect(throws: StoreError.unavailable) { _ = try await first.value }
    pool.give(try await second.value)
    #expect(attempts.withLock { $0 } == 2)
    await pool.close()
  }
}
