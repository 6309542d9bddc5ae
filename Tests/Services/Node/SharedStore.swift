import Store
import Vocabulary

extension TestEngine {
  /// Those that several servers of a test can write to. Every test of nodes runs on each.
  static let shared = [
    TestEngine(description: "embedded, made to look shared") { folder, clock in
      let store = SharedStore(try await embedded.make(folder, clock)())
      return { store }
    },
    postgres,
  ]
}

/// A store of one process that says others write to it too, as several deployments of a test do.
final class SharedStore: StoreEngine {
  private let engine: any StoreEngine
  private let holds: Bool

  /// - Parameter holds: false for one that lets everybody write while a tenant moves away.
  init(_ engine: any StoreEngine, holds: Bool = true) {
    self.engine = engine
    self.holds = holds
  }

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

  func hold(_ tenant: TenantID) async throws {
    if holds { try await engine.hold(tenant) }
  }

  func release(_ tenant: TenantID) async throws { try await engine.release(tenant) }
  func destroy(_ tenant: TenantID) async throws(StoreError) { try await engine.destroy(tenant) }
  func close() async { await engine.close() }
}
