import Logging
import Messages
import Policy
import RPC
import Sealing
import Store
import StoreSQLite
import Vocabulary

@testable import Services

/// A whole server without sockets: the real store on a temporary folder, real keys, every
/// interceptor, every handler.
final class LiveDeployment: Sendable {
  let folder: ScratchFolder
  let clock: SettableClock
  let deployment: Deployment
  let router: Router

  private init(
    folder: ScratchFolder, clock: SettableClock, root: FixedRootKey = FixedRootKey(),
    next: FixedRootKey? = nil, search: SearchLimits = SearchLimits(), logger: Logger? = nil,
    movingTo moveStore: OpenStore? = nil,
    store: (any StoreEngine)? = nil, timing: NodeTiming = NodeTiming(),
    wrapping: (SQLiteStore) -> any StoreEngine = { $0 }
  ) async throws {
    self.folder = folder
    self.clock = clock
    // Tests run side by side, and each would lock memory of its own.
    let memory = try LockedMemory(bytes: 1 << 17, allowUnlocked: true)
    let engine: any StoreEngine
    if let store {
      engine = store
    } else {
      engine = wrapping(try await SQLiteStore.open(at: folder.path, clock: clock))
    }
    deployment = try await Deployment.open(
      store: engine, custody: try Custody(root: root, next: next, memory: memory), clock: clock,
      logger: logger ?? Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, search: search,
      timing: timing, moveStore: moveStore)
    router = Router(
      methods: deployment.methods(reflects: true),
      interceptors: deployment.interceptors(
        operatorUserID: Self.operatorUserID, shares: TenantShares(crowdedMax: 1)))
  }

  /// - Parameters:
  ///   - logger: `nil` to say nothing.
  ///   - wrapping: what stands before the store.
  static func open(
    search: SearchLimits = SearchLimits(), logger: Logger? = nil,
    wrapping: (SQLiteStore) -> any StoreEngine = { $0 }
  ) async throws -> LiveDeployment {
    try await LiveDeployment(
      folder: ScratchFolder(), clock: SettableClock(), search: search, logger: logger,
      wrapping: wrapping)
  }

  /// A server on files that came from elsewhere.
  static func open(
    in folder: ScratchFolder, clock: SettableClock, root: FixedRootKey = FixedRootKey()
  ) async throws -> LiveDeployment {
    try await LiveDeployment(folder: folder, clock: clock, root: root)
  }

  /// A server on a store that is open already, which others may use too.
  ///
  /// - Parameter moveStore: where tenants may be moved to.
  static func node(
    on store: any StoreEngine, folder: ScratchFolder, clock: SettableClock,
    timing: NodeTiming = NodeTiming(), root: FixedRootKey = FixedRootKey(),
    next: FixedRootKey? = nil, movingTo moveStore: OpenStore? = nil
  ) async throws -> LiveDeployment {
    try await LiveDeployment(
      folder: folder, clock: clock, root: root, next: next, movingTo: moveStore, store: store,
      timing: timing)
  }

  /// Ends the store as a clean stop does.
  func close() async throws {
    try await deployment.disclosures.flush()
    await deployment.store.close()
  }

  /// The same data in a new process: nothing remembered but what lies on the disk.
  func reopened() async throws -> LiveDeployment {
    try await close()
    return try await restarted()
  }

  /// The same after a stop that gave no time to write anything. The store must be closed.
  func restarted(
    root: FixedRootKey = FixedRootKey(), next: FixedRootKey? = nil
  ) async throws -> LiveDeployment {
    try await LiveDeployment(folder: folder, clock: clock, root: root, next: next)
  }

  /// A new tenant, made as an operator makes one.
  func tenant(
    _ name: String = "millbrook", timeZone: String = "America/New_York"
  ) async throws -> LiveTenant {
    let context = CallContext(
      method: TenantMethods.createTenant, metadata: Metadata(), peer: .plaintext(address: ""))
    let response = try await TenantHandlers(deployment: deployment).createTenant(
      CreateTenantRequest(
        name: name, displayName: "An invented place", kind: .district, state: "KY",
        timeZone: timeZone),
      context)
    return try await tenant(TenantID(response.tenant?.id ?? "") ?? .none)
  }

  /// A tenant made before.
  func tenant(_ id: TenantID) async throws -> LiveTenant {
    guard let session = try await deployment.tenants.session(of: id) else {
      throw StoreError.unavailable
    }
    return LiveTenant(live: self, session: session)
  }
}
