import Foundation
import PostgresServer
import Vocabulary

@testable import StorePostgres

extension PostgresDatabase {
  func address(as user: String = PostgresServer.superuser) throws -> PostgresAddress {
    try PostgresAddress(url(as: user))
  }

  func administration(
    as user: String = PostgresServer.superuser
  ) throws -> PostgresAdministration {
    PostgresAdministration(store: try address(as: user))
  }

  /// The names of what keeps a server from serving as this role.
  func refusals(as user: String = "cairn") async throws -> [String] {
    try await administration(as: user).check().filter { !$0.isWarning }.map(\.name)
  }
}

extension Instant {
  static let test = Instant(seconds: 1_800_000_000)
}
