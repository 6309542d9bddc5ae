import PostgresServer
import Store
import Testing

@testable import StorePostgres

@Suite("PostgreSQL's errors", .timeLimit(.minutes(3))) struct SQLStateTests {
  @Test(
    "become the store's",
    arguments: [
      ("23505", .conflict(.primaryKey)), ("23503", .reference), ("53100", .full),
      ("53200", .full), ("53300", .busy), ("55P03", .busy), ("57014", .cancelled),
      ("40001", .busy), ("40P01", .busy), ("08006", .unavailable), ("57P01", .unavailable),
      ("57P03", .unavailable), ("25006", .unavailable), ("25P03", .unavailable),
      ("28P01", .unavailable), ("58030", .unavailable), ("XX000", .unavailable),
      ("XX001", .corrupt), ("42501", .invalid), ("42P01", .invalid), ("22P02", .closed),
      ("23502", .invalid), ("54000", .limit),
    ] as [(String, StoreError)])
  func mapping(code: String, error: StoreError) {
    let failure = Failure(SQLState(code: code), constraint: "student_pkey")
    #expect(failure.error == error)
    #expect(failure.isCollision == code.hasPrefix("40"))
  }

  @Test("name the rule that a row breaks", arguments: UniqueRule.allCases)
  func rules(rule: UniqueRule) async throws {
    #expect(
      Failure(SQLState(code: "23505"), constraint: rule.rawValue).error == .conflict(rule))
    guard rule != .primaryKey else { return }
    // The name is that of an index on a real server.
    let database = try await PostgresServer.shared().makeStore()
    let found = try await database.sql(
      "SELECT count(*) FROM pg_indexes WHERE indexname = '\(rule.rawValue)'")
    #expect(found == "1")
    try await database.drop()
  }

  @Test("are found out from a real server")
  func real() async throws {
    let connection = try await Connection.connect(
      try await PostgresServer.shared().url("postgres"))
    try await connection.execute(
      "CREATE TEMP TABLE parent (n bigint PRIMARY KEY, m bigint NOT NULL)")
    try await connection.execute("CREATE TEMP TABLE child (n bigint REFERENCES parent (n))")
    try await connection.execute("INSERT INTO parent VALUES (1, 1)")
    for (text, error) in [
      ("INSERT INTO parent VALUES (1, 2)", .conflict(.primaryKey)),
      ("INSERT INTO child VALUES (7)", .reference), ("SELECT 1 / 0", .unavailable),
      ("INSERT INTO parent VALUES (2, NULL)", .invalid), ("SELECT nothing", .invalid),
    ] as [(String, StoreError)] {
      await #expect(throws: error, "\(text)") { try await connection.execute(text) }
    }
    connection.close()
  }

  @Test("a statement that takes too long is no cancellation")
  func late() async throws {
    let connection = try await Connection.connect(
      try await PostgresServer.shared().url("postgres"))
    try await connection.execute("SET statement_timeout = 100")
    await #expect(throws: StoreError.unavailable) {
      try await connection.execute("SELECT pg_sleep(30)")
    }
    connection.close()
  }
}
