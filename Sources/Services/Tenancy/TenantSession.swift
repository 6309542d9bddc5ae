import Foundation
import Policy
public import Sealing
public import Store
import Synchronization
public import Vocabulary

/// An open tenant: its data, its keys and its calendar. Everything that is done for a tenant goes
/// through one of these, so nothing can be done for two at once.
///
/// A call keeps the session, and with it the keys, that it began with.
public final class TenantSession: Sendable {
  public let id: TenantID
  /// The short name.
  public let name: String
  public let custody: TenantCustody
  public let data: TenantStore
  public let keys: KeyStore
  /// What the registry told of its keys when these were opened.
  let versions: KeyVersions
  private let timeZone: TimeZone
  private let standing: Standing
  /// The keys that the registry tells of now; `nil` when the tenant is gone.
  private let keysOfNow: @Sendable () async throws -> TenantCustody?

  /// What all sessions of one tenant share.
  private final class Standing: Sendable {
    let isActive: Atomic<Bool>
    let isQuarantined = Atomic(false)
    let canaries: CanaryMarks

    init(isActive: Bool, isShared: Bool) {
      self.isActive = Atomic(isActive)
      canaries = CanaryMarks(isShared: isShared)
    }
  }

  var canaries: CanaryMarks { standing.canaries }

  /// - Parameters:
  ///   - row: its time zone is an IANA name; an unknown one counts as UTC.
  ///   - keysOfNow: asks the registry, whose keys another node may have rotated.
  convenience init(
    _ row: TenantRow, isActive: Bool, custody: TenantCustody, versions: KeyVersions,
    store: any StoreEngine, keysOfNow: @escaping @Sendable () async throws -> TenantCustody?
  ) {
    self.init(
      id: row.id, name: row.name,
      timeZone: TimeZone(identifier: row.timeZone) ?? TimeZone(secondsFromGMT: 0) ?? .current,
      standing: Standing(isActive: isActive, isShared: store.isShared), custody: custody,
      versions: versions, data: store.data(of: row.id), keys: store.keys(of: row.id),
      keysOfNow: keysOfNow)
  }

  private init(
    id: TenantID, name: String, timeZone: TimeZone, standing: Standing, custody: TenantCustody,
    versions: KeyVersions, data: TenantStore, keys: KeyStore,
    keysOfNow: @escaping @Sendable () async throws -> TenantCustody?
  ) {
    self.id = id
    self.name = name
    self.timeZone = timeZone
    self.standing = standing
    self.custody = custody
    self.versions = versions
    self.data = data
    self.keys = keys
    self.keysOfNow = keysOfNow
  }

  /// The same tenant with the keys that a step of a rotation has made or ended.
  func renewed(with custody: TenantCustody, _ versions: KeyVersions) -> TenantSession {
    TenantSession(
      id: id, name: name, timeZone: timeZone, standing: standing, custody: custody,
      versions: versions, data: data, keys: keys, keysOfNow: keysOfNow)
  }

  /// Makes the keys that the registry tells of now the newest in line: to be asked where what was
  /// found says that a rotation has gone on, perhaps on another node.
  func renewKeys() async throws {
    if let now = try await keysOfNow() { custody.newest.succeed(by: now) }
  }

  /// Whether the tenant's own callers may work; operators may change it at any time.
  var isActive: Bool {
    get { standing.isActive.load(ordering: .acquiring) }
    set { standing.isActive.store(newValue, ordering: .releasing) }
  }

  /// Whether damage was met in its data (`TenantDirectory.quarantine`).
  var isQuarantined: Bool {
    get { standing.isQuarantined.load(ordering: .acquiring) }
    set { standing.isQuarantined.store(newValue, ordering: .releasing) }
  }

  /// The day that a moment falls on in the tenant's time zone.
  public func day(of moment: Instant) -> CivilDate {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    return CivilDate(moment, secondsFromUTC: timeZone.secondsFromGMT(for: date))
  }

  /// The moment at which a day begins in the tenant's time zone.
  public func start(of day: CivilDate) -> Instant {
    let midnightUTC = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000)
    let date = Date(timeIntervalSince1970: Double(midnightUTC.milliseconds) / 1000)
    return midnightUTC.advanced(bySeconds: -Int64(timeZone.secondsFromGMT(for: date)))
  }
}
