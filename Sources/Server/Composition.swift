import Glibc
import Installation
public import Logging
import Messages
import NIOCore
import NIOPosix
import RPC
import Sealing
import Services
import Store
import StoreSQLite
import Transport
public import Vocabulary

/// A server put together: keys, store, methods and interceptors, ready to listen.
///
/// The only place that sees every room. What it makes it also closes, in `close`.
public struct Composition: Sendable {
  let settings: Settings
  let directory: DataDirectory
  let store: any StoreEngine
  /// With a store elsewhere, what keeps a second server out of the data directory.
  let lock: DirectoryLock?
  let deployment: Deployment
  let group: MultiThreadedEventLoopGroup
  let transport: GRPCServer
  let logger: Logger

  /// Reads the keys and opens the store. Nothing listens yet.
  ///
  /// - Throws: `InstallationError`, `SealingError` or `StoreError`, whose descriptions say what an
  ///   operator can do.
  public static func open(
    _ settings: Settings, clock: some WallClock, logger: Logger
  ) async throws -> Composition {
    try ProcessHardening.apply()
    try AddressSpace.require(settings)
    let directory = try DataDirectory(opening: settings.data)
    let memory = try LockedMemory(
      bytes: settings.keyMemoryKiB * 1024, allowUnlocked: settings.allowUnlockedMemory)
    let custody = try custody(settings, directory, memory, logger)
    let (store, lock) = try await openStore(settings, directory, clock, logger)
    let deployment = try await Deployment.open(
      store: store, custody: custody, clock: clock, logger: logger,
      keyPolicy: KeyPolicy(
        epochDays: settings.epochDays, epochBackupDays: settings.epochBackupDays,
        retiredKeyDays: settings.retiredKeyDays),
      search: SearchLimits(
        bytesMax: settings.searchMemoryMiB << 20, idleSeconds: settings.searchIdleMinutes * 60),
      moveStore: moveStore(settings, directory, clock))

    let threads = settings.threads == 0 ? System.coreCount : settings.threads
    let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    let transport = GRPCServer(
      router: router(of: deployment, settings),
      configuration: ServerConfiguration(
        limits: limits(of: settings),
        encodeDetails: { encodeStatusDetails($0) },
        onUnexpected: { error, _ in Fault(error, logger: logger) }),
      group: group)
    return Composition(
      settings: settings, directory: directory, store: store, lock: lock,
      deployment: deployment, group: group, transport: transport, logger: logger)
  }

  /// Loads the root key, and that of a rotation, from where the settings say.
  private static func custody(
    _ settings: Settings, _ directory: DataDirectory, _ memory: LockedMemory, _ logger: Logger
  ) throws -> Custody {
    let source = settings.rootKey ?? RootKeySource(.file(path: directory.rootKey))
    for case .file(let path)? in [source.place, settings.nextRootKey?.place]
    where RootKeyFile(path: path).isBeside(directory.path) {
      logger.warning("\(InstallationWarning.rootKeyBesideData)")
    }
    let provider = try source.provider(in: memory)
    let next = try settings.nextRootKey?.provider(in: memory)
    if let next, next.version <= provider.version { throw RootKeyError.nextNotNewer }
    return try Custody(root: provider, next: next, memory: memory)
  }

  /// Every method behind the steps that each call takes.
  static func router(of deployment: Deployment, _ settings: Settings) -> Router {
    Router(
      methods: deployment.methods(reflects: settings.reflection),
      interceptors: deployment.interceptors(
        operatorUserID: geteuid(),
        shares: TenantShares(crowdedMax: settings.crowdedCallsMax)))
  }

  /// The maxima of connections that an operator may move; the others are the protocol's.
  static func limits(of settings: Settings) -> Limits {
    var limits = Limits()
    limits.connectionsMax = settings.connectionsMax
    limits.connectionAge =
      settings.connectionAgeMinutes == 0
      ? nil : .minutes(Int64(settings.connectionAgeMinutes))
    return limits
  }

  public func close() async throws {
    await store.close()
    lock?.release()
    try await group.shutdownGracefully()
  }
}
