import PostgresServer
import Store
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("A PostgreSQL connection", .timeLimit(.minutes(3))) struct ConnectionTests {
  private func connect(prepares: Bool = true) async throws -> Connection {
    try await Connection.connect(
      try await PostgresServer.shared().url("postgres"), prepares: prepares)
  }

  @Test("carries out statements of an administrator")
  func execute() async throws {
    let connection = try await connect()
    #expect(try await connection.execute("SELECT 1, NULL, 'a'") == [["1", nil, "a"]])
    #expect(try await connection.execute("CREATE TEMP TABLE number (n bigint)") == [])
    await #expect(throws: StoreError.invalid) { try await connection.execute("nonsense") }
    try await connection.execute("INSERT INTO number VALUES (7), (8)")
    #expect(try await connection.execute("SELECT n FROM number") == [["7"], ["8"]])
    connection.close()
    await #expect(throws: StoreError.unavailable) { try await connection.execute("SELECT 1") }
  }

  @Test(
    "gives every value back as it was bound", arguments: [true, false],
    [
      .integer(.min), .integer(.max), .text(""), .text("Ångström 👩‍👧"), .blob([]), .blob([0]),
      .blob(Array(repeating: 7, count: 700_000)), .identifier(1, .max), .null,
    ] as [Value])
  func values(prepares: Bool, value: Value) async throws {
    let type =
      switch value {
      case .integer: "bigint"
      case .text, .null: "text"
      case .blob, .identifier: "bytea"
      }
    let connection = try await connect(prepares: prepares)
    let statement = Statement("SELECT 5, $1::\(type), $1::\(type)", parameters: [1])
    for _ in 0..<2 {
      try connection.send(statement, [value], for: .answer)
      let answer = try #require(try await connection.receive().last)
      let read = try answer.rows { (row) throws(StoreError) -> Value in
        guard try row.int64() == 5 else { throw .corrupt }
        switch value {
        case .integer: return .integer(try row.int64())
        case .text: return .text(try row.text())
        case .blob: return .blob(try row.blob())
        case .identifier: return .id(try row.id(IdentifierKind.Record.self))
        case .null: return .text(try row.optionalText())
        }
      }
      #expect(read == [value])
    }
    connection.close()
  }

  @Test("leaves out what follows a failure, and serves on", arguments: [true, false])
  func failure(prepares: Bool) async throws {
    let connection = try await connect(prepares: prepares)
    try await connection.execute("CREATE TEMP TABLE number (n bigint PRIMARY KEY)")
    let insert = Statement("INSERT INTO number VALUES ($1)", parameters: [1])
    let begin = Statement("BEGIN")
    let commit = Statement("COMMIT")
    let count = Statement("SELECT count(*) FROM number")
    try connection.send(begin, for: .success)
    for number in [1, 2, 2, 3] as [Int64] {
      connection.author = Int(number)
      try connection.send(insert, [.integer(number)], for: .success)
    }
    try connection.send(commit, for: .answer)
    await #expect(throws: Failure(.conflict(.primaryKey))) { try await connection.receive() }
    #expect(connection.failure?.author == 2)
    connection.forgive()
    try connection.send(Statement("ROLLBACK"), for: .success)
    try connection.send(count, for: .answer)
    let answer = try await connection.receive().last
    #expect(try answer?.rows { (row) throws(StoreError) in try row.int64() } == [0])
    try connection.send(insert, [.integer(9)], for: .answer)
    #expect(try await connection.receive().last?.changeCount == 1)
    connection.close()
  }

  @Test("is cancelled with its task, and serves on")
  func cancellation() async throws {
    let connection = try await connect()
    let task = Task {
      try connection.send(Statement("SELECT pg_sleep(60)"), for: .answer)
      try await connection.receive(cancellable: true)
    }
    try await Task.sleep(for: .milliseconds(100))
    let began = ContinuousClock.now
    task.cancel()
    await #expect(throws: Failure(.cancelled)) { try await task.value }
    #expect(.now - began < .seconds(5))
    connection.forgive()
    #expect(!connection.isBroken)
    #expect(try await connection.execute("SELECT 1") == [["1"]])
    connection.close()
  }

  @Test("notices that the server has gone")
  func gone() async throws {
    let server = try await PostgresServer.shared()
    let connection = try await connect()
    let id = try #require(try await connection.execute("SELECT pg_backend_pid()")[0][0])
    #expect(connection.isAlive)
    try await server.sql("SELECT pg_terminate_backend(\(id), 5000)")
    #expect(!connection.isAlive)
    await #expect(throws: StoreError.unavailable) { try await connection.execute("SELECT 1") }
    await #expect(throws: StoreError.unavailable) {
      try await Connection.connect("postgres://nobody@127.0.0.1:1/none")
    }
    await #expect(throws: StoreError.invalid) { try await Connection.connect("nonsense://") }
  }
}
