/// Why a record is read or shared (34 CFR 99.30(b)(2)). The raw value is that of
/// `cairn.v1.Purpose` and is stored; it never changes.
public enum Purpose: UInt16, CaseIterable, Sendable, Hashable {
  case successPlan = 1
  case serviceCoordination = 2
  case enrichment = 3
  case attendance = 4
  case healthSupport = 5
  case basicNeeds = 6
  case rosterMaintenance = 7
  case evaluation = 8
  case inspection = 9

  /// As written in the metadata `cairn-purpose`.
  public var name: String {
    switch self {
    case .successPlan: "success-plan"
    case .serviceCoordination: "service-coordination"
    case .enrichment: "enrichment"
    case .attendance: "attendance"
    case .healthSupport: "health-support"
    case .basicNeeds: "basic-needs"
    case .rosterMaintenance: "roster-maintenance"
    case .evaluation: "evaluation"
    case .inspection: "inspection"
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  public init?(name: String) {
    guard let purpose = Self.byName[name] else { return nil }
    self = purpose
  }
}
