public import Logging
public import Sealing
public import Store
public import Vocabulary

/// What the handlers are given: the stores, the keys and the clock of one server.
public struct Deployment: Sendable {
  public let store: any StoreEngine
  public let custody: Custody
  public let tenants: TenantDirectory
  public let credentials: CredentialDirectory
  /// To be flushed every second and at the end.
  public let disclosures: DisclosureBacklog
  /// To be told when the server stops.
  public let serving: ServingState
  /// A roster of 100 thousand students takes some hundred MiB.
  let imports = Turns(of: "roster import", most: 4)
  let copies = Turns(of: "backup", most: 2)
  public let clock: any WallClock
  public let logger: Logger

  /// Opens the platform's keys, making them at the very first start.
  public static func open(
    store: any StoreEngine, custody: Custody, clock: any WallClock, logger: Logger
  ) async throws -> Deployment {
    let platform = try await openPlatform(store: store, custody: custody)
    let serving = ServingState()
    let tenants = TenantDirectory(store: store, custody: custody, serving: serving)
    return Deployment(
      store: store, custody: custody, tenants: tenants,
      credentials: CredentialDirectory(
        registry: store.registry, platform: platform, tenants: tenants, clock: clock),
      disclosures: DisclosureBacklog(), serving: serving, clock: clock, logger: logger)
  }

  private static func openPlatform(
    store: any StoreEngine, custody: Custody
  ) async throws -> CredentialPepper {
    let rows = try await store.registry.read { try await $0.platformSecrets() }
    if let secrets = PlatformSecrets(rows) { return try custody.openPlatform(secrets) }
    let made = try custody.createPlatform()
    try await store.registry.write { writer in
      for row in made.rows { try await writer.putPlatform(row) }
    }
    return try custody.openPlatform(made)
  }
}
