import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

@Suite("The files of the SQLite store") struct FileTests {
  let folder: TemporaryFolder
  let tenant = TenantID.random()

  init() throws { folder = try TemporaryFolder() }

  static func student(_ id: StudentID = .random()) -> StudentRow {
    StudentRow(
      id: id, school: nil, grade: "05", status: 1, revision: 1,
      createdAt: Instant(seconds: 1), updatedAt: Instant(seconds: 1))
  }

  /// A store with one tenant and one student in it, closed again.
  private func prepared() async throws -> StudentID {
    let id = StudentID.random()
    let store = try await folder.open()
    try await store.create(tenant)
    try await store.data(of: tenant).write { try await $0.insert(Self.student(id)) }
    await store.close()
    return id
  }

  @Test("what was answered is there when the store opens again")
  func reopening() async throws {
    let id = try await prepared()
    let store = try await folder.open()
    let row = try await store.data(of: tenant).read { try await $0.student(id) }
    #expect(row == Self.student(id))
    await store.close()
  }

  @Test("nobody else may read them")
  func permissions() async throws {
    _ = try await prepared()
    let store = try await folder.open()
    _ = try await store.data(of: tenant).read { try await $0.student(.random()) }
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var seen = 0
    for case let name as String in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
      let permissions = try #require(attributes[.posixPermissions] as? Int)
      #expect(permissions & 0o077 == 0, "\(name)")
      seen += 1
    }
    // Registry, epochs, lock, the folders and both files of the tenant, and their logs.
    #expect(seen >= 9)
    await store.close()
  }

  @Test("a second store on the same folder is refused while the first is open")
  func locked() async throws {
    let first = try await folder.open()
    await #expect(throws: StoreError.busy) { try await folder.open() }
    await first.close()
  }

  @Test("another tenant's file put in place is refused")
  func swapped() async throws {
    _ = try await prepared()
    let other = TenantID.random()
    var store = try await folder.open()
    try await store.create(other)
    await store.close()
    try FileManager.default.removeItem(atPath: folder.dataFile(of: other))
    try FileManager.default.copyItem(
      atPath: folder.dataFile(of: tenant), toPath: folder.dataFile(of: other))
    store = try await folder.open()
    let data = store.data(of: other)
    await #expect(throws: StoreError.corrupt) {
      try await data.read { try await $0.student(.random()) }
    }
    await store.close()
  }

  @Test(
    "a schema of another version is refused and left alone",
    arguments: [
      ("INSERT INTO schema_migration VALUES (99, 'future', 1, 1)", SchemaFault.newer),
      ("UPDATE schema_migration SET checksum = checksum + 1", .changed),
      ("UPDATE schema_migration SET number = 7 WHERE number = 1", .changed),
    ])
  func foreignSchema(change: String, fault: SchemaFault) async throws {
    let id = try await prepared()
    try folder.sqlite(folder.dataFile(of: tenant), change)
    let store = try await folder.open()
    let data = store.data(of: tenant)
    await #expect(throws: StoreError.schema(fault)) {
      try await data.read { try await $0.student(id) }
    }
    await store.close()
    #expect(
      try folder.sqlite(folder.dataFile(of: tenant), "SELECT count(*) FROM student") == "1\n")
  }

  @Test("a file that is no database is corrupt, other tenants go on")
  func garbage() async throws {
    let id = try await prepared()
    let other = TenantID.random()
    var store = try await folder.open()
    try await store.create(other)
    await store.close()
    try Data(repeating: 0x41, count: 8192).write(
      to: URL(filePath: folder.dataFile(of: other)))
    store = try await folder.open()
    let (good, bad) = (store.data(of: tenant), store.data(of: other))
    await #expect(throws: StoreError.corrupt) {
      try await bad.read { try await $0.student(id) }
    }
    let row = try await good.read { try await $0.student(id) }
    #expect(row != nil)
    await store.close()
  }

  @Test("a full file refuses writes, keeps reading, and takes writes again when there is room")
  func full() async throws {
    var configuration = SQLiteStore.Configuration()
    configuration.tenantPagesMax = 120
    var store = try await folder.open(configuration)
    try await store.create(tenant)
    let data = store.data(of: tenant)
    var kept: [StudentID] = []
    let failure = await #expect(throws: StoreError.self) {
      while kept.count < 100_000 {
        let ids = (0..<50).map { _ in StudentID.random() }
        try await data.write { writer in
          for id in ids { try await writer.insert(Self.student(id)) }
        }
        kept += ids
      }
    }
    #expect(failure == .full)
    #expect(!kept.isEmpty)
    let stored = try await data.read {
      try await $0.students(StudentFilter(scope: .all), limit: 100_000)
    }
    #expect(stored.count == kept.count)
    await store.close()
    store = try await folder.open()
    try await store.data(of: tenant).write { try await $0.insert(Self.student()) }
    await store.close()
    #expect(try folder.sqlite(folder.dataFile(of: tenant), "PRAGMA integrity_check") == "ok\n")
  }

  @Test("of many callers on a full file each is answered by what is on disk")
  func fullTogether() async throws {
    var configuration = SQLiteStore.Configuration()
    configuration.tenantPagesMax = 100
    let store = try await folder.open(configuration)
    try await store.create(tenant)
    let data = store.data(of: tenant)
    let kept = await withTaskGroup(of: StudentID?.self) { group in
      for _ in 0..<3000 {
        group.addTask {
          let id = StudentID.random()
          do {
            try await data.write { try await $0.insert(Self.student(id)) }
            return id
          } catch {
            return nil
          }
        }
      }
      return await group.reduce(into: Set<StudentID>()) { kept, id in
        if let id { kept.insert(id) }
      }
    }
    let stored = try await data.read {
      try await $0.students(StudentFilter(scope: .all), limit: 100_000)
    }
    #expect(Set(stored.map(\.id)) == kept)
    #expect(kept.count < 3000)
    await store.close()
  }

  @Test("tenants beyond the maximum are closed and come back")
  func manyTenants() async throws {
    var configuration = SQLiteStore.Configuration()
    configuration.openTenantsMax = 4
    let store = try await folder.open(configuration)
    let tenants = (0..<20).map { _ in TenantID.random() }
    let id = StudentID.random()
    for tenant in tenants {
      try await store.create(tenant)
      try await store.data(of: tenant).write { try await $0.insert(Self.student(id)) }
    }
    #expect(try folder.openFiles(ending: "tenant.db") <= 4 * 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for tenant in tenants + tenants.shuffled() {
        group.addTask {
          let row = try await store.data(of: tenant).read { try await $0.student(id) }
          #expect(row != nil)
        }
      }
      try await group.waitForAll()
    }
    await store.closeIdle()
    await store.closeIdle()
    #expect(try folder.openFiles(ending: "tenant.db") == 0)
    await store.close()
  }

  @Test("keys of nobody are swept when a tenant opens for the first time, never later")
  func sweeping() async throws {
    let id = try await prepared()
    let (orphan, early) = (SubjectID.random(), SubjectID.random())
    @Sendable func key(_ subject: SubjectID) -> SubjectKeyRow {
      SubjectKeyRow(subject: subject, generation: 1, epoch: 1, wrapped: [1])
    }
    var store = try await folder.open()
    try await store.keys(of: tenant).write { writer in
      try await writer.insert([key(id), key(orphan)])
    }
    await store.close()
    store = try await folder.open()
    try await store.keys(of: tenant).write { try await $0.insert([key(early)]) }
    // Closed and opened again while the data of the early key is still to come.
    await store.closeIdle()
    await store.closeIdle()
    let found = try await store.keys(of: tenant).read { reader in
      var found: [Bool] = []
      for subject in [id, orphan, early] {
        found.append(try await !reader.keys(of: subject).isEmpty)
      }
      return found
    }
    #expect(found == [true, false, true])
    await store.close()
  }

  @Test("an erased key is in no byte of its files")
  func erased() async throws {
    _ = try await prepared()
    let subject = SubjectID.random()
    let wrapped = (0..<110).map { _ in UInt8.random(in: 0...255) }
    let store = try await folder.open()
    let keys = store.keys(of: tenant)
    try await keys.write {
      try await $0.insert([
        SubjectKeyRow(subject: subject, generation: 1, epoch: 1, wrapped: wrapped)
      ])
    }
    func isOnDisk() throws -> Bool {
      try [folder.keyFile(of: tenant), folder.keyFile(of: tenant) + "-wal"].contains { path in
        guard FileManager.default.fileExists(atPath: path) else { return false }
        return try Data(contentsOf: URL(filePath: path)).range(of: Data(wrapped)) != nil
      }
    }
    #expect(try isOnDisk())
    #expect(try await keys.write { try await $0.eraseKeys(of: subject) } == 1)
    #expect(try !isOnDisk())
    await store.close()
  }
}
