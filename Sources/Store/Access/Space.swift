/// A kind of database, and with it the queries that make sense there.
public protocol Space: Sendable {
  /// Every change of the schema, oldest first. Only ever added to.
  static var migrations: [Migration] { get }
  /// Whether each statement names the tenant as `$1`.
  static var belongsToTenant: Bool { get }
}

/// A database that belongs to one tenant.
public protocol TenantSpace: Space {}

/// The records of one tenant: students, plans, consents, the change log. Long-lived backups.
public enum TenantData: TenantSpace {
  public static let belongsToTenant = true
  public static let migrations = [
    Migration.tenantFoundations, .tenantRotation, .tenantErasure, .tenantManifests,
    .tenantCanaries,
  ]
}

/// The wrapped keys of one tenant's students and staff. Kept apart from the data, with short-lived
/// backups, so that erasing a key row erases the person.
public enum TenantKeys: TenantSpace {
  public static let belongsToTenant = true
  public static let migrations = [Migration.keyFoundations, .keyOrphans]
}

/// What the deployment as a whole knows: tenants, their wrapped secrets, credentials.
public enum Registry: Space {
  public static let belongsToTenant = false
  public static let migrations = [
    Migration.registryFoundations, .registryCredentials, .registryDestruction, .registryRotation,
    .registryBackup, .registryNodes, .registryExport,
  ]
}

/// The keys of shred epochs, whose destruction on schedule makes erasure final.
public enum Epochs: Space {
  public static let belongsToTenant = false
  public static let migrations = [Migration.epochFoundations]
}
