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
  /// To be run as long as the server runs.
  public let rotations: KeyRotations
  /// To be flushed every second and at the end.
  public let disclosures: DisclosureBacklog
  /// To be told when the server stops.
  public let serving: ServingState
  /// When the erased are gone from every backup.
  let promise: ErasurePromise
  /// Signs in the platform's own name: the certificates of destroyed tenants.
  let signing: SigningKeys
  let imports = RunningImports()
  public let clock: any WallClock
  public let logger: Logger

  /// Opens the platform's keys, making them at the very first start, and ends what a stop in mid
  /// destruction of a tenant left.
  ///
  /// - Parameters:
  ///   - keyPolicy: for how long keys are used.
  ///   - epochBackupDays: how long backups of epoch keys are kept.
  public static func open(
    store: any StoreEngine, custody: Custody, clock: any WallClock, logger: Logger,
    keyPolicy: KeyPolicy = KeyPolicy(), epochBackupDays: Int = 30
  ) async throws -> Deployment {
    let secrets = try await platformSecrets(store: store, custody: custody)
    let signingKeys = try await SigningKeyring(registry: store.registry, custody: custody)
      .keys(of: .none, under: secrets.platformKey, madeAt: clock.now())
    let serving = ServingState()
    let tenants = TenantDirectory(
      store: store, custody: custody, serving: serving, logger: logger)
    let deployment = Deployment(
      store: store, custody: custody, tenants: tenants,
      credentials: CredentialDirectory(
        registry: store.registry, platform: try custody.openPlatform(secrets), tenants: tenants,
        clock: clock),
      rotations: KeyRotations(
        store: store, custody: custody, tenants: tenants, clock: clock, policy: keyPolicy,
        logger: logger),
      disclosures: DisclosureBacklog(), serving: serving,
      promise: ErasurePromise(
        epochDays: keyPolicy.epochDays, epochBackupDays: epochBackupDays),
      signing: try custody.openSigningKeys(signingKeys, of: .none, under: secrets.platformKey),
      clock: clock, logger: logger)
    try await TenantDestruction.resumeAll(in: deployment)
    return deployment
  }

  private static func platformSecrets(
    store: any StoreEngine, custody: Custody
  ) async throws -> PlatformSecrets {
    let rows = try await store.registry.read { try await $0.platformSecrets() }
    if let secrets = PlatformSecrets(rows) { return secrets }
    let made = try custody.createPlatform()
    try await store.registry.write { writer in
      for row in made.rows { try await writer.putPlatform(row) }
    }
    return made
  }
}
