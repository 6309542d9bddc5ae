import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

@Suite("Copies of databases") struct CopyTests {
  static let tenant = TenantID(bytes: Array(repeating: 9, count: 16)) ?? .none

  @Test("a copy is one moment of the data, and writers go on beside it")
  func snapshot() async throws {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(Self.tenant)
    try await store.add(3000)
    async let writing: Void = store.addOneByOne(50)
    let (copy, found) = try await store.copy(.data(Self.tenant))
    try await writing
    #expect(found.rows("student") >= 3000 && found.change == found.rows("change_log"))
    let bytes = try copy.bytes(at: 0, count: Int(copy.byteCount))
    #expect(Int64(bytes.count) == copy.byteCount)
    let path = "\(folder.path)/elsewhere.db"
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try folder.sqlite(path, "PRAGMA integrity_check") == "ok\n")
    #expect(try CopiedFile.examine(at: path) == found)
    await store.close()
  }

  @Test("a staged copy takes the place of the data, and the log beside it goes")
  func replace() async throws {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(Self.tenant)
    try await store.add(5)
    let bytes = try await store.dataBytes()
    try await store.add(7)
    let staged = try store.stage(TenantData.self, of: Self.tenant)
    try staged.take(bytes)
    #expect(try staged.examine().rows("student") == 5)
    _ = try await staged.open(at: FixedClock().now())
    let position = try await store.data(of: Self.tenant).read { try await $0.position() }
    try await store.replace(Self.tenant, with: staged, ifStillAt: position)
    #expect(try await store.studentCount() == 5)
    try await store.add(1)
    await store.close()
    #expect(try folder.sqlite(folder.dataFile(of: Self.tenant), "PRAGMA integrity_check") == "ok\n")
    let again = try await folder.open()
    #expect(try await again.studentCount() == 6)
    await again.close()
  }

  @Test("data that moved on is not replaced")
  func movedOn() async throws {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(Self.tenant)
    try await store.add(5)
    let position = try await store.data(of: Self.tenant).read { try await $0.position() }
    let staged = try store.stage(TenantData.self, of: Self.tenant)
    let earlier = try await store.dataBytes()
    try staged.take(earlier)
    try await store.add(1)
    await #expect(throws: StoreError.busy) {
      try await store.replace(Self.tenant, with: staged, ifStillAt: position)
    }
    #expect(try await store.studentCount() == 6)
    // It may be opened and tried again.
    let now = try await store.data(of: Self.tenant).read { try await $0.position() }
    _ = try await staged.open(at: FixedClock().now())
    try await store.replace(Self.tenant, with: staged, ifStillAt: now)
    #expect(try await store.studentCount() == 5)
    await store.close()
  }

  @Test("another tenant's data, a newer schema and what is no database are refused")
  func refusals() async throws {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(Self.tenant)
    let bytes = try await store.dataBytes()
    let other = TenantID.random()
    try await store.create(other)
    let foreign = try store.stage(TenantData.self, of: other)
    try foreign.take(bytes)
    await #expect(throws: StoreError.corrupt) { try await foreign.open(at: FixedClock().now()) }

    let path = "\(folder.path)/newer.db"
    try Data(bytes).write(to: URL(filePath: path))
    try folder.sqlite(path, "INSERT INTO schema_migration VALUES (999, 'later', 1, 1)")
    let newer = try store.stage(TenantData.self, of: Self.tenant)
    try newer.take([UInt8](try Data(contentsOf: URL(filePath: path))))
    await #expect(throws: StoreError.schema(.newer)) {
      try await newer.open(at: FixedClock().now())
    }

    try folder.sqlite(path, "CREATE VIEW sly AS SELECT 1")
    for content in [[UInt8](try Data(contentsOf: URL(filePath: path))), Array("no".utf8), []] {
      let staged = try store.stage(TenantData.self, of: Self.tenant)
      try staged.take(content)
      #expect(throws: StoreError.self) { try staged.examine() }
    }
    var damaged = bytes
    for index in 4096..<4200 { damaged[index] = 0xff }
    let staged = try store.stage(TenantData.self, of: Self.tenant)
    try staged.take(damaged)
    #expect(throws: StoreError.self) { try staged.examine() }
    await store.close()
  }
}

extension CopyExamination {
  func rows(_ table: String) -> Int64 { tables.first { $0.name == table }?.rows ?? -1 }
}

extension StagedCopy {
  func take(_ bytes: [UInt8]) throws { try append(bytes.span.bytes) }
}

extension SQLiteStore {
  func addOneByOne(_ count: Int) async throws { for _ in 0..<count { try await add(1) } }

  func add(_ count: Int) async throws {
    try await data(of: CopyTests.tenant).write(.bulk) { writer in
      for _ in 0..<count {
        let id = StudentID.random()
        _ = try await writer.recordChange(.studentCreated, of: id, at: Instant(seconds: 1))
        try await writer.insert(FileTests.student(id))
      }
    }
  }

  func dataBytes() async throws -> [UInt8] {
    let (copy, _) = try await copy(.data(CopyTests.tenant))
    return try copy.bytes(at: 0, count: Int(copy.byteCount))
  }

  func studentCount() async throws -> Int {
    try await data(of: CopyTests.tenant).read { try await $0.subjectCount() }
  }
}
