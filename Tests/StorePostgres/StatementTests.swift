import PostgresServer
import Store
import StoreTesting
import Testing

@testable import StorePostgres

@Suite("The statements of the store, on a real server", .timeLimit(.minutes(3)))
struct StatementTests {
  @Test("take and give nothing but bigint, text and bytea")
  func types() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let connection = try await Connection.connect(database.url(as: "cairn"))
    var names: [String: StatementText] = [:]
    for statement in StatementText.all {
      let schemas = statement.schemas
      #expect(!schemas.isEmpty, "\(statement)")
      for schema in schemas {
        let name = "t\(names.count)"
        let text = Dialect.translate(statement.text, for: schema).text
        do {
          try await connection.execute("PREPARE \(name) AS \(text)")
        } catch {
          Issue.record("\(statement)")
        }
        names[name] = statement
      }
    }
    #expect(names.count > 240)
    let others = try await connection.execute(
      """
      SELECT name FROM pg_prepared_statements
      WHERE NOT parameter_types <@ ARRAY['bigint', 'text', 'bytea']::regtype[]
      """)
    for case .some(let name) in others.compactMap(\.first) {
      Issue.record("\(String(describing: names[name]))")
    }
    connection.close()
    try await database.drop()
  }

  @Test("are bound to their tenant, or refused")
  func bound() throws {
    #expect(throws: StoreError.invalid) { try Schema.data.statement("SELECT id FROM student") }
    _ = try Schema.data.statement("SELECT id FROM student WHERE tenant = $1")
    _ = try Schema.registry.statement("SELECT id FROM tenant")
  }
}

extension StatementText {
  private static let keyNouns = ["SubjectKeys.swift", "SubjectKeyRotation.swift"]

  /// The schemas in which a statement runs: those of a noun that both parts of a tenant have run in
  /// both.
  var schemas: [Schema] {
    Schema.all.filter { schema in
      guard schema.belongsToTenant != isShared else { return false }
      if file == "KeyFloors.swift" { return true }
      if schema.belongsToTenant {
        return (schema.space == "keys") == Self.keyNouns.contains(file)
      }
      return (schema.space == "epochs") == text.contains("epoch_key")
    }
  }
}
