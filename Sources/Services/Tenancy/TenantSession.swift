import Foundation
import Policy
public import Sealing
public import Store
import Synchronization
public import Vocabulary

/// An open tenant: its data, its keys and its calendar. Everything that is done for a tenant goes
/// through one of these, so nothing can be done for two at once.
public final class TenantSession: Sendable {
  public let id: TenantID
  /// The short name.
  public let name: String
  public let custody: TenantCustody
  public let data: TenantStore
  public let keys: KeyStore
  let canaries = CanaryMarks()
  private let timeZone: TimeZone
  private let active: Atomic<Bool>

  /// - Parameter timeZone: an IANA name; an unknown one counts as UTC.
  public init(
    id: TenantID, name: String, timeZone: String, isActive: Bool, custody: TenantCustody,
    data: TenantStore, keys: KeyStore
  ) {
    active = Atomic(isActive)
    self.id = id
    self.name = name
    self.timeZone = TimeZone(identifier: timeZone) ?? TimeZone(secondsFromGMT: 0) ?? .current
    self.custody = custody
    self.data = data
    self.keys = keys
  }

  /// Whether the tenant's own callers may work; operators may change it at any time.
  var isActive: Bool {
    get { active.load(ordering: .acquiring) }
    set { active.store(newValue, ordering: .releasing) }
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
