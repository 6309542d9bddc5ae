import PostgresServer
import Store
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("Waiting for PostgreSQL", .timeLimit(.minutes(3))) struct WaitingTests {
  /// Runs `body` while somebody else holds a lock on a table.
  private func whileLocked(
    _ table: String, in database: PostgresDatabase, _ body: () async throws -> Void
  ) async throws {
    let holder = try await Connection.connect(database.url())
    try await holder.execute("BEGIN")
    try await holder.execute("LOCK TABLE cairn_data.\(table) IN ACCESS EXCLUSIVE MODE")
    do {
      try await body()
      holder.close()
    } catch {
      holder.close()
      throw error
    }
  }

  private func withStore(
    _ body: (PostgresDatabase, PostgresStore, TenantStore) async throws -> Void
  ) async throws {
    let database = try await PostgresServer.shared().makeStore()
    var configuration = try database.configuration()
    configuration.readersMax = 2
    configuration.writersMax = 2
    let store = PostgresStore(configuration, clock: FixedClock())
    let tenant = TenantID.random()
    try await store.create(tenant)
    try await body(database, store, store.data(of: tenant))
    await store.close()
    try await database.drop()
  }

  @Test("a read is stopped in mid statement when its caller is cancelled")
  func cancelledRead() async throws {
    try await withStore { database, _, data in
      #expect(try await data.read { try await $0.studentCount() } == 0)
      try await whileLocked("student", in: database) {
        let reads = (0..<2).map { _ in Task { try await data.read { try await $0.studentCount() } }
        }
        try await database.server.waitUntil(
          "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)' "
            + "AND wait_event_type = 'Lock'", is: "2")
        for read in reads { read.cancel() }
        let began = ContinuousClock.now
        for read in reads {
          await #expect(throws: StoreError.cancelled) { try await read.value }
        }
        #expect(.now - began < .seconds(4))
        try await database.server.waitUntil(
          "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)' "
            + "AND wait_event_type = 'Lock'", is: "0")
      }
      #expect(try await data.read { try await $0.studentCount() } == 0)
    }
  }

  @Test("a caller that waits for a connection is cancelled, and told when it takes too long")
  func pool() async throws {
    try await withStore { database, _, data in
      #expect(try await data.read { try await $0.studentCount() } == 0)
      try await whileLocked("student", in: database) {
        let reads = (0..<2).map { _ in Task { try await data.read { try await $0.studentCount() } }
        }
        try await database.server.waitUntil(
          "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)' "
            + "AND wait_event_type = 'Lock'", is: "2")
        let third = Task { try await data.read { try await $0.lastChange() } }
        let fourth = Task { try await data.read { try await $0.lastChange() } }
        try await Task.sleep(for: .milliseconds(50))
        third.cancel()
        await #expect(throws: StoreError.cancelled) { try await third.value }
        await #expect(throws: StoreError.busy) { try await fourth.value }
        for read in reads { read.cancel() }
        for read in reads { _ = await read.result }
      }
    }
  }

  @Test("a write that has not begun is left out when its caller is cancelled")
  func cancelledWrite() async throws {
    try await withStore { database, _, data in
      let (first, second) = (StudentID.random(), StudentID.random())
      try await whileLocked("student", in: database) {
        let running = Task { try await data.write { try await $0.insert(student: first) } }
        try await database.server.waitUntil(
          "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)' "
            + "AND wait_event_type = 'Lock'", is: "1")
        let waiting = Task { try await data.write { try await $0.insert(student: second) } }
        try await Task.sleep(for: .milliseconds(50))
        waiting.cancel()
        await #expect(throws: StoreError.cancelled) { try await waiting.value }
        Task { try await running.value }
      }
      try await data.write { try await $0.insert(student: .random()) }
      try await data.read { (reader) async throws in
        #expect(try await reader.student(first) != nil)
        #expect(try await reader.student(second) == nil)
        #expect(try await reader.studentCount() == 2)
      }
    }
  }

  @Test("connections that the server dropped are replaced")
  func dropped() async throws {
    try await withStore { database, _, data in
      for round in 0..<3 {
        try await data.write { try await $0.insert(student: .random()) }
        #expect(try await data.read { try await $0.studentCount() } == round + 1)
        try await database.server.sql(
          "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
            + "WHERE datname = '\(database.name)'")
      }
    }
  }

  @Test("a store that nobody answers for is unavailable, and closes")
  func nobody() async throws {
    let store = PostgresStore(
      PostgresStore.Configuration(
        store: try PostgresAddress("postgres://cairn@127.0.0.1:1/nothing")), clock: FixedClock())
    for _ in 0..<3 {
      await #expect(throws: StoreError.unavailable) {
        try await store.registry.read { try await $0.keyVersions(of: .random()) }
      }
    }
    await store.close()
    await #expect(throws: StoreError.closed) {
      try await store.registry.read { try await $0.keyVersions(of: .random()) }
    }
  }
}
