internal import Store
internal import Vocabulary

/// A tenant's beginning and end in the schemas that it shares with others.
struct TenantLifetime: Sendable {
  let store: Cluster
  let keys: Cluster

  /// Gives the tenant its turn, without which nobody reads or writes. The data comes last: with it
  /// the tenant exists.
  func begin(_ tenant: TenantID) async throws(StoreError) {
    for (schema, cluster) in [(Schema.keys, keys), (.data, store)] {
      try await transaction(cluster, BoundSchema(schema, of: tenant)) {
        connection throws(Failure) in
        for statement in schema.control.makeTenant {
          try connection.send(statement, tenant: .id(tenant), for: .success)
        }
      }
    }
  }

  /// Removes everything of the tenant, the keys first. Each table is a transaction of its own,
  /// since the whole may take long.
  func end(_ tenant: TenantID) async throws(StoreError) {
    for (schema, cluster) in [(Schema.keys, keys), (.data, store)] {
      for statement in [schema.control.endTenant] + schema.control.emptyTenant {
        try await transaction(cluster, BoundSchema(schema, of: tenant)) {
          connection throws(Failure) in
          try connection.send(Self.noTimeLimit, for: .success)
          try connection.send(statement, tenant: .id(tenant), for: .success)
        }
      }
    }
  }

  /// Lets nobody write on any server, or everybody again. Whoever has the turn is waited for.
  func hold(_ tenant: TenantID, _ held: Int64) async throws(StoreError) {
    for (schema, cluster) in [(Schema.keys, keys), (.data, store)] {
      try await transaction(cluster, BoundSchema(schema, of: tenant)) {
        connection throws(Failure) in
        try connection.send(
          schema.control.holdTurn, tenant: .id(tenant), [.integer(held)], for: .success)
      }
    }
  }

  private static let noTimeLimit = Statement("SET LOCAL statement_timeout = 0")

  /// Statements that are the same however often they are done.
  private func transaction(
    _ cluster: Cluster, _ space: BoundSchema,
    _ body: (Connection) throws(Failure) -> Void
  ) async throws(StoreError) {
    let connection = try await cluster.writers.take()
    defer { cluster.writers.give(connection) }
    do throws(Failure) {
      connection.author = 0
      try connection.send(Control.beginWriting, for: .success)
      try connection.send(space.schema.control.bind, tenant: space.tenant, for: .success)
      try body(connection)
      try connection.send(Control.commit, for: .success)
      try await connection.receive()
    } catch {
      await connection.rollBack()
      throw error.error
    }
  }
}
