import Claims
import PostgresServer
import Testing
import Vocabulary

@testable import Store
@testable import StorePostgres

/// Fault 12, and with it claim Q3: a pooler hands every transaction to another of its connections,
/// which served other tenants before.
@Suite("Fault 12: a pooler that mixes the connections of tenants", .timeLimit(.minutes(60)))
struct PoolerFaultTests {
  private static let tenantCount = 50
  private static let backendCount = 4
  private static let clientCount = 16

  /// Forgets its tenant by an OR, as a wrong statement of ours would; only what binds the
  /// transaction keeps the rows of others away.
  private static let read: StaticString =
    "SELECT tenant FROM meta WHERE tenant = $1 OR key = 'owner'"
  private static let write: StaticString =
    "UPDATE meta SET value = value WHERE tenant = $1 OR key = 'owner'"

  @Test("Q3: no statement of any tenant sees or changes a row of another")
  func foreignRows() async throws {
    let trial = FaultTrial(12, full: 1_000_000, short: 4_000)
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let pooler = try await Pooler(
      before: server, users: ["cairn"], connections: Self.backendCount)
    let url = server.url(database.name, as: "cairn", port: pooler.port) + "&prepared=off"
    var configuration = PostgresStore.Configuration(store: try PostgresAddress(url))
    configuration.readersMax = Self.clientCount
    configuration.writersMax = Self.clientCount
    let store = PostgresStore(configuration, clock: StillClock())
    let tenants = (0..<Self.tenantCount).map { _ in TenantID.random() }
    for tenant in tenants { try await store.create(tenant) }

    let seen = try await withThrowingTaskGroup(of: Int.self) { group in
      for client in 0..<Self.clientCount {
        group.addTask {
          var foreign = 0
          for index in stride(from: client, to: trial.attempts, by: Self.clientCount) {
            let data = store.data(of: tenants[index % tenants.count])
            foreign +=
              index.isMultiple(of: 10)
              ? try await Self.changesOfOthers(data) : try await Self.rowsOfOthers(data)
          }
          return foreign
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(seen == 0)
    let backends = try await server.sql(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database.name)'")
    #expect(try #require(Int(backends)) <= Self.backendCount)
    trial.report("\(seen) foreign rows")
    Claim("Q3", full: trial.attempts, short: trial.attempts).report("\(seen) foreign rows")
    await store.close()
    await pooler.stop()
    try await database.drop()
  }

  private static func rowsOfOthers(_ data: TenantStore) async throws -> Int {
    try await data.read { reader in
      let owners = try await reader.session.rows(read, []) { (row) throws(StoreError) in
        try row.id(IdentifierKind.Tenant.self)
      }
      // The own row must be there, or nothing was looked at.
      guard owners.contains(data.tenant) else { throw StoreError.corrupt }
      return owners.count - 1
    }
  }

  private static func changesOfOthers(_ data: TenantStore) async throws -> Int {
    try await data.write { writer in try await writer.session.runCounting(write, []) - 1 }
  }

  @Test("Q3: without a setting that ends with its transaction, rows of the tenant before are seen")
  func foreignRowsWithout() async throws {
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let pooler = try await Pooler(before: server, users: ["cairn"], connections: 1)
    let address = try PostgresAddress(
      server.url(database.name, as: "cairn", port: pooler.port))
    let first = try await Connection.connect(address.url, prepares: false)
    let second = try await Connection.connect(address.url, prepares: false)
    let (own, other) = (String(repeating: "a1", count: 16), String(repeating: "b2", count: 16))
    for (isLocal, seen) in [(true, 0), (false, 1)] {
      try await second.execute("BEGIN")
      try await second.execute("SELECT set_config('cairn.tenant', '\(other)', \(isLocal))")
      try await second.execute(
        "INSERT INTO cairn_data.counter VALUES ('\\x\(other)', 'pooled \(isLocal)', 7)")
      try await second.execute("COMMIT")
      // A client whose transaction forgot to say whose it is.
      let rows = try await first.execute(
        "SELECT tenant FROM cairn_data.counter WHERE tenant <> '\\x\(own)' LIMIT 1")
      #expect(rows.count == seen)
    }
    first.close()
    second.close()
    await pooler.stop()
    try await database.drop()
  }
}

private struct StillClock: WallClock {
  func now() -> Instant { .test }
}
