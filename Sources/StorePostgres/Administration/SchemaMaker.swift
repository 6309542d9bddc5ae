import Store
import Vocabulary

/// Makes and changes one schema, as its owner, inside the caller's transaction.
struct SchemaMaker {
  let schema: Schema
  let connection: Connection

  /// Makes the schema with the two tables that no migration makes, and opens it to the server.
  /// Doing it again changes nothing.
  func found(server: String) async throws(StoreError) {
    try await connection.execute("CREATE SCHEMA IF NOT EXISTS \(schema.name)")
    try await connection.execute("GRANT USAGE ON SCHEMA \(schema.name) TO \(server)")
    let privileges = SchemaRole.privileges.joined(separator: ", ")
    // For tables that migrations will make, and for those that are there.
    try await connection.execute(
      """
      ALTER DEFAULT PRIVILEGES IN SCHEMA \(schema.name) GRANT \(privileges) ON TABLES TO \(server)
      """)
    if try await !hasTable("schema_migration") { try await makeLog() }
    if try await !hasTable("turn") { try await makeTurn() }
    try await connection.execute(
      "GRANT \(privileges) ON ALL TABLES IN SCHEMA \(schema.name) TO \(server)")
    try await connection.execute(
      "REVOKE INSERT, UPDATE, DELETE ON \(schema.name).schema_migration FROM \(server)")
    try await restorePolicies()
    try await keepTenantsEven()
  }

  /// What was applied. `serves` is the number of the newest migration that a server must know to
  /// serve on this schema.
  private func makeLog() async throws(StoreError) {
    try await connection.execute(
      """
      CREATE TABLE \(schema.name).schema_migration (
        number bigint NOT NULL PRIMARY KEY, name text COLLATE "C" NOT NULL,
        checksum bigint NOT NULL, applied_at bigint NOT NULL, serves bigint NOT NULL)
      """)
    try await protect("schema_migration")
  }

  /// One row for each tenant, or one for the whole schema: whoever writes locks it first, on every
  /// server, so that writes of a tenant come one after the other.
  private func makeTurn() async throws(StoreError) {
    try await connection.execute(
      """
      CREATE TABLE \(schema.name).turn (
        tenant bytea NOT NULL PRIMARY KEY, held bigint NOT NULL DEFAULT 0)
      """)
    try await protect("turn")
    if !schema.belongsToTenant {
      let none = String(repeating: "00", count: 16)
      try await connection.execute("INSERT INTO \(schema.name).turn VALUES ('\\x\(none)')")
    }
  }

  private func hasTable(_ name: String) async throws(StoreError) -> Bool {
    let rows = try await connection.execute("SELECT to_regclass('\(schema.name).\(name)')")
    return rows.first?.first.flatMap { $0 } != nil
  }

  private func protect(_ table: String) async throws(StoreError) {
    let statements = RowPolicy(schema: schema).statements(for: table)
    for statement in statements { try await connection.execute(statement) }
  }

  /// Makes the policies of tables that lost theirs.
  private func restorePolicies() async throws(StoreError) {
    let bare = try await connection.execute(
      """
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = '\(schema.name)'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
      """)
    for case .some(let table) in bare.compactMap(\.first) where SchemaRole.isName(table) {
      try await protect(table)
    }
  }

  /// Keeps from the planner which tenants there are. Of one that came after the last `ANALYZE` it
  /// would believe that it has no rows, and walk all of its students once for each of them; of
  /// whom it knows nothing it takes each for one of 200 alike.
  private func keepTenantsEven() async throws(StoreError) {
    let tables = try await connection.execute(
      """
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = '\(schema.name)'::regnamespace AND c.relkind IN ('r', 'p')
        AND a.attname = 'tenant' AND a.attstattarget IS DISTINCT FROM 0
      """)
    for case .some(let table) in tables.compactMap(\.first) where SchemaRole.isName(table) {
      try await connection.execute(
        "ALTER TABLE \(schema.name).\(table) ALTER COLUMN tenant SET STATISTICS 0")
    }
  }
}

// MARK: - Migrating

extension SchemaMaker {
  struct Applied {
    let number: Int
    let checksum: Int64
    let serves: Int
  }

  func applied() async throws(StoreError) -> [Applied] {
    try await connection.execute(
      "SELECT number, checksum, serves FROM \(schema.name).schema_migration ORDER BY number"
    ).compactMap { row in
      guard row.count == 3, let number = row[0].flatMap({ Int($0) }),
        let checksum = row[1].flatMap({ Int64($0) }), let serves = row[2].flatMap({ Int($0) })
      else { return nil }
      return Applied(number: number, checksum: checksum, serves: serves)
    }
  }

  /// Applies one migration and writes it down.
  func apply(_ migration: Migration, after: [Applied], at: Instant) async throws(StoreError) {
    try await connection.execute("SELECT set_config('cairn.space', '\(schema.space)', true)")
    for statement in migration.statements {
      let text = statement.description
      let translated = Dialect.translate(text, for: schema).text
      if Self.changesRows(text), schema.belongsToTenant {
        try await forEachTenant(translated)
      } else {
        try await connection.execute(translated)
      }
      if let table = Dialect.createdTable(text) { try await protect(table) }
    }
    try await keepTenantsEven()
    let serves = migration.isExpansion ? after.last?.serves ?? 0 : migration.number
    try await connection.execute(
      """
      INSERT INTO \(schema.name).schema_migration (number, name, checksum, applied_at, serves)
      VALUES (\(migration.number), '\(migration.name)', \(migration.checksum), \
      \(at.milliseconds), \(serves))
      """)
  }

  private static func changesRows(_ text: String) -> Bool {
    ["INSERT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
  }

  /// A text is written for the database of one tenant, so it runs once for each, who then are all
  /// that it sees.
  private func forEachTenant(_ text: String) async throws(StoreError) {
    let tenants = try await connection.execute(
      "SELECT encode(tenant, 'hex') FROM \(schema.name).turn ORDER BY tenant")
    for case .some(let tenant) in tenants.compactMap(\.first) {
      try await connection.execute("SELECT set_config('cairn.tenant', '\(tenant)', true)")
      try await connection.execute(text)
    }
    try await connection.execute("SELECT set_config('cairn.tenant', '', true)")
  }
}
