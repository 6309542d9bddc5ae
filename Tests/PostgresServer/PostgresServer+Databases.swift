import Foundation
import Synchronization

/// One database of a test's own. To be dropped at the end, so that a long run fills no disk.
public struct PostgresDatabase: Sendable {
  public let server: PostgresServer
  public let name: String

  public init(server: PostgresServer, name: String) {
    self.server = server
    self.name = name
  }

  public func url(as user: String = PostgresServer.superuser) -> String {
    server.url(name, as: user)
  }

  @discardableResult
  public func sql(
    _ text: String, as user: String = PostgresServer.superuser
  ) async throws -> String {
    try await server.sql(text, in: name, as: user)
  }

  /// Throws everybody out and removes it.
  public func drop() async throws {
    try await server.sql("DROP DATABASE IF EXISTS \"\(name)\" WITH (FORCE)")
  }
}

extension PostgresServer {
  /// A new database, empty or a copy of another that nobody is connected to.
  public func makeDatabase(
    like template: String = "template0", _ more: String = ""
  ) async throws -> PostgresDatabase {
    let name = "case_" + UUID().uuidString.prefix(13).lowercased().filter { $0 != "-" }
    try await sql("CREATE DATABASE \"\(name)\" TEMPLATE \"\(template)\" \(more)")
    return PostgresDatabase(server: self, name: name)
  }

  /// A new database like a template that is made when it is asked for the first time.
  ///
  /// - Parameter make: fills the template; must have closed its connections when it returns.
  public func makeDatabase(
    like template: String, made make: @escaping @Sendable (PostgresDatabase) async throws -> Void
  ) async throws -> PostgresDatabase {
    let making = templates.withLock { templates in
      if let making = templates[template] { return making }
      let making = Task {
        try await sql("CREATE DATABASE \"\(template)\" TEMPLATE template0")
        try await make(PostgresDatabase(server: self, name: template))
      }
      templates[template] = making
      return making
    }
    try await making.value
    return try await makeDatabase(like: template)
  }

  /// Runs `body` with a new database, and drops it.
  @discardableResult
  public func withDatabase<Result>(
    _ more: String = "", _ body: (PostgresDatabase) async throws -> Result
  ) async throws -> Result {
    let database = try await makeDatabase(like: "template0", more)
    do {
      let result = try await body(database)
      try await database.drop()
      return result
    } catch {
      try? await database.drop()
      throw error
    }
  }
}
