import PostgresServer
import Store
import Synchronization
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("Transactions that PostgreSQL gives up", .timeLimit(.minutes(3))) struct CollisionTests {
  /// - Parameter setting: of every connection to the database, such as `deadlock_timeout = '1s'`.
  private func withStore(
    _ setting: String? = nil,
    _ body: (PostgresDatabase, PostgresStore, TenantStore) async throws -> Void
  ) async throws {
    let database = try await PostgresServer.shared().makeStore()
    if let setting { try await database.sql("ALTER DATABASE \(database.name) SET \(setting)") }
    let store = PostgresStore(try database.configuration(), clock: FixedClock())
    let tenant = TenantID.random()
    try await store.create(tenant)
    try await body(database, store, store.data(of: tenant))
    await store.close()
    try await database.drop()
  }

  private func waitForLocks(_ count: Int, in database: PostgresDatabase) async throws {
    try await database.server.waitUntil(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)' "
        + "AND wait_event_type = 'Lock'", is: "\(count)")
  }

  @Test("a write that is the victim of a deadlock is done again")
  func deadlock() async throws {
    // Who looks for a circle first is its victim. The store looks once, when the test has had time
    // to close it.
    try await withStore("deadlock_timeout = '4s'") { database, _, data in
      let ids = [StudentID.random(), StudentID.random()]
      try await data.write { writer in for id in ids { try await writer.insert(student: id) } }
      let rows = try await data.read { (reader) async throws in
        [try await reader.student(ids[0]), try await reader.student(ids[1])].compactMap { $0 }
      }
      func update(_ id: StudentID) -> String {
        let hex = id.bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
        return "UPDATE cairn_data.student SET grade = 'x' WHERE id = '\\x\(hex.joined())'"
      }
      let holder = try await Connection.connect(database.url())
      try await holder.execute("SET deadlock_timeout = '1min'")
      try await holder.execute("BEGIN")
      try await holder.execute(update(ids[1]))
      let attempts = Mutex(0)
      async let written = data.write { writer in
        attempts.withLock { $0 += 1 }
        var kept: [Bool] = []
        for var row in rows {
          row.grade = "07"
          kept.append(try await writer.revise(row, from: 1))
        }
        return kept
      }
      try await waitForLocks(1, in: database)
      // It holds what the other waits for, and waits for what the other holds.
      try await holder.execute(update(ids[0]))
      try await holder.execute("COMMIT")
      holder.close()
      #expect(try await written == [true, true])
      #expect(attempts.withLock { $0 } == 2)
      let grades = try await data.read { (reader) async throws in
        [try await reader.student(ids[0])?.grade, try await reader.student(ids[1])?.grade]
      }
      #expect(grades == ["07", "07"])
    }
  }

  @Test("a write whose connection is cut is told so, and leaves nothing", arguments: [1, 5])
  func cut(writers: Int) async throws {
    try await withStore { database, _, data in
      let holder = try await Connection.connect(database.url())
      try await holder.execute("BEGIN")
      try await holder.execute("LOCK TABLE cairn_data.student IN ACCESS EXCLUSIVE MODE")
      let outcomes = try await withThrowingTaskGroup(of: StoreError?.self) { group in
        for _ in 0..<writers {
          group.addTask {
            do {
              try await data.write { try await $0.insert(student: .random()) }
              return nil
            } catch {
              return error as? StoreError
            }
          }
        }
        try await waitForLocks(1, in: database)
        try await database.server.sql(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            + "WHERE datname = '\(database.name)' AND wait_event_type = 'Lock'")
        holder.close()
        return try await group.reduce(into: []) { $0.append($1) }
      }
      // The first group was cut; those that came behind it were done.
      #expect(outcomes.contains(.unavailable))
      #expect(outcomes.allSatisfy { $0 == nil || $0 == .unavailable })
      let kept = try await data.read { try await $0.studentCount() }
      #expect(kept == outcomes.count { $0 == nil })
    }
  }
}
