public import Vocabulary

/// Where everything is kept: the embedded SQLite files, or a database cluster.
public protocol StoreEngine: Sendable {
  var registry: RegistryStore { get }
  var epochs: EpochStore { get }

  /// Whether other processes may write to the same store. What is remembered of it has to be
  /// compared with it then.
  var isShared: Bool { get }

  /// The tenant's data. Costs nothing; the database opens at its first use, and what does not
  /// exist answers `StoreError.unavailable`.
  func data(of tenant: TenantID) -> TenantStore

  /// The tenant's wrapped keys, in the same manner.
  func keys(of tenant: TenantID) -> KeyStore

  /// Makes a tenant's empty databases. Doing it again changes nothing.
  func create(_ tenant: TenantID) async throws(StoreError)

  /// Copies a database while it serves. The copy holds everything that was acknowledged before the
  /// call, and no part of what was written after it; no writer waits for it.
  ///
  /// - Returns: the copy, and what is in it.
  func copy(
    _ database: CopiedDatabase
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination)

  /// An empty place for a copy of one of the tenant's databases.
  func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID
  ) throws(StoreError) -> any StagedCopy<Kind>

  /// Puts a staged copy in the place of its tenant's data, in one step that no crash can halve.
  /// Calls that use the data meanwhile are answered `closed`.
  ///
  /// - Parameter expected: where the present data must stand when nobody can write to it any more.
  /// - Throws: `busy`, with nothing changed, when it stands elsewhere or could not be closed
  ///   cleanly; the staged copy can be opened again then.
  func replace(
    _ tenant: TenantID, with staged: any StagedCopy<TenantData>, ifStillAt expected: DataPosition
  ) async throws

  /// Makes a tenant of staged copies, in the place of whatever was kept under its id.
  ///
  /// For a tenant that the registry does not know, so that nobody uses it. The keys come first: a
  /// crash in between leaves keys without data, and doing it again mends it.
  func adopt(
    _ tenant: TenantID, data: any StagedCopy<TenantData>, keys: any StagedCopy<TenantKeys>
  ) async throws

  /// Lets nobody write to a tenant's databases until `release`; writes are answered `closed`.
  ///
  /// Returns when the writes that were running have ended, so what is read from then on is the last
  /// word. Reads go on. A stop of the only process ends it.
  func hold(_ tenant: TenantID) async throws

  /// Lets writes go on after `hold`. Doing it again changes nothing.
  func release(_ tenant: TenantID) async throws

  /// Destroys a tenant's databases, the keys first, once nobody uses them; later uses of them are
  /// `StoreError.unavailable`. Doing it again changes nothing.
  func destroy(_ tenant: TenantID) async throws(StoreError)

  /// Lets go of what nobody has used since the last call. To be called every half minute.
  func closeIdle() async

  /// Waits for running writes and closes everything. Later calls are `StoreError.closed`.
  func close() async
}

extension StoreEngine {
  /// The embedded engine has its files to itself.
  public var isShared: Bool { false }

  /// For an engine that keeps nothing open for a tenant.
  public func closeIdle() async {}
}
