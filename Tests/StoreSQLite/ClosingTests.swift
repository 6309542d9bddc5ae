import Store
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
}
