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
    let applied = try await self.applied(session)
    guard applied.count <= migrations.count else { throw .schema(.newer) }
    try compare(applied)
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

/// How a database that others migrate stands to what this version knows.
public enum SchemaStanding: Hashable, Sendable {
  case current
  /// Migrations are missing; `count` of them.
  case older(count: Int)
  /// A newer version has added to it. This one may serve.
  case expanded
}

extension Migrator {
  private struct Applied {
    let number: Int
    let checksum: Int64
    let name: String
  }

  /// Compares a database with what this version knows, and changes nothing: what a node does that
  /// shares its store.
  ///
  /// - Throws: `StoreError.schema` when a migration had another text, or a newer version took away
  ///   what this one needs.
  public nonisolated(nonsending) func standing(
    _ session: any EngineSession
  ) async throws(StoreError) -> SchemaStanding {
    let applied = try await self.applied(session)
    try compare(applied.prefix(migrations.count))
    let unknown = applied.dropFirst(migrations.count)
    for migration in unknown where migration.name.hasPrefix(Migration.contraction) {
      throw .schema(.newer)
    }
    if applied.count < migrations.count {
      return .older(count: migrations.count - applied.count)
    }
    return unknown.isEmpty ? .current : .expanded
  }

  private nonisolated(nonsending) func applied(
    _ session: any EngineSession
  ) async throws(StoreError) -> [Applied] {
    try await session.rows(
      "SELECT number, checksum, name FROM schema_migration ORDER BY number", []
    ) { (row) throws(StoreError) in
      Applied(
        number: try row.int(), checksum: try row.int64(), name: try row.text())
    }
  }

  private func compare(_ applied: some Sequence<Applied>) throws(StoreError) {
    for (old, known) in zip(applied, migrations)
    where old.number != known.number || old.checksum != known.checksum {
      throw .schema(.changed)
    }
  }
}
