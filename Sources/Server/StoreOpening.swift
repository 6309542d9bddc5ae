import Installation
import Logging
import Store
import StorePostgres
import StoreSQLite
import Vocabulary

extension Composition {
  /// Opens the store that the settings name: files of the data directory, or a PostgreSQL database
  /// that was found fit to serve on.
  ///
  /// - Returns: the store, and the lock of the data directory unless the store holds it itself.
  /// - Throws: `StoreError`, or `DatabaseError` with every reason against the database.
  static func openStore(
    _ settings: Settings, _ directory: DataDirectory, _ clock: some WallClock, _ logger: Logger
  ) async throws -> (any StoreEngine, DirectoryLock?) {
    guard let address = settings.store else {
      return (try await SQLiteStore.open(at: directory.path, clock: clock), nil)
    }
    let lock = try DirectoryLock(directory.lock)
    let administration = PostgresAdministration(store: address, keys: settings.keyStore)
    for report in try await administration.requireFit() {
      for finding in report.findings {
        logger.warning(
          "the database needs attention",
          metadata: [
            "where": "\(report.address)", "finding": "\(finding.name)",
            "problem": "\(finding.problem)", "remedy": "\(finding.remedy)",
          ])
      }
    }
    var configuration = PostgresStore.Configuration(store: address, keys: settings.keyStore)
    configuration.writersMax = settings.storeConnections / 2
    configuration.readersMax = settings.storeConnections - configuration.writersMax
    configuration.copies = try directory.emptyCopies()
    return (PostgresStore(configuration, clock: clock), lock)
  }

  /// How to open the store that tenants may be moved to, each time that one is.
  static func moveStore(
    _ settings: Settings, _ directory: DataDirectory, _ clock: some WallClock
  ) -> (@Sendable () async throws -> any StoreEngine)? {
    switch settings.moveTo {
    case nil: return nil
    case .directory(let path): return { try await SQLiteStore.open(at: path, clock: clock) }
    case .database(let address):
      return {
        _ = try await PostgresAdministration(store: address).requireFit()
        var configuration = PostgresStore.Configuration(store: address)
        configuration.copies = directory.copies
        return PostgresStore(configuration, clock: clock)
      }
    }
  }
}
