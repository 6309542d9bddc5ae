import Claims
import PostgresServer
import Store
import StoreTesting
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("Q1: a statement without its tenant, on PostgreSQL", .timeLimit(.minutes(5)))
struct LostTenantTests {
  private static let own = String(repeating: "a1", count: 16)
  private static let other = String(repeating: "b2", count: 16)
  /// What every row of both tenants holds, and every parameter is, so that conditions are met.
  private static let values = ["bytea": "'\\x07'::bytea", "bigint": "1::bigint", "text": "'x'"]

  private static let statements = StatementText.all.filter { !$0.isShared }.flatMap { statement in
    statement.schemas.map { (statement: statement, schema: $0) }
  }

  /// A row of both tenants in every table that belongs to tenants.
  private func fill(_ database: PostgresDatabase) async throws {
    let connection = try await Connection.connect(database.url())
    // Nothing is asked of rows that no server would write.
    try await connection.execute("SET session_replication_role = replica")
    let columns = try await connection.execute(
      """
      SELECT table_schema || '.' || table_name,
        string_agg(column_name, ',' ORDER BY ordinal_position),
        string_agg(data_type, ',' ORDER BY ordinal_position)
      FROM information_schema.columns
      WHERE table_schema IN ('cairn_data', 'cairn_keys') AND table_name <> 'schema_migration'
      GROUP BY 1
      """)
    for row in columns {
      let (table, names) = (row[0] ?? "", row[1] ?? "")
      let types = (row[2] ?? "").split(separator: ",").map(String.init)
      for tenant in [Self.own, Self.other] {
        let values = zip(names.split(separator: ","), types).map { name, type in
          name == "tenant" ? "'\\x\(tenant)'::bytea" : Self.values[type] ?? "NULL"
        }
        try await connection.execute(
          "INSERT INTO \(table) (\(names)) VALUES (\(values.joined(separator: ", ")))")
      }
    }
    connection.close()
  }

  /// A statement in PostgreSQL's words that tells whose rows it changes, if it does.
  ///
  /// - Parameter isLost: whether it has forgotten its tenant, and reads all, or writes another's.
  private func text(
    of statement: StatementText, in schema: Schema, isLost: Bool
  ) -> String {
    let translated = Dialect.translate(statement.text, for: schema)
    var text = translated.text
    let number = (translated.parameters.firstIndex(of: 1) ?? 0) + 1
    let tenant = try? Regex("\\$\(number)\\b")
    let condition = try? Regex("(\\w+\\.)?tenant = \\$\(number)\\b")
    guard let tenant, let condition else { return text }
    if isLost { text = text.replacing(condition, with: "1 = 1") }
    text = text.replacing(
      tenant, with: "'\\x\(isLost ? Self.other : Self.own)'::bytea")
    // The numbers of the others close the gap.
    for later in stride(from: number + 1, through: translated.parameters.count, by: 1) {
      guard let parameter = try? Regex("\\$\(later)\\b") else { continue }
      text = text.replacing(parameter, with: "$\(later - 1)")
    }
    guard !text.hasPrefix("SELECT") else { return text }
    let change = text.split(separator: " RETURNING ").first.map(String.init) ?? text
    let table = change.contains(" AS ") ? "" : Self.changedTable(change) + "."
    return "WITH changed AS (\(change) RETURNING \(table)tenant) "
      + "SELECT encode(tenant, 'hex') FROM changed ORDER BY 1"
  }

  private static func changedTable(_ text: String) -> String {
    let name = text.split(separator: " ").first { $0.contains("cairn_") } ?? ""
    return name.split(separator: ".").last.map(String.init) ?? ""
  }

  /// What a statement answers in a transaction of the own tenant; `nil` where it is refused.
  private func answer(_ text: String, on connection: Connection) async throws -> [[String?]]? {
    try await connection.execute("BEGIN")
    try await connection.execute("SELECT set_config('cairn.tenant', '\(Self.own)', true)")
    let answer: [[String?]]?
    do throws(StoreError) {
      try await connection.execute("PREPARE mutant AS \(text)")
      let types = try await connection.execute(
        "SELECT unnest(parameter_types)::text FROM pg_prepared_statements WHERE name = 'mutant'")
      let values = types.map { Self.values[$0[0] ?? ""] ?? "NULL" }.joined(separator: ", ")
      answer = try await connection.execute(
        "EXECUTE mutant" + (values.isEmpty ? "" : "(\(values))"))
    } catch {
      answer = nil
    }
    try await connection.execute("ROLLBACK")
    _ = try? await connection.execute("DEALLOCATE mutant")
    return answer
  }

  /// How many statements that lost their tenant reach another's rows.
  private func reaching(
    as user: String, in database: PostgresDatabase
  ) async throws -> (count: Int, refused: Int, unusable: [String]) {
    let connection = try await Connection.connect(database.url(as: user))
    var (count, refused, unusable) = (0, 0, [String]())
    for (statement, schema) in Self.statements {
      let whole = try await answer(
        text(of: statement, in: schema, isLost: false), on: connection)
      let lost = try await answer(text(of: statement, in: schema, isLost: true), on: connection)
      if statement.text.hasPrefix("SELECT") {
        if whole == nil { unusable.append("\(statement)") }
        if let lost { count += lost == whole ? 0 : 1 } else { refused += 1 }
      } else {
        if let lost {
          count += lost.contains { $0 != [Self.own] } ? 1 : 0
        } else {
          refused += 1
        }
      }
    }
    connection.close()
    return (count, refused, unusable)
  }

  private func withTenants(
    _ body: (PostgresDatabase) async throws -> Void
  ) async throws {
    let database = try await PostgresServer.shared().makeStore()
    try await fill(database)
    try await body(database)
    try await database.drop()
  }

  @Test("Q1: reaches no row of another, whether it reads or writes; the engine takes none of them")
  func everyStatement() async throws {
    try await withTenants { database in
      let claim = Claim("Q1", full: Self.statements.count, short: Self.statements.count)
      let found = try await reaching(as: PostgresServer.storeRole, in: database)
      #expect(found.count == 0)
      #expect(found.unusable == [])
      claim.report(
        "on PostgreSQL \(found.count) reached a row of another, \(found.refused) were refused")
      for statement in StatementText.all where !statement.isShared {
        let text = statement.text.replacing(/\$1\b/, with: "x'00'")
        #expect(!Dialect.translate(text, for: .data).parameters.contains(1), "\(statement)")
      }
    }
  }

  @Test("Q1: without row-level security, many of the same statements reach another's rows")
  func without() async throws {
    try await withTenants { database in
      // Nothing holds back who owns the database.
      let found = try await reaching(as: PostgresServer.superuser, in: database)
      #expect(found.count * 4 > Self.statements.count, "\(found.count) of \(Self.statements.count)")
    }
  }
}
