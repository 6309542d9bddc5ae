public import Store
public import Vocabulary

/// The store on PostgreSQL, for any number of servers side by side: four schemas, in which every
/// row names its tenant.
///
/// Reads run on one snapshot and wait for one round trip a statement, the first of them included.
/// Writes of a tenant come one after the other over all servers; those of one server that wait
/// together share a transaction. The schema is made and changed by `PostgresAdministration` alone.
public final class PostgresStore: StoreEngine {
  /// Where the databases are, and the numbers that an operator may set.
  public struct Configuration: Sendable {
    public var store: PostgresAddress
    /// Where the keys are, if apart from the data.
    public var keys: PostgresAddress?
    /// Connections for reading at a time, to each of the two.
    public var readersMax = 16
    /// Connections for writing, each for one tenant at a time.
    public var writersMax = 16
    /// A folder for databases on their way out or in.
    public var copies = "/var/tmp"

    public init(store: PostgresAddress, keys: PostgresAddress? = nil) {
      self.store = store
      self.keys = keys
    }
  }

  public let registry: RegistryStore
  public let epochs: EpochStore
  public let isShared = true
  private let shared: [BoundDatabase]
  private let clusters: [Cluster]
  let lifetime: TenantLifetime
  private let tenants: OpenTenants
  let copies: String
  let clock: any WallClock

  /// Opens the store. Connects at the first use.
  public init(_ configuration: Configuration, clock: some WallClock) {
    func cluster(_ address: PostgresAddress) -> Cluster {
      Cluster(
        address.url, prepares: address.prepares, readersMax: configuration.readersMax,
        writersMax: configuration.writersMax)
    }
    let store = cluster(configuration.store)
    let keys = configuration.keys.map(cluster) ?? store
    let registry = BoundDatabase(BoundSchema(.registry), in: store)
    let epochs = BoundDatabase(BoundSchema(.epochs), in: keys)
    self.registry = Database(registry)
    self.epochs = Database(epochs)
    shared = [registry, epochs]
    clusters = configuration.keys == nil ? [store] : [store, keys]
    copies = configuration.copies
    self.clock = clock
    lifetime = TenantLifetime(store: store, keys: keys)
    tenants = OpenTenants { tenant in
      let databases = TenantDatabases(
        data: BoundDatabase(BoundSchema(.data, of: tenant), in: store),
        keys: BoundDatabase(BoundSchema(.keys, of: tenant), in: keys))
      // Other servers may use the tenant at this moment; what is done here harms none of them.
      let keys = KeyStore(databases.keys, tenant: tenant)
      let data = TenantStore(databases.data, tenant: tenant)
      try await UnfinishedErasures.finish(keys: keys, data: data, at: clock.now())
      _ = try await OrphanKeys.sweepShared(keys: keys, data: data, at: clock.now())
      return databases
    }
  }

  public func data(of tenant: TenantID) -> TenantStore {
    Database(TenantDatabase(.data, of: tenant, in: tenants), tenant: tenant)
  }

  public func keys(of tenant: TenantID) -> KeyStore {
    Database(TenantDatabase(.keys, of: tenant, in: tenants), tenant: tenant)
  }

  public func create(_ tenant: TenantID) async throws(StoreError) {
    try await lifetime.begin(tenant)
  }

  public func hold(_ tenant: TenantID) async throws { try await lifetime.hold(tenant, 1) }

  public func release(_ tenant: TenantID) async throws { try await lifetime.hold(tenant, 0) }

  public func destroy(_ tenant: TenantID) async throws(StoreError) {
    await tenants.letGo(of: tenant)
    try await lifetime.end(tenant)
  }

  public func close() async {
    await tenants.close()
    for database in shared { await database.close() }
    for cluster in clusters { await cluster.close() }
  }
}
