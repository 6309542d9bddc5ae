import PostgresServer
import Store
import StorePostgres
import StoreSQLite
import Vocabulary

/// Opens a store that was made before, as a server does that starts on it.
typealias OpenStore = @Sendable () async throws -> any StoreEngine

/// A kind of store, for tests that run on several.
struct TestEngine: Sendable, CustomStringConvertible {
  let description: String
  /// Makes an empty store, which goes when the folder does. What it returns opens it: for one
  /// server at a time, or where the engine can be shared, for any number.
  let make: @Sendable (ScratchFolder, SettableClock) async throws -> OpenStore

  static let embedded = TestEngine(description: "embedded") { folder, clock in
    let path = folder.path
    return { try await SQLiteStore.open(at: path, clock: clock) }
  }

  static let postgres = postgres("PostgreSQL") { _ in }

  /// - Parameter change: done to the database before anybody uses it.
  static func postgres(
    _ description: String,
    changed change: @escaping @Sendable (PostgresDatabase) async throws -> Void
  ) -> TestEngine {
    TestEngine(description: description) { folder, clock in
      let database = try await PostgresServer.shared().makeStore()
      // Throws those out that are still connected.
      folder.atEnd { try? await database.drop() }
      try await change(database)
      return opening(folder, clock) { try database.configuration() }
    }
  }

  /// Each transaction may come to another connection.
  static let pooled = TestEngine(description: "PostgreSQL behind a pooler") { folder, clock in
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let pooler = try await Pooler(
      before: server, users: [PostgresServer.storeRole], connections: 6)
    folder.atEnd {
      await pooler.stop()
      try? await database.drop()
    }
    return opening(folder, clock) {
      try database.configuration(port: pooler.port, "&prepared=off")
    }
  }

  private static func opening(
    _ folder: ScratchFolder, _ clock: SettableClock,
    _ configuration: @escaping @Sendable () throws -> PostgresStore.Configuration
  ) -> OpenStore {
    let path = folder.path
    return {
      var configuration = try configuration()
      configuration.copies = path
      return PostgresStore(configuration, clock: clock)
    }
  }
}
