import PostgresServer
import Store
import StorePostgres
import StoreTesting
import Testing
import Vocabulary

@Suite("PostgreSQL keeps the store's contract", .timeLimit(.minutes(5)))
struct ConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func conforms(to expectation: ConformanceCase) async throws {
    try await withStore { store in try await expectation.run(on: store) }
  }

  @Test("through a pooler that gives every transaction another connection")
  func pooled() async throws {
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let pooler = try await Pooler(before: server, users: ["cairn"], connections: 3)
    for expectation in ConformanceCase.all {
      // To connect takes a turn of one of the three too, for longer than the usual limit where all
      // wait for a busy disk.
      var configuration = try database.configuration(
        port: pooler.port, "&prepared=off&connect_timeout=60")
      configuration.readersMax = 8
      configuration.writersMax = 8
      let store = PostgresStore(configuration, clock: FixedClock())
      // The cases share this database, but for their tenants.
      if !expectation.isAboutShared { try await expectation.run(on: store) }
      await store.close()
    }
    await pooler.stop()
    try await database.drop()
  }
}

struct FixedClock: WallClock {
  func now() -> Instant { Instant(seconds: 1_780_000_000) }
}

/// Runs `body` on a store in a database of its own, as the role that a server has.
func withStore(
  _ body: (PostgresStore) async throws -> Void
) async throws {
  let database = try await PostgresServer.shared().makeStore()
  do {
    let store = try PostgresStore(database.configuration(), clock: FixedClock())
    try await body(store)
    await store.close()
    try await database.drop()
  } catch {
    try? await database.drop()
    throw error
  }
}
