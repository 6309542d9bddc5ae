import Foundation
import PostgresServer
import Store
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("The schema in PostgreSQL", .timeLimit(.minutes(5)))
struct SchemaTests {
  private static let tenants = ["a1", "b2"].map { String(repeating: $0, count: 16) }

  /// A row of each of two tenants, by statements that name theirs.
  private func fill(_ database: PostgresDatabase) async throws {
    for tenant in Self.tenants {
      try await database.sql(
        """
        BEGIN;
        SELECT set_config('cairn.tenant', '\(tenant)', true);
        INSERT INTO cairn_data.counter VALUES ('\\x\(tenant)', 'change', 7);
        COMMIT
        """, as: "cairn")
    }
  }

  /// What a statement that forgot its tenant sees in a transaction of the first one.
  private func foreignRows(_ database: PostgresDatabase) async throws -> Int? {
    let text = try await database.sql(
      """
      BEGIN;
      SELECT set_config('cairn.tenant', '\(Self.tenants[0])', true);
      SELECT count(*) FROM cairn_data.counter WHERE tenant <> '\\x\(Self.tenants[0])';
      COMMIT
      """, as: "cairn")
    return text.split(separator: "\n").last.flatMap { Int($0) }
  }

  /// How many rows the planner expects of a tenant that came after it last looked.
  private func expectedRows(_ database: PostgresDatabase) async throws -> Int? {
    let plan = try await database.sql(
      "EXPLAIN SELECT * FROM cairn_data.counter WHERE tenant = '\\x\(Self.tenants[1])'")
    return plan.firstMatch(of: /rows=(\d+)/).flatMap { Int($0.output.1) }
  }

  @Test("lets the planner believe that a new tenant has rows; with its own statistics it does not")
  func newTenant() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let look = "ANALYZE cairn_data.counter"
    try await database.sql(
      """
      INSERT INTO cairn_data.counter
      SELECT '\\x\(Self.tenants[0])', number, 7 FROM generate_series(1, 20000) AS number;
      \(look)
      """)
    #expect(try await expectedRows(database) == 100)
    let column = "ALTER TABLE cairn_data.counter ALTER COLUMN tenant"
    try await database.sql("\(column) SET STATISTICS -1; \(look)")
    #expect(try await expectedRows(database) == 1)
    try await database.drop()
  }

  @Test("shows a transaction no row of another tenant, whatever its statement")
  func isolation() async throws {
    let database = try await PostgresServer.shared().makeStore()
    try await fill(database)
    #expect(try await foreignRows(database) == 0)
    #expect(try await database.sql("SELECT count(*) FROM cairn_data.counter", as: "cairn") == "0")
    await #expect(throws: ServerFailure.self) {
      try await database.sql(
        """
        BEGIN;
        SELECT set_config('cairn.tenant', '\(Self.tenants[0])', true);
        INSERT INTO cairn_data.counter VALUES ('\\x\(Self.tenants[1])', 'more', 7)
        """, as: "cairn")
    }
    // Nor what the deployment shares.
    let shared = "SELECT count(*) FROM cairn_registry.turn"
    #expect(try await database.sql(shared, as: "cairn") == "0")
    let bound = "SELECT set_config('cairn.space', 'registry', false); \(shared)"
    #expect(try await database.sql(bound, as: "cairn") == "registry\n1")
    try await database.drop()
  }

  @Test("without row-level security, a row of another tenant is seen")
  func isolationWithout() async throws {
    let database = try await PostgresServer.shared().makeStore()
    try await fill(database)
    try await database.sql("ALTER TABLE cairn_data.counter DISABLE ROW LEVEL SECURITY")
    #expect(try await foreignRows(database) == 1)
    try await database.drop()
  }

  @Test("without forcing, its owner sees every row")
  func forcing() async throws {
    let database = try await PostgresServer.shared().makeStore()
    try await fill(database)
    let query = "SET ROLE cairn_owner; SELECT count(*) FROM cairn_data.counter"
    #expect(try await database.sql(query) == "0")
    try await database.sql("ALTER TABLE cairn_data.counter NO FORCE ROW LEVEL SECURITY")
    #expect(try await database.sql(query) == "2")
    try await database.drop()
  }

  @Test("lets the server make no table, change none, and empty none")
  func privileges() async throws {
    let database = try await PostgresServer.shared().makeStore()
    for statement in [
      "CREATE TABLE cairn_data.more (n int)", "CREATE TABLE public.more (n int)",
      "ALTER TABLE cairn_data.student ADD COLUMN more int", "TRUNCATE cairn_data.counter",
      "ALTER TABLE cairn_data.student DISABLE ROW LEVEL SECURITY",
      "DROP POLICY bound ON cairn_data.student", "SET ROLE cairn_owner",
      "UPDATE cairn_data.schema_migration SET checksum = 0",
    ] {
      await #expect(throws: ServerFailure.self, "\(statement)") {
        try await database.sql(statement, as: "cairn")
      }
    }
    try await database.drop()
  }

  @Test("is made once when two make it at once, and again without harm")
  func twice() async throws {
    let server = try await PostgresServer.shared()
    try await server.withDatabase { database in
      let administration = try database.administration()
      let steps = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<3 {
          group.addTask {
            try await administration.initialise(role: "cairn_twice", at: .test).count
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(steps == Schema.all.map(\.migrations.count).reduce(0, +))
      #expect(try await administration.initialise(role: "cairn_twice", at: .test) == [])
      #expect(try await administration.pending() == [])
      try await database.sql("ALTER ROLE cairn_twice PASSWORD '\(server.password)'")
      #expect(try await database.refusals(as: "cairn_twice") == [])
    }
    try await server.sql("DROP ROLE cairn_twice")
  }

  @Test("is made by an administrator who is no superuser")
  func administrator() async throws {
    let server = try await PostgresServer.shared()
    try await server.createRole("steward", "CREATEROLE")
    try await server.withDatabase("OWNER steward") { database in
      _ = try await database.administration(as: "steward").initialise(
        role: "cairn_steward", at: .test)
      try await database.sql("ALTER ROLE cairn_steward PASSWORD '\(server.password)'")
      #expect(try await database.refusals(as: "cairn_steward") == [])
    }
    try await server.createRole("passer_by")
    try await server.withDatabase { database in
      await #expect(throws: DatabaseError.administratorLacks("CREATEROLE")) {
        try await database.administration(as: "passer_by").initialise(at: .test)
      }
      await #expect(throws: DatabaseError.unfit([.schemaMissing("cairn_registry")])) {
        try await database.administration().migrate(at: .test)
      }
    }
  }

  @Test("may lie in two databases, the keys in one of their own")
  func keysApart() async throws {
    let server = try await PostgresServer.shared()
    try await server.withDatabase { store in
      try await server.withDatabase { keys in
        let administration = PostgresAdministration(
          store: try store.address(), keys: try keys.address())
        _ = try await administration.initialise(at: .test)
        let query =
          "SELECT count(*) FROM pg_namespace WHERE nspname IN ('cairn_keys', 'cairn_epochs')"
        #expect(try await store.sql(query) == "0")
        #expect(try await keys.sql(query) == "2")
      }
    }
  }

  @Test("is brought up to date from every earlier version", arguments: Schema.all.map(\.space))
  func migrate(space: String) async throws {
    let schema = try #require(Schema.all.first { $0.space == space })
    let server = try await PostgresServer.shared()
    try await server.withDatabase { database in
      let address = try database.address()
      for count in 0...schema.migrations.count {
        let old = Schema(
          space, belongsToTenant: schema.belongsToTenant,
          migrations: Array(schema.migrations.prefix(count)))
        let past = PostgresAdministration([.init(address: address, schemas: [old])])
        _ = try await past.initialise(role: "cairn_past", at: .test)
        let now = PostgresAdministration([.init(address: address, schemas: [schema])])
        #expect(try await now.pending().count == schema.migrations.count - count)
        #expect(try await now.migrate(at: .test).count == schema.migrations.count - count)
        #expect(try await now.check().filter { !$0.isWarning }.map(\.name) == ["ROLE_IS_SUPERUSER"])
        // What only adds leaves those serving who do not know it.
        if schema.migrations.dropFirst(count).allSatisfy(\.isExpansion) {
          #expect(try await past.migrate(at: .test).isEmpty)
        } else {
          await #expect(throws: DatabaseError.self) { try await past.migrate(at: .test) }
        }
        try await database.sql("DROP SCHEMA \(schema.name) CASCADE")
      }
    }
  }

  @Test("has the data of each tenant migrated by itself, when two migrate at once")
  func migrateRows() async throws {
    let server = try await PostgresServer.shared()
    try await server.withDatabase { database in
      let address = try database.address()
      let old = Schema(
        "data", belongsToTenant: true, migrations: Array(Schema.data.migrations.prefix(3)))
      _ = try await PostgresAdministration([.init(address: address, schemas: [old])])
        .initialise(role: "cairn_past", at: .test)
      for (index, tenant) in (Self.tenants + [String(repeating: "c3", count: 16)]).enumerated() {
        try await database.sql("INSERT INTO cairn_data.turn VALUES ('\\x\(tenant)')")
        // The last has no students.
        guard index < 2 else { continue }
        for student in ["01", "02"] {
          try await database.sql(
            """
            INSERT INTO cairn_data.student
              (tenant, id, grade, status, revision, created_at, updated_at)
            VALUES ('\\x\(tenant)', '\\x\(student)', '03', 1, 1, 1, 1)
            """)
        }
      }
      let now = PostgresAdministration([.init(address: address, schemas: [.data])])
      async let first = now.migrate(at: .test)
      async let second = now.migrate(at: .test)
      #expect(try await first.count + second.count == 2)
      let due = try await database.sql(
        "SELECT encode(tenant, 'hex') FROM cairn_data.meta WHERE key = 'manifests due' ORDER BY 1"
      )
      #expect(due == Self.tenants.joined(separator: "\n"))
    }
  }
}
