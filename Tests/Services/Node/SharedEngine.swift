import Store
import StoreSQLite
import Vocabulary

/// An engine that several servers of a test write to. Every test of nodes runs on each.
struct SharedEngine: Sendable, CustomStringConvertible {
  let description: String
  let open: @Sendable (ScratchFolder, SettableClock) async throws -> any StoreEngine

  static let all = [
    SharedEngine(description: "embedded, made to look shared") { folder, clock in
      SharedStore(try await SQLiteStore.open(at: folder.path, clock: clock))
    }
  ]
}

/// A store of one process that says others write to it too, as several deployments of a test do.
final class SharedStore: StoreEngine {
  private let engine: any StoreEngine

  init(_ engine: any StoreEngine) { self.engine = engine }

  var isShared: Bool { true }
  var registry: RegistryStore { engine.registry }
  var epochs: EpochStore { engine.epochs }
  func data(of tenant: TenantID) -> TenantStore { engine.data(of: tenant) }
  func keys(of tenant: TenantID) -> KeyStore { engine.keys(of: tenant) }
  func create(_ tenant: TenantID) async throws(StoreError) { try await engine.create(tenant) }

  func copy(
    _ database: CopiedDatabase
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination) {
    try await engine.copy(database)
  }

  func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID
  ) throws(StoreError) -> any StagedCopy<Kind> {
    try engine.stage(kind, of: tenant)
  }

  func replace(
    _ tenant: TenantID, with staged: any StagedCopy<TenantData>, ifStillAt expected: DataPosition
  ) async throws {
    try await engine.replace(tenant, with: staged, ifStillAt: expected)
  }

  func adopt(
    _ tenant: TenantID, data: any StagedCopy<TenantData>, keys: any StagedCopy<TenantKeys>
  ) async throws {
    try await engine.adopt(tenant, data: data, keys: keys)
  }

  func hold(_ tenant: TenantID) async throws { try await engine.hold(tenant) }
  func release(_ tenant: TenantID) async throws { try await engine.release(tenant) }
  func destroy(_ tenant: TenantID) async throws(StoreError) { try await engine.destroy(tenant) }
  func close() async { await engine.close() }
}
