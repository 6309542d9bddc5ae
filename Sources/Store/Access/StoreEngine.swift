public import Vocabulary

/// Where everything is kept: the embedded SQLite files, or a database cluster.
public protocol StoreEngine: Sendable {
  var registry: RegistryStore { get }
  var epochs: EpochStore { get }

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

  /// An empty place for a copy of the tenant's data.
  func stage(_ tenant: TenantID) throws(StoreError) -> any StagedData

  /// Puts a staged copy in the place of its tenant's data, in one step that no crash can halve.
  /// Calls that use the data meanwhile are answered `closed`.
  ///
  /// - Parameter expected: where the present data must stand when nobody can write to it any more.
  /// - Throws: `busy`, with nothing changed, when it stands elsewhere or could not be closed
  ///   cleanly; the staged copy can be opened again then.
  func replace(
    _ tenant: TenantID, with staged: any StagedData, ifStillAt expected: DataPosition
  ) async throws

  /// Destroys a tenant's databases, the keys first, once nobody uses them; later uses of them are
  /// `StoreError.unavailable`. Doing it again changes nothing.
  func destroy(_ tenant: TenantID) async throws(StoreError)

  /// Lets go of what nobody has used since the last call. To be called every half minute.
  func closeIdle() async

  /// Waits for running writes and closes everything. Later calls are `StoreError.closed`.
  func close() async
}

extension StoreEngine {
  /// For an engine that keeps nothing open for a tenant.
  public func closeIdle() async {}
}
