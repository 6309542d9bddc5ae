public import StorePostgres
import Vocabulary

extension PostgresServer {
  /// The role that servers connect as.
  public static let storeRole = "cairn"

  /// A new database with the schema of the store, which `storeRole` may use.
  public func makeStore() async throws -> PostgresDatabase {
    try await makeDatabase(like: "cairn") { template in
      try await template.server.createRole(Self.storeRole)
      let address = try PostgresAddress(template.url())
      _ = try await PostgresAdministration(store: address)
        .initialise(at: Instant(seconds: 1_800_000_000))
    }
  }
}

extension PostgresDatabase {
  /// A store on it, as a server has one.
  ///
  /// - Parameters:
  ///   - port: of a pooler before the server.
  ///   - more: of the URL.
  public func configuration(
    port: Int? = nil, _ more: String = ""
  ) throws -> PostgresStore.Configuration {
    let url = server.url(name, as: PostgresServer.storeRole, port: port) + more
    var configuration = PostgresStore.Configuration(store: try PostgresAddress(url))
    // Many stores share the server of the tests.
    configuration.readersMax = 4
    configuration.writersMax = 4
    return configuration
  }
}
