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

  /// Destroys a tenant's databases, the keys first, once nobody uses them; later uses of them are
  /// `StoreError.unavailable`. Doing it again changes nothing.
  func destroy(_ tenant: TenantID) async throws(StoreError)

  /// Waits for running writes and closes everything. Later calls are `StoreError.closed`.
  func close() async
}
