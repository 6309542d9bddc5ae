public import Vocabulary

/// The data of one tenant: a store already bound to it, which no query can forget.
public typealias TenantStore = Database<TenantData>
/// The wrapped keys of one tenant.
public typealias KeyStore = Database<TenantKeys>
/// The tenants and credentials of the deployment.
public typealias RegistryStore = Database<Registry>
/// The epoch keys of the deployment.
public typealias EpochStore = Database<Epochs>

/// One database, open or to be opened at its first use. A cheap value; copy it freely.
public struct Database<Kind: Space>: Sendable {
  private let engine: any DatabaseEngine
  /// The tenant whose database this is; `TenantID.none` for the shared ones.
  public let tenant: TenantID

  public init(_ engine: any DatabaseEngine, tenant: TenantID = .none) {
    self.engine = engine
    self.tenant = tenant
  }

  /// Runs `body` on one unchanging snapshot.
  ///
  /// The embedded engine reads right here, on the caller's thread; do not wait for anything slow
  /// inside, since the snapshot stays open.
  ///
  /// - Throws: `StoreError`, or what `body` throws.
  public nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (Transaction<Kind, ReadOnly>) async throws -> Result
  ) async throws -> Result {
    try await engine.read { session in
      try await body(Transaction(session: session))
    }
  }

  /// Runs `body` in a transaction and returns when it is durable on disk.
  ///
  /// What `body` throws undoes its statements and nobody else's, and so does a statement that
  /// fails, even if `body` goes on. It may run more than once, so it must have no effect but its
  /// statements. It may compute (seal, compare), not wait.
  ///
  /// - Throws: `StoreError`, or what `body` throws.
  public func write<Result: Sendable>(
    _ size: WriteSize = .small,
    _ body: @escaping @Sendable (Transaction<Kind, ReadWrite>) async throws -> Result
  ) async throws -> Result {
    try await engine.write(size) { session in
      try await body(Transaction(session: session))
    }
  }
}
