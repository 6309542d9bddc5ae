internal import CSQLite
public import Store
public import Vocabulary

/// The embedded store: a registry, an epoch key store, and two SQLite files a tenant.
///
/// Reads run on the thread that asks; writes of a tenant run one after the other on a small shared
/// pool of threads, those that wait together in one transaction with one sync.
public final class SQLiteStore: StoreEngine {
  /// The numbers that an operator may set.
  public struct Configuration: Sendable {
    /// Tenants whose files are open at a time; each takes some file descriptors and up to some MiB
    /// of cache.
    public var openTenantsMax = 512
    /// Reading connections of one file. A read never waits inside, so one for each event loop is
    /// enough.
    public var readersMax = 8
    /// Threads that write. Each may wait for the disk, so more than cores are of use.
    public var writerThreads = 8
    /// The largest size of a tenant's data file in pages of 4 KiB; `nil` for SQLite's own limit.
    public var tenantPagesMax: Int?

    public init() {}
  }

  public let registry: RegistryStore
  public let epochs: EpochStore
  private let registryFile: DatabaseFile
  private let epochFile: DatabaseFile
  let tenants: OpenTenants
  let directory: DataDirectory
  let threads: WriterThreads
  private let lock: DirectoryLock

  private init(
    registry: DatabaseFile, epochs: DatabaseFile, tenants: OpenTenants, directory: DataDirectory,
    threads: WriterThreads, lock: DirectoryLock
  ) {
    self.registry = Database(registry)
    self.epochs = Database(epochs)
    registryFile = registry
    epochFile = epochs
    self.tenants = tenants
    self.directory = directory
    self.threads = threads
    self.lock = lock
  }

  /// Opens the store in an existing folder and makes the shared files if they are not there.
  ///
  /// - Throws: `StoreError.busy` while another process has it open; `StoreError.schema` when a
  ///   newer Cairn wrote it; `StoreError.unavailable` when the folder does not exist.
  public static func open(
    at path: String, configuration: Configuration = Configuration(), clock: some WallClock
  ) async throws -> SQLiteStore {
    let directory = try DataDirectory(path)
    let lock = try DirectoryLock(directory.lock)
    try directory.createShared()
    try directory.sweepCopies()
    let threads = WriterThreads(count: configuration.writerThreads)
    let keyTraits = FileTraits(erasesDeleted: true)
    let opening = DatabaseFile.Opening(
      threads: threads, readersMax: configuration.readersMax, traits: keyTraits, creates: false,
      at: clock.now())
    let registry = try await DatabaseFile.open(
      Registry.self, path: directory.registry, tenant: nil, opening)
    let epochs = try await DatabaseFile.open(
      Epochs.self, path: directory.epochs, tenant: nil, opening)
    let tenants = OpenTenants(max: configuration.openTenantsMax, threads: threads) {
      tenant, isFirst in
      var opening = opening
      opening.at = clock.now()
      let keys = try await DatabaseFile.open(
        TenantKeys.self, path: directory.keys(of: tenant), tenant: tenant, opening)
      opening.traits = FileTraits(pagesMax: configuration.tenantPagesMax)
      let data = try await DatabaseFile.open(
        TenantData.self, path: directory.data(of: tenant), tenant: tenant, opening)
      // Only at the first time: later a key may be waiting for its data, not orphaned.
      if isFirst {
        let (keys, data) = (
          KeyStore(keys, tenant: tenant), TenantStore(data, tenant: tenant)
        )
        try await UnfinishedErasures.finish(keys: keys, data: data, at: clock.now())
        _ = try await OrphanKeys.sweep(keys: keys, data: data)
      }
      return TenantFiles(data: data, keys: keys)
    }
    return SQLiteStore(
      registry: registry, epochs: epochs, tenants: tenants, directory: directory,
      threads: threads, lock: lock)
  }

  public func data(of tenant: TenantID) -> TenantStore {
    Database(TenantDatabase(.data, of: tenant, in: tenants), tenant: tenant)
  }

  public func keys(of tenant: TenantID) -> KeyStore {
    Database(TenantDatabase(.keys, of: tenant, in: tenants), tenant: tenant)
  }

  public func create(_ tenant: TenantID) async throws(StoreError) {
    try directory.create(tenant)
    do {
      _ = try await tenants.acquire(tenant)
      tenants.release(tenant)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unavailable
    }
  }

  public func destroy(_ tenant: TenantID) async throws(StoreError) {
    await tenants.retire(tenant)
    try directory.destroy(tenant)
  }

  /// Closes the files of tenants that nobody used since the last call.
  ///
  /// An open tenant takes some hundred KiB. Freed, they lie between what others still use, where
  /// the C library keeps them for good.
  public func closeIdle() async {
    if await tenants.closeIdle() > 0 { cairn_give_back_freed_memory() }
  }

  public func close() async {
    await tenants.close()
    await registryFile.close()
    await epochFile.close()
    lock.release()
  }
}
