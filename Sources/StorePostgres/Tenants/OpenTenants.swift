internal import Store
internal import Synchronization
internal import Vocabulary

/// The two databases of a tenant.
final class TenantDatabases: Sendable {
  let data: BoundDatabase
  let keys: BoundDatabase

  init(data: BoundDatabase, keys: BoundDatabase) {
    self.data = data
    self.keys = keys
  }

  func close() async {
    await data.close()
    await keys.close()
  }
}

/// The tenants that this process has used, each with its queues of writes.
final class OpenTenants: Sendable {
  private struct State {
    var open: [TenantID: TenantDatabases] = [:]
    var opening: [TenantID: Task<TenantDatabases, any Error>] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())
  private let openDatabases: @Sendable (TenantID) async throws -> TenantDatabases

  /// - Parameter open: looks after a tenant when it is used for the first time in this process.
  init(open: @escaping @Sendable (TenantID) async throws -> TenantDatabases) {
    openDatabases = open
  }

  /// The databases of a tenant. Suspends only at the first use.
  nonisolated(nonsending) func databases(of tenant: TenantID) async throws -> TenantDatabases {
    if let open = try known(tenant) { return open }
    return try await opening(tenant).value
  }

  private func known(_ tenant: TenantID) throws(StoreError) -> TenantDatabases? {
    try state.withLock { (state) throws(StoreError) in
      guard !state.isClosed else { throw .closed }
      return state.open[tenant]
    }
  }

  private func opening(_ tenant: TenantID) -> Task<TenantDatabases, any Error> {
    state.withLock { state in
      if let opening = state.opening[tenant] { return opening }
      let opening = Task {
        do {
          let databases = try await openDatabases(tenant)
          return try keep(databases, of: tenant)
        } catch {
          self.state.withLock { _ = $0.opening.removeValue(forKey: tenant) }
          throw error
        }
      }
      state.opening[tenant] = opening
      return opening
    }
  }

  private func keep(
    _ databases: TenantDatabases, of tenant: TenantID
  ) throws(StoreError) -> TenantDatabases {
    try state.withLock { (state) throws(StoreError) in
      guard !state.isClosed else { throw .closed }
      state.opening[tenant] = nil
      state.open[tenant] = databases
      return databases
    }
  }

  /// Lets go of what the process keeps of a tenant that is about to be removed, and waits for its
  /// writes. Who asks for the tenant afterwards is answered by the database: it is not there, or it
  /// has come back by a move.
  func letGo(of tenant: TenantID) async {
    await state.withLock { $0.open.removeValue(forKey: tenant) }?.close()
  }

  func close() async {
    let open = state.withLock { state in
      state.isClosed = true
      defer { state.open = [:] }
      return Array(state.open.values)
    }
    for databases in open { await databases.close() }
  }
}

/// One of a tenant's two databases, looked after at the first use.
final class TenantDatabase: DatabaseEngine {
  enum Part: Sendable {
    case data
    case keys
  }

  private let tenants: OpenTenants
  private let tenant: TenantID
  private let part: Part

  init(_ part: Part, of tenant: TenantID, in tenants: OpenTenants) {
    self.tenants = tenants
    self.tenant = tenant
    self.part = part
  }

  private nonisolated(nonsending) func database() async throws -> BoundDatabase {
    let databases = try await tenants.databases(of: tenant)
    switch part {
    case .data: return databases.data
    case .keys: return databases.keys
    }
  }

  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result {
    try await database().read(body)
  }

  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    try await database().write(size, body)
  }
}
