import Foundation
import Store
import Testing
import Vocabulary

@testable import StoreSQLite

@Suite("A tenant that comes from another store") struct AdoptTests {
  private static let tenant = TenantID.random()

  /// The bytes of one database of another store with some students.
  private func copied(
    _ database: CopiedDatabase, from store: SQLiteStore
  ) async throws -> [UInt8] {
    let (copy, _) = try await store.copy(database)
    return try copy.bytes(at: 0, count: Int(copy.byteCount))
  }

  private func filled(_ folder: TemporaryFolder, students: Int) async throws -> SQLiteStore {
    let store = try await folder.open()
    try await store.create(Self.tenant)
    for _ in 0..<students { try await write(store) }
    return store
  }

  private func adopt(from source: SQLiteStore, in store: SQLiteStore) async throws {
    let data = try store.stage(TenantData.self, of: Self.tenant)
    let keys = try store.stage(TenantKeys.self, of: Self.tenant)
    let copies = (
      data: try await copied(.data(Self.tenant), from: source),
      keys: try await copied(.keys(Self.tenant), from: source)
    )
    try data.append(copies.data.span.bytes)
    try keys.append(copies.keys.span.bytes)
    try await store.adopt(Self.tenant, data: data, keys: keys)
  }

  private func change(in store: SQLiteStore) async throws -> Int64 {
    try await store.data(of: Self.tenant).read { try await $0.position().change }
  }

  @Test("is there whole, also in the place of what was left of it")
  func adopted() async throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let source = try await filled(here, students: 3)
    let store = try await there.open()
    try await adopt(from: source, in: store)
    #expect(try await change(in: store) == 3)
    try await write(source)
    try await adopt(from: source, in: store)
    #expect(try await change(in: store) == 4)
    await store.close()
    let again = try await there.open()
    #expect(try await change(in: again) == 4)
    await again.close()
    await source.close()
  }

  private func write(_ store: SQLiteStore) async throws {
    let now = FixedClock().now()
    _ = try await store.data(of: Self.tenant).write { writer in
      try await writer.recordChange(.studentCreated, of: .random(), at: now)
    }
  }

  /// Whether the write was answered.
  private func isWritten(_ store: SQLiteStore) async -> Bool {
    do {
      try await write(store)
      return true
    } catch {
      return false
    }
  }

  @Test("while it is held nobody writes, and what was written before is there")
  func held() async throws {
    let folder = try TemporaryFolder()
    let store = try await filled(folder, students: 1)
    let writers = Task {
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<200 { group.addTask { await self.isWritten(store) } }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
    }
    try await store.hold(Self.tenant)
    let atHold = try await change(in: store)
    let written = Int64(await writers.value)
    // A write that was answered came before the hold, one that came after it was refused.
    #expect(atHold == 1 + written)
    await #expect(throws: StoreError.closed) { try await write(store) }
    try await store.release(Self.tenant)
    try await write(store)
    #expect(try await change(in: store) == 2 + written)
    await store.close()
  }

  @Test("without the hold writes go on behind the copy")
  func unheld() async throws {
    let folder = try TemporaryFolder()
    let store = try await filled(folder, students: 1)
    let (copy, examination) = try await store.copy(.data(Self.tenant))
    try await write(store)
    #expect(examination.change == 1 && copy.byteCount > 0)
    #expect(try await change(in: store) == 2)
    await store.close()
  }
}
