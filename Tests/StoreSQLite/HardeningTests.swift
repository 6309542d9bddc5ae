import Store
import Testing
import Vocabulary

@testable import StoreSQLite

/// What a connection refuses, each with the proof that the same is done where it is not hardened:
/// by the `sqlite3` program, which shares the library and none of the settings.
@Suite("A hardened connection")
struct HardeningTests {
  let folder: TemporaryFolder
  private var file: String { folder.path + "/a.db" }

  init() throws { folder = try TemporaryFolder() }

  private func connection() throws -> Connection {
    try Connection(path: file, role: .writing, traits: FileTraits(), creates: true)
  }

  /// Makes a table through the connection and lets go of the file.
  private func table() throws {
    let connection = try connection()
    _ = try connection.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
    connection.close()
  }

  @Test(
    "does not do what any other does",
    arguments: [
      "ATTACH DATABASE ':memory:' AS other", "CREATE TEMP TABLE u (a)",
      "CREATE VIRTUAL TABLE u USING fts5(a)", "CREATE VIEW u AS SELECT 1",
      "CREATE TRIGGER u AFTER INSERT ON t BEGIN SELECT 1; END", "PRAGMA journal_mode = DELETE",
      "PRAGMA trusted_schema = ON", "PRAGMA cell_size_check = OFF", "PRAGMA foreign_keys = OFF",
      "PRAGMA writable_schema = ON", #"SELECT "no such column""#,
    ] as [StaticString])
  func refused(statement: StaticString) throws {
    try table()
    let connection = try connection()
    #expect(throws: StoreError.invalid) { try connection.run(statement, []) }
    connection.close()
    // The twin.
    #expect(try folder.sqliteAccepts(file, statement.description))
  }

  @Test("has the schema written by nobody, also where somebody allowed it")
  func defensive() throws {
    try table()
    let change = "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (b)' WHERE name = 't'"
    let connection = try connection()
    #expect(throws: StoreError.invalid) {
      try connection.run("UPDATE sqlite_schema SET sql = '' WHERE name = 't'", [])
    }
    connection.close()
    try folder.sqlite(file, "PRAGMA writable_schema = ON; " + change)
    #expect(try folder.sqlite(file, "SELECT sql FROM sqlite_schema").contains("t (b)"))
  }

  @Test("loads no code: the function is denied, not merely at a loss for the file")
  func extensions() throws {
    let connection = try connection()
    #expect(throws: StoreError.invalid) {
      try connection.run("SELECT load_extension('nowhere')", [])
    }
    connection.close()
    // Any other goes and looks for it.
    let complaint = try folder.sqliteComplaint(file, "SELECT load_extension('nowhere')")
    #expect(complaint.contains("nowhere"))
    #expect(!complaint.contains("not authorized"))
  }

  @Test("does not fire a trigger that somebody put into the file")
  func triggers() throws {
    try table()
    try folder.sqlite(
      file,
      "CREATE TABLE u (a); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u VALUES (7); END")
    let connection = try connection()
    _ = try connection.run("INSERT INTO t (a) VALUES (1)", [])
    let rows = try connection.rows("SELECT a FROM u", []) { (row) throws(StoreError) in
      try row.int64()
    }
    #expect(rows == [])
    connection.close()
    try folder.sqlite(file, "INSERT INTO t (a) VALUES (2)")
    #expect(try folder.sqlite(file, "SELECT a FROM u").hasPrefix("7"))
  }

  @Test("reads no view that somebody put in a table's place")
  func views() throws {
    try table()
    try folder.sqlite(file, "DROP TABLE t; CREATE VIEW t AS SELECT 7 AS a")
    let connection = try connection()
    #expect(throws: StoreError.invalid) {
      try connection.rows("SELECT a FROM t", []) { (row) throws(StoreError) in try row.int64() }
    }
    connection.close()
    #expect(try folder.sqlite(file, "SELECT a FROM t").hasPrefix("7"))
  }

  @Test("keeps to the references between tables")
  func foreignKeys() throws {
    let connection = try connection()
    _ = try connection.run("CREATE TABLE t (a INTEGER NOT NULL PRIMARY KEY) STRICT", [])
    _ = try connection.run(
      "CREATE TABLE u (a INTEGER NOT NULL REFERENCES t (a)) STRICT", [])
    #expect(throws: StoreError.reference) {
      try connection.run("INSERT INTO u (a) VALUES (5)", [])
    }
    connection.close()
    #expect(try folder.sqliteAccepts(file, "INSERT INTO u (a) VALUES (5)"))
  }

  @Test("opens no file through a link that somebody slipped in")
  func links() throws {
    try table()
    try folder.link(file, as: folder.path + "/b.db")
    #expect(throws: StoreError.self) {
      _ = try Connection(path: folder.path + "/b.db", role: .writing, traits: FileTraits())
    }
    #expect(try folder.sqlite(folder.path + "/b.db", "SELECT count(*) FROM t").hasPrefix("0"))
  }

  @Test("the path of a tenant's files comes from an id, and no id leads out of the folder")
  func paths() throws {
    for text in ["../../etc/passwd", "..", "a/b", "", String(repeating: "0", count: 27), "%2e%2e"] {
      #expect(TenantID(text) == nil, "\(text)")
    }
    let directory = try DataDirectory(folder.path)
    let path = directory.data(of: .random())
    #expect(path.hasPrefix(directory.registry.dropLast("registry.db".count)))
    #expect(path.split(separator: "/").allSatisfy { $0 != ".." })
  }
}
