public import Logging
import Policy
public import Sealing
public import Store
public import Vocabulary

/// What the handlers are given: the stores, the keys and the clock of one server.
public struct Deployment: Sendable {
  public let store: any StoreEngine
  public let custody: Custody
  public let tenants: TenantDirectory
  public let credentials: CredentialDirectory
  /// To be run as long as the server runs, and told when it has ended.
  public let node: Node
  /// To be run as long as the server runs.
  public let rotations: KeyRotations
  /// To be flushed every second and at the end.
  public let disclosures: DisclosureBacklog
  /// To be flushed several times a second and at the end.
  public let alarms: AlarmBacklog
  /// To be told when the server stops.
  public let serving: ServingState
  /// When the erased are gone from every backup.
  let promise: ErasurePromise
  /// Signs in the platform's own name: the certificates of destroyed tenants.
  let signing: SigningKeys
  /// A roster of 100 thousand students takes some hundred MiB.
  let imports = Turns<TenantID>(of: "roster import", each: "tenant", most: 4)
  let copies = Turns<TenantID>(of: "backup", each: "tenant", most: 2)
  /// Each holds a key of the slab and opens records as fast as its caller takes them.
  let exports = Turns<ExportTurn>(of: "export", each: "party", most: 16)
  /// To be asked now and then to wipe what nobody searches.
  public let searches: SearchIndexes
  /// Never goes back, not over a restart either.
  public let clock: any WallClock
  public let logger: Logger
  /// Opens the store that tenants may be moved to; `nil` where the settings name none.
  let moveStore: (@Sendable () async throws -> any StoreEngine)?

  /// Opens the platform's keys, making them at the very first start, and ends what a stop in mid
  /// destruction of a tenant left.
  ///
  /// - Parameters:
  ///   - keyPolicy: for how long keys are used.
  ///   - search: how much memory searches may take, and for how long.
  ///   - moveStore: opens the store that tenants may be moved to.
  ///   - timing: how soon this process hears of what others on the same store did.
  /// - Throws: `RootMismatch` when the root key is another one than the data is sealed under.
  public static func open(
    store: any StoreEngine, custody: Custody, clock wallClock: any WallClock, logger: Logger,
    keyPolicy: KeyPolicy = KeyPolicy(), search: SearchLimits = SearchLimits(),
    timing: NodeTiming = NodeTiming(),
    moveStore: (@Sendable () async throws -> any StoreEngine)? = nil
  ) async throws -> Deployment {
    let clock = MonotonicClock(wallClock)
    if let last = try await store.registry.read({ try await $0.lastCredentialTime() }) {
      clock.advance(to: last)
    }
    let secrets = try await platformSecrets(store: store, custody: custody)
    let signingKeys = try await SigningKeyring(registry: store.registry, custody: custody)
      .keys(of: .none, under: secrets.platformKey, madeAt: clock.now())
    let serving = ServingState()
    let alarms = AlarmBacklog(clock: clock, logger: logger)
    let tenants = TenantDirectory(
      store: store, custody: custody, clock: clock, serving: serving, logger: logger)
    let credentials = CredentialDirectory(
      registry: store.registry, platform: try custody.openPlatform(secrets), tenants: tenants,
      alarms: alarms, clock: clock)
    let disclosures = DisclosureBacklog(alarms: alarms)
    let searches = SearchIndexes(limits: search, clock: clock, logger: logger)
    let node = Node(
      store: store, custody: custody, clock: clock,
      memory: NodeMemory(
        tenants: tenants, credentials: credentials, searches: searches,
        disclosures: disclosures),
      timing: timing, logger: logger)
    try await node.join()
    let deployment = Deployment(
      store: store, custody: custody, tenants: tenants, credentials: credentials, node: node,
      rotations: KeyRotations(
        store: store, custody: custody, tenants: tenants, node: node, clock: clock,
        policy: keyPolicy, logger: logger),
      disclosures: disclosures, alarms: alarms, serving: serving,
      promise: ErasurePromise(
        epochDays: keyPolicy.epochDays, epochBackupDays: keyPolicy.epochBackupDays),
      signing: try custody.openSigningKeys(signingKeys, of: .none, under: secrets.platformKey),
      searches: searches, clock: clock, logger: logger, moveStore: moveStore)
    try await TenantDestruction.resumeAll(in: deployment)
    return deployment
  }

  private static func platformSecrets(
    store: any StoreEngine, custody: Custody
  ) async throws -> PlatformSecrets {
    let rows = try await store.registry.read { try await $0.platformSecrets() }
    if let secrets = PlatformSecrets(rows) { return try confirmed(secrets, custody) }
    let made = try custody.createPlatform()
    // Two nodes may start at once; the first one's stay, and both read those.
    let kept = try await store.registry.write { writer in
      if PlatformSecrets(try await writer.platformSecrets()) == nil {
        for row in made.rows { try await writer.putPlatform(row) }
      }
      return try await writer.platformSecrets()
    }
    guard let secrets = PlatformSecrets(kept) else { throw StoreError.corrupt }
    return try confirmed(secrets, custody)
  }

  /// The platform's key is the last that a rotation of the root seals anew, so the root below it
  /// has nothing left to open.
  private static func confirmed(
    _ secrets: PlatformSecrets, _ custody: Custody
  ) throws -> PlatformSecrets {
    try custody.confirm(platformKey: secrets.platformKey)
    custody.retireRoots(below: secrets.platformKey.wrappedUnder ?? 1)
    return secrets
  }
}
