import Foundation
import PostgresServer
import Store
import StorePostgres
import StoreSQLite
import Testing
import Vocabulary

@Suite("Copies of databases in PostgreSQL", .timeLimit(.minutes(3))) struct CopyTests {
  private static let tenant = TenantID.random()

  private static func add(_ count: Int, to store: TenantStore) async throws {
    try await store.write(.bulk) { writer in
      for _ in 0..<count {
        let id = StudentID.random()
        _ = try await writer.recordChange(.studentCreated, of: id, at: Instant(seconds: 1))
        try await writer.insert(student: id)
      }
    }
  }

  private static func addOneByOne(_ count: Int, to store: TenantStore) async throws {
    for _ in 0..<count { try await add(1, to: store) }
  }

  private static func bytes(
    of database: CopiedDatabase, in engine: any StoreEngine
  ) async throws -> [UInt8] {
    let (copy, _) = try await engine.copy(database)
    return try copy.bytes(at: 0, count: Int(copy.byteCount))
  }

  private static func students(in engine: any StoreEngine) async throws -> Int {
    try await engine.data(of: tenant).read { try await $0.studentCount() }
  }

  private static func replace(
    in engine: any StoreEngine, with bytes: [UInt8]
  ) async throws {
    let staged = try engine.stage(TenantData.self, of: tenant)
    try staged.append(bytes.span.bytes)
    _ = try staged.examine()
    _ = try await staged.open(at: FixedClock().now())
    let position = try await engine.data(of: tenant).read { try await $0.position() }
    try await engine.replace(tenant, with: staged, ifStillAt: position)
  }

  @Test("a copy is one moment of one tenant's data, and writers go on beside it")
  func snapshot() async throws {
    try await withStore { store in
      let other = TenantID.random()
      for tenant in [Self.tenant, other] { try await store.create(tenant) }
      let data = store.data(of: Self.tenant)
      try await Self.add(3000, to: data)
      try await Self.add(7, to: store.data(of: other))
      async let writing: Void = Self.addOneByOne(50, to: data)
      let (_, found) = try await store.copy(.data(Self.tenant))
      try await writing
      func rows(_ table: String) -> Int64 { found.tables.first { $0.name == table }?.rows ?? -1 }
      #expect(rows("student") >= 3000 && rows("student") <= 3050)
      #expect(found.change == rows("change_log") && rows("change_log") == rows("student"))
      #expect(rows("meta") == 1)
      for database in [CopiedDatabase.keys(other), .registry, .epochs] {
        _ = try await store.copy(database)
      }
    }
  }

  @Test("a tenant moves from the embedded engine to PostgreSQL and back, row for row")
  func moves() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "cairn-move-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let embedded = try await SQLiteStore.open(at: folder, clock: FixedClock())
    try await embedded.create(Self.tenant)
    try await Self.add(1200, to: embedded.data(of: Self.tenant))
    let (_, before) = try await embedded.copy(.data(Self.tenant))
    let bytes = try await Self.bytes(of: .data(Self.tenant), in: embedded)
    try await withStore { store in
      try await store.create(Self.tenant)
      try await Self.add(3, to: store.data(of: Self.tenant))
      try await Self.replace(in: store, with: bytes)
      let (_, there) = try await store.copy(.data(Self.tenant))
      #expect(there == before)
      #expect(try await Self.students(in: store) == 1200)
      try await Self.add(1, to: store.data(of: Self.tenant))
      let moved = try await Self.bytes(of: .data(Self.tenant), in: store)
      try await Self.replace(in: embedded, with: moved)
      #expect(try await Self.students(in: embedded) == 1201)
      let changes = try await embedded.data(of: Self.tenant).read {
        try await $0.changes(after: 1199, limit: 10).map(\.sequence)
      }
      #expect(changes == [1200, 1201])
    }
    await embedded.close()
  }

  @Test("data that moved on is not replaced")
  func movedOn() async throws {
    try await withStore { store in
      try await store.create(Self.tenant)
      let data = store.data(of: Self.tenant)
      try await Self.add(5, to: data)
      let position = try await data.read { try await $0.position() }
      let staged = try store.stage(TenantData.self, of: Self.tenant)
      let earlier = try await Self.bytes(of: .data(Self.tenant), in: store)
      try staged.append(earlier.span.bytes)
      try await Self.add(1, to: data)
      await #expect(throws: StoreError.busy) {
        try await store.replace(Self.tenant, with: staged, ifStillAt: position)
      }
      #expect(try await Self.students(in: store) == 6)
      let now = try await data.read { try await $0.position() }
      _ = try await staged.open(at: FixedClock().now())
      try await store.replace(Self.tenant, with: staged, ifStillAt: now)
      #expect(try await Self.students(in: store) == 5)
    }
  }

  @Test("another tenant's copy is refused")
  func foreign() async throws {
    try await withStore { store in
      let other = TenantID.random()
      for tenant in [Self.tenant, other] { try await store.create(tenant) }
      let staged = try store.stage(TenantData.self, of: other)
      let foreign = try await Self.bytes(of: .data(Self.tenant), in: store)
      try staged.append(foreign.span.bytes)
      await #expect(throws: StoreError.corrupt) { try await staged.open(at: FixedClock().now()) }
    }
  }
}
