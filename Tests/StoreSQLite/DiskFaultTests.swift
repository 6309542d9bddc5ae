import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

@Suite("A failing disk") struct DiskFaultTests {
  /// Writes go through and syncs fail: what a disk does that lost its cache.
  static let unsyncable = "/dev/zero"

  @Test("a write whose sync failed is not acknowledged, and none is after it")
  func failedSync() async throws {
    let folder = try TemporaryFolder()
    let tenant = TenantID.random()
    let store = try await folder.open()
    try await store.create(tenant)
    let data = store.data(of: tenant)
    let before = StudentID.random()
    try await data.write { try await $0.insert(FileTests.student(before)) }

    let logs = try folder.descriptors(ending: "tenant.db-wal")
    #expect(!logs.isEmpty)
    let saved = logs.map { dup($0) }
    let broken = open(Self.unsyncable, O_RDWR)
    for log in logs { dup2(broken, log) }
    await #expect(throws: StoreError.unavailable) {
      try await data.write { try await $0.insert(FileTests.student()) }
    }
    for (log, copy) in zip(logs, saved) { dup2(copy, log) }

    // The disk works again, but what it dropped nobody knows.
    await #expect(throws: StoreError.unavailable) {
      try await data.write { try await $0.insert(FileTests.student()) }
    }
    await store.closeIdle()
    await store.closeIdle()
    await #expect(throws: StoreError.unavailable) {
      try await data.write { try await $0.insert(FileTests.student()) }
    }
    let row = try await data.read { try await $0.student(before) }
    #expect(row != nil)
    for descriptor in saved + [broken] { close(descriptor) }
    await store.close()
  }

  @Test("the twin: the same writes on a whole disk are acknowledged")
  func wholeDisk() async throws {
    let folder = try TemporaryFolder()
    let tenant = TenantID.random()
    let store = try await folder.open()
    try await store.create(tenant)
    let data = store.data(of: tenant)
    for _ in 0..<3 { try await data.write { try await $0.insert(FileTests.student()) } }
    await store.close()
  }
}
