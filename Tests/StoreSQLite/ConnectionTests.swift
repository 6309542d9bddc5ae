import Store
import Testing
import Vocabulary

@testable import StoreSQLite

@Suite("A SQLite connection") struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func connection(
    _ role: ConnectionRole = .writing, _ traits: FileTraits = FileTraits()
  ) throws -> Connection {
    try Connection(path: folder.path + "/a.db", role: role, traits: traits, creates: true)
  }

  @Test(
    "refuses what no statement of ours does",
    arguments: [
      "ATTACH DATABASE 'b.db' AS b", "DETACH DATABASE main", "PRAGMA journal_mode = DELETE",
      "PRAGMA trusted_schema = ON", "CREATE TEMP TABLE t (a)",
      "CREATE VIRTUAL TABLE t USING fts5(a)", "SELECT load_extension('x')",
      "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
      "UPDATE sqlite_schema SET sql = ''", #"SELECT "no such column""#, "nonsense",
    ] as [StaticString])
  func refused(text: StaticString) throws {
    let connection = try connection()
    _ = try connection.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
    #expect(throws: StoreError.invalid) { try connection.run(text, []) }
  }

  @Test(
    "is durable and hardened",
    arguments: [
      ("PRAGMA journal_mode", "wal"), ("PRAGMA synchronous", "2"), ("PRAGMA foreign_keys", "1"),
      ("PRAGMA trusted_schema", "0"), ("PRAGMA cell_size_check", "1"), ("PRAGMA temp_store", "2"),
      ("PRAGMA mmap_size", "0"), ("PRAGMA wal_autocheckpoint", "0"), ("PRAGMA secure_delete", "1"),
    ] as [(StaticString, String)])
  func hardened(pragma: StaticString, value: String) throws {
    let connection = try connection(.writing, FileTraits(erasesDeleted: true))
    let values = try connection.rows(pragma, []) { (row) throws(StoreError) in try row.text() }
    #expect(values == [value])
  }

  @Test("for reading cannot write")
  func queryOnly() throws {
    let writer = try connection()
    _ = try writer.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
    let reader = try connection(.reading)
    #expect(throws: StoreError.unavailable) {
      try reader.run("INSERT INTO t (a) VALUES (1)", [])
    }
  }

  @Test("of a tenant refuses a statement that does not name it")
  func tenantBound() throws {
    let connection = try connection()
    _ = try connection.run("CREATE TABLE t (tenant BLOB NOT NULL, a INTEGER NOT NULL) STRICT", [])
    let tenant = TenantID.random()
    connection.bind(to: tenant)
    #expect(throws: StoreError.invalid) { try connection.run("SELECT a FROM t", []) }
    _ = try connection.run("INSERT INTO t (tenant, a) VALUES ($1, $2)", [.integer(5)])
    let rows = try connection.rows("SELECT tenant, a FROM t WHERE tenant = $1", []) {
      (row) throws(StoreError) -> (TenantID, Int) in (try row.id(), try row.int())
    }
    #expect(rows.map(\.0) == [tenant])
    #expect(rows.map(\.1) == [5])
  }

  @Test("binds a parameter by its number, wherever and however often it stands")
  func parameterNumbers() throws {
    let connection = try connection()
    let rows = try connection.rows(
      "SELECT $3, $1, $3, $5", [.integer(1), .integer(2), .integer(3), .null, .text("x\0y")]
    ) { (row) throws(StoreError) -> ([Int64], String) in
      ([try row.int64(), try row.int64(), try row.int64()], try row.text())
    }
    #expect(rows.first?.0 == [3, 1, 3])
    #expect(rows.first?.1 == "x\0y")
    #expect(throws: StoreError.invalid) {
      try connection.run("SELECT $2", [.integer(1)])
    }
  }

  @Test(
    "gives every value back as it was bound",
    arguments: [
      .integer(.min), .integer(.max), .text(""), .text("Ångström 👩‍👧"), .blob([]), .blob([0]),
      .blob(Array(repeating: 7, count: 70_000)), .identifier(1, .max), .null,
    ] as [Value])
  func values(value: Value) throws {
    let connection = try connection()
    let read = try connection.rows("SELECT $1", [value]) {
      (row) throws(StoreError) -> Value in
      switch value {
      case .integer: .integer(try row.int64())
      case .text: .text(try row.text())
      case .blob: .blob(try row.blob())
      case .identifier: .id(try row.id(IdentifierKind.Record.self))
      case .null: .text(try row.optionalText())
      }
    }
    #expect(read == [value])
  }

  @Test("refuses a row larger than the limit")
  func limit() throws {
    let connection = try connection()
    #expect(throws: StoreError.limit) {
      try connection.run(
        "SELECT $1", [.blob(Array(repeating: 0, count: StoreLimits.rowBytesMax + 1))])
    }
  }

  @Test("takes a column of the wrong kind for damage")
  func wrongShape() throws {
    let connection = try connection()
    #expect(throws: StoreError.corrupt) {
      try connection.rows("SELECT $1", [.blob([1, 2, 3])]) { (row) throws(StoreError) in
        try row.id(IdentifierKind.Tenant.self)
      }
    }
    #expect(throws: StoreError.corrupt) {
      try connection.rows("SELECT $1", [.null]) { (row) throws(StoreError) in try row.int64() }
    }
    #expect(throws: StoreError.corrupt) {
      try connection.rows("SELECT $1", [.integer(70_000)]) { (row) throws(StoreError) in
        try row.int(UInt16.self)
      }
    }
  }
}
