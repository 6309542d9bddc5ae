import Foundation
import PostgresServer
import Testing

/// A database that an administrator has set up with the CLI, and what servers are told about it.
struct SharedStore {
  let database: PostgresDatabase
  /// That of the keys, if they have one of their own.
  let keys: PostgresDatabase?
  /// The role that servers connect as: of its own, for roles belong to a whole cluster.
  let role: String

  /// - Parameter site: whose CLI does it.
  static func make(
    _ site: Site, on server: PostgresServer, keysApart: Bool = false
  ) async throws -> SharedStore {
    let database = try await server.makeDatabase()
    let keys = keysApart ? try await server.makeDatabase() : nil
    let keyStore = keys.map { ["--key-store", $0.url()] } ?? []
    let role = "cairn_" + UUID().uuidString.prefix(8).lowercased()
    let made = try await site.cairn(
      ["database", "init", "--store", database.url(), "--role", role] + keyStore)
    try #require(made.status == 0, "\(made.err)")
    try await database.sql("ALTER ROLE \(role) PASSWORD '\(server.password)'")
    return SharedStore(database: database, keys: keys, role: role)
  }

  var url: String { database.url(as: role) }
  /// For `cairnd`.
  var settings: [String] {
    ["--store", url] + (keys.map { ["--key-store", $0.url(as: role)] } ?? [])
  }
}
