public import Vocabulary

/// Brings a database to the newest schema, or refuses it.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  public init(_ migrations: [Migration]) { self.migrations = migrations }

  /// Applies what is missing, inside the caller's transaction.
  ///
  /// - Parameter at: written down beside each migration that is applied.
  /// - Throws: `StoreError.schema` when the database holds a migration that is unknown here or that
  ///   had another text; nothing is changed then.
  public nonisolated(nonsending) func migrate(
    _ session: any EngineSession, at: Instant
  ) async throws(StoreError) {
    try await session.run(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        number INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        applied_at INTEGER NOT NULL
      ) STRICT
      """, [])
    let applied = try await session.rows(
      "SELECT number, checksum FROM schema_migration ORDER BY number", []
    ) { (row) throws(StoreError) in (number: try row.int(Int.self), checksum: try row.int64()) }

    for (index, old) in applied.enumerated() {
      guard index < migrations.count else { throw .schema(.newer) }
      guard old.number == migrations[index].number, old.checksum == migrations[index].checksum
      else { throw .schema(.changed) }
    }
    for migration in migrations.dropFirst(applied.count) {
      for statement in migration.statements { try await session.run(statement, []) }
      try await session.run(
        "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
        [
          .int(migration.number), .text(migration.name), .integer(migration.checksum), .time(at),
        ])
    }
  }
}
