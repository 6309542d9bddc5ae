import Foundation
import Store
import Testing
import Vocabulary

@testable import StoreSQLite

@Suite("The write-ahead log") struct LogTests {
  let folder: TemporaryFolder
  let tenant = TenantID.random()

  init() throws { folder = try TemporaryFolder() }

  @Test("is moved to the file while the store is open and read, and does not grow without bound")
  func bounded() async throws {
    let store = try await folder.open()
    try await store.create(tenant)
    let data = store.data(of: tenant)
    let id = StudentID.random()
    try await data.write { try await $0.insert(FileTests.student(id)) }
    var (bytes, largest): ([UInt8], Int) = ([], 0)
    // Well over twice what the log may grow before it is moved. Every byte changes, for SQLite
    // leaves a page alone that stays as it is.
    for revision in 1...45 {
      bytes = [UInt8](repeating: UInt8(revision), count: 900_000)
      let row = SealedGroupRow(
        group: .notes,
        sealed: Sealed(schema: 6, generation: 1, revision: Int64(revision), bytes: bytes))
      try await data.write { try await $0.put(row, of: id) }
      largest = max(largest, try logBytes())
      // Whose snapshot stays behind.
      _ = try await data.read { try await $0.student(id) }
    }
    #expect(largest > 10 << 20)
    #expect(largest < 20 << 20)
    #expect(try await data.read { try await $0.groups(of: id) }.map(\.sealed.bytes) == [bytes])
    await store.close()
  }

  @Test("is known by its pages, of which a checkpoint leaves none to be moved")
  func known() throws {
    let connection = try Connection(
      path: folder.path + "/a.db", role: .writing, traits: FileTraits(), creates: true)
    #expect(connection.logSize == 0)
    _ = try connection.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
    let size = connection.logSize
    #expect(size > 0)
    #expect(connection.logGrowth == size)
    #expect(try connection.checkpoint(truncating: false))
    #expect(connection.logGrowth == 0)
    #expect(!connection.logBeganAnew)
    _ = try connection.run("INSERT INTO t (a) VALUES (1)", [])
    #expect(connection.logBeganAnew)
    #expect(connection.logGrowth > 0)
    #expect(try connection.checkpoint(truncating: true))
    #expect(connection.logSize == 0)
    #expect(connection.logGrowth == 0)
  }

  @Test("holds up one write, and not each that follows, for a reader who stays")
  func stays() throws {
    let path = folder.path + "/a.db"
    let connection = try Connection(
      path: path, role: .writing, traits: FileTraits(), creates: true)
    _ = try connection.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
    let reader = try Connection(path: path, role: .reading, traits: FileTraits())
    try reader.execute("BEGIN")
    _ = try reader.rows("SELECT a FROM t", []) { (row) throws(StoreError) in try row.int64() }
    _ = try connection.run("INSERT INTO t (a) VALUES (1)", [])
    #expect(try !connection.checkpoint(truncating: true))
    #expect(connection.logSize > 0)
    #expect(connection.logGrowth == 0)
    _ = try connection.run("INSERT INTO t (a) VALUES (3)", [])
    #expect(!connection.logBeganAnew)
    reader.endSnapshot()
    _ = try connection.run("INSERT INTO t (a) VALUES (2)", [])
    #expect(try connection.checkpoint(truncating: true))
    #expect(connection.logSize == 0)
  }

  private func logBytes() throws -> Int {
    let path = folder.dataFile(of: tenant) + "-wal"
    return try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }
}
