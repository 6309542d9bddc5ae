import PostgresServer
import Store
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("Plans of the database", .timeLimit(.minutes(3))) struct PlanTests {
  /// It names the check-ins of a student's week. A plan by `check_in_client` goes through all that
  /// the tenant has.
  private static let index = "check_in_pkey"

  @Test("one that was made of an empty table is not kept when the table has grown")
  func renewed() async throws {
    let database = try await PostgresServer.shared().makeStore()
    // As administrators do with a database that they have just made.
    try await database.sql("VACUUM ANALYZE")
    let bed = try await Bed(database)
    try await bed.use(16)
    #expect(try await !bed.plan().contains(Self.index))
    try await bed.grow()
    // The twin: the server keeps it, whatever the table has come to hold.
    try await bed.use(40)
    #expect(try await !bed.plan().contains(Self.index))
    try await bed.use(16)
    #expect(try await bed.plan().contains(Self.index))
    bed.connection.close()
    try await database.drop()
  }

  @Test("all are made anew after 64 uses of a statement, after 512, and so on")
  func turns() async throws {
    let connection = try await Connection.connect(
      try await PostgresServer.shared().url("postgres"))
    let statement = Statement("SELECT 1")
    var turns: [Int] = []
    for use in 1...4100 {
      try connection.send(statement, for: .success)
      if connection.plansAreOld { turns.append(use) }
      connection.plansAreOld = false
      if use % 100 == 0 { try await connection.receive() }
    }
    #expect(turns == [64, 512, 4096])
    connection.close()
  }
}

/// A statement that looks whether a student has a counted check-in, on a connection of a server.
private struct Bed {
  let database: PostgresDatabase
  let connection: Connection
  private static let hex = String(repeating: "07", count: 16)
  private let space: BoundSchema
  private let counted: Statement

  init(_ database: PostgresDatabase) async throws {
    self.database = database
    let tenant = try #require(TenantID(bytes: Array(repeating: 7, count: 16)))
    space = BoundSchema(.data, of: tenant)
    connection = try await Connection.connect(database.url(as: PostgresServer.storeRole))
    counted = try Schema.data.statement(
      "SELECT 1 FROM check_in WHERE tenant = $1 AND student = $2 AND week = $3 AND ordinal = 0")
    try await database.sql(
      """
      ALTER TABLE cairn_data.check_in SET (autovacuum_enabled = false);
      INSERT INTO cairn_data.turn (tenant) VALUES ('\\x\(Self.hex)')
      """)
  }

  func use(_ count: Int) async throws {
    for _ in 0..<count {
      try connection.beginReading(space)
      try connection.send(
        counted, tenant: space.tenant, [.id(StudentID.random()), .integer(1)], for: .success)
      try await connection.receive()
      await connection.endReading()
    }
  }

  /// What the server would carry the statement out by.
  func plan() async throws -> String {
    let rows = try await connection.execute("EXPLAIN EXECUTE \(counted.name)('', '', 1)")
    return rows.compactMap { $0.first ?? nil }.joined(separator: "\n")
  }

  /// Ten thousand check-ins, as the superuser, who is not asked for students.
  func grow() async throws {
    try await database.sql(
      """
      SET session_replication_role = replica;
      INSERT INTO cairn_data.check_in (tenant, student, week, ordinal, client_id, fingerprint,
        occurred_at, recorded_at, author, mode, reached, generation, detail)
      SELECT '\\x\(Self.hex)', decode(md5(n::text), 'hex'), 1, 0, decode(md5(n::text), 'hex'), '',
        0, 0, '', 1, 1, 1, ''
      FROM generate_series(1, 10000) AS n
      """)
  }
}
