// Generated from proto/cairn/v1/purpose.proto by tools/generate. Never edited.

/// The purpose of a disclosure (34 CFR 99.30(b)(2)). In the metadata `cairn-purpose` it is written
/// without its prefix, in lower case with hyphens: `service-coordination`.
public enum Purpose: SchemaEnum {
  case unspecified
  /// Planning, carrying out and following a Success Plan.
  case successPlan
  /// Matching a student with supports and coordinating the providers.
  case serviceCoordination
  /// Out-of-school-time and enrichment programs.
  case enrichment
  /// Attendance outreach.
  case attendance
  /// Physical and mental health supports.
  case healthSupport
  /// Food, housing, transport and other basic needs.
  case basicNeeds
  /// Keeping rosters and records correct.
  case rosterMaintenance
  /// Audit or evaluation of a program (34 CFR 99.35).
  case evaluation
  /// Answering the parent or eligible student about their own record (34 CFR 99.10).
  case inspection
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Purpose] = [
    .unspecified,
    .successPlan,
    .serviceCoordination,
    .enrichment,
    .attendance,
    .healthSupport,
    .basicNeeds,
    .rosterMaintenance,
    .evaluation,
    .inspection,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .successPlan
    case 2: self = .serviceCoordination
    case 3: self = .enrichment
    case 4: self = .attendance
    case 5: self = .healthSupport
    case 6: self = .basicNeeds
    case 7: self = .rosterMaintenance
    case 8: self = .evaluation
    case 9: self = .inspection
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .successPlan: 1
    case .serviceCoordination: 2
    case .enrichment: 3
    case .attendance: 4
    case .healthSupport: 5
    case .basicNeeds: 6
    case .rosterMaintenance: 7
    case .evaluation: 8
    case .inspection: 9
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "PURPOSE_UNSPECIFIED"
    case .successPlan: "PURPOSE_SUCCESS_PLAN"
    case .serviceCoordination: "PURPOSE_SERVICE_COORDINATION"
    case .enrichment: "PURPOSE_ENRICHMENT"
    case .attendance: "PURPOSE_ATTENDANCE"
    case .healthSupport: "PURPOSE_HEALTH_SUPPORT"
    case .basicNeeds: "PURPOSE_BASIC_NEEDS"
    case .rosterMaintenance: "PURPOSE_ROSTER_MAINTENANCE"
    case .evaluation: "PURPOSE_EVALUATION"
    case .inspection: "PURPOSE_INSPECTION"
    case .unrecognized(let number): String(number)
    }
  }
}
