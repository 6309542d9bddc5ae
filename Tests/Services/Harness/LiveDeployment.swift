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
    movingTo destination: ScratchFolder? = nil,
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
      timing: timing, moveStore: Self.opening(destination, clock))
    router = Router(
      methods: deployment.methods(reflects: true),
      interceptors: deployment.interceptors(
        operatorUserID: Self.operatorUserID, shares: TenantShares(crowdedMax: 1)))
  }

  private static func opening(
    _ folder: ScratchFolder?, _ clock: SettableClock
  ) -> (@Sendable () async throws -> any StoreEngine)? {
    guard let path = folder?.path else { return nil }
    return { try await SQLiteStore.open(at: path, clock: clock) }
  }

  /// - Parameters:
  ///   - logger: `nil` to say nothing.
  ///   - destination: where tenants may be moved to.
  ///   - wrapping: what stands before the store.
  static func open(
    search: SearchLimits = SearchLimits(), logger: Logger? = nil,
    movingTo destination: ScratchFolder? = nil,
    wrapping: (SQLiteStore) -> any StoreEngine = { $0 }
  ) async throws -> LiveDeployment {
    try await LiveDeployment(
      folder: ScratchFolder(), clock: SettableClock(), search: search, logger: logger,
      movingTo: destination, wrapping: wrapping)
  }

  /// A server on files that came from elsewhere.
  static func open(
    in folder: ScratchFolder, clock: SettableClock, movingTo destination: ScratchFolder? = nil,
    root: FixedRootKey = FixedRootKey()
  ) async throws -> LiveDeployment {
    try await LiveDeployment(folder: folder, clock: clock, root: root, movingTo: destination)
  }

  /// One of several servers on a store that is open already.
  static func node(
    on store: any StoreEngine, folder: ScratchFolder, clock: SettableClock, timing: NodeTiming,
    root: FixedRootKey = FixedRootKey(), next: FixedRootKey? = nil
  ) async throws -> LiveDeployment {
    try await LiveDeployment(
      folder: folder, clock: clock, root: root, next: next, store: store, timing: timing)
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
