import Foundation
import PostgresServer

/// A PostgreSQL server of the bench's own, durable, on one core, with the store's schema.
final class BenchDatabase {
  static let role = "cairn"

  let database: PostgresDatabase
  private let server: PostgresServer

  private init(_ server: PostgresServer, _ database: PostgresDatabase) {
    self.server = server
    self.database = database
  }

  static func start(core: Int) async throws -> BenchDatabase {
    var options = PostgresServer.Options()
    options.isDurable = true
    options.core = core
    // What the tests leave small, and a log that is not the figure's business.
    options.settings = [
      "shared_buffers": "512MB", "max_wal_size": "4GB", "synchronous_commit": "on", "fsync": "on",
    ]
    let server = try await PostgresServer.start(options)
    let database = try await server.makeDatabase()
    let log = "\(server.folder)/init.log"
    let made = try Programs.start(
      "cairn", ["database", "init", "--store", database.url(), "--role", role], log: log)
    made.waitUntilExit()
    guard made.terminationStatus == 0 else {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      throw BenchFailure("`cairn database init` failed: \(text)")
    }
    try await database.sql("ALTER ROLE \(role) PASSWORD '\(server.password)'")
    return BenchDatabase(server, database)
  }

  func stop() async { await server.stop() }

  var url: String { database.url(as: Self.role) }
  /// For `cairnd`.
  var settings: [String] { ["--store", url] }

  /// User and system time of all its processes so far, those that have ended included.
  func cpuSeconds() throws -> Double {
    guard let id = server.processID else { throw BenchFailure("PostgreSQL is not running") }
    let children = try String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)
    return try children.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
      .reduce(MeasuredProcess.cpuSeconds(of: id, endedChildren: true)) { sum, child in
        // One that ends at this moment is counted with its parent from now on.
        sum + ((try? MeasuredProcess.cpuSeconds(of: child)) ?? 0)
      }
  }
}
