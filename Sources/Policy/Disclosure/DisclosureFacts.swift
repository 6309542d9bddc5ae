public import Vocabulary

/// Why a disclosure is lawful. Raw values are those of `cairn.v1.DisclosureBasis`.
public enum DisclosureBasis: UInt16, SchemaNumbered {
  /// 34 CFR 99.30: signed, dated written consent.
  case consent = 1
  /// 34 CFR 99.31(a)(1): a school official with a legitimate educational interest.
  case schoolOfficial = 2
  /// 34 CFR 99.31(a)(3), 99.35: audit or evaluation of a program.
  case auditOrEvaluation = 3
  /// Nothing allowed it.
  case none = 4

  public static let schemaPrefix = "DISCLOSURE_BASIS"
}

/// How a request ended. Raw values are those of `cairn.v1.DisclosureOutcome`.
public enum DisclosureOutcome: UInt16, SchemaNumbered {
  case granted = 1
  case grantedInPart = 2
  case denied = 3

  public static let schemaPrefix = "DISCLOSURE_OUTCOME"
}

/// What an entry in the disclosure log says about itself, derived from who asked and what was
/// handed out. Every request gets an entry, also a denied one (L10).
public struct DisclosureFacts: Sendable, Hashable {
  public let outcome: DisclosureOutcome
  public let basis: DisclosureBasis
  /// Whether 34 CFR 99.32(a)(1) itself demands the entry. Everything else is recorded by Cairn's
  /// own choice and must not be shown as a duty of law (L13).
  public let statutory: Bool

  /// - Parameters:
  ///   - role: who asked.
  ///   - disclosed: what was handed out.
  ///   - withheld: what was asked for and not handed out. With nothing asked for either, as when
  ///     only the log itself was read, the request counts as granted.
  public init(role: Role, disclosed: RecordGroupSet, withheld: RecordGroupSet) {
    if withheld.isEmpty {
      outcome = .granted
    } else if disclosed.isEmpty {
      outcome = .denied
    } else {
      outcome = .grantedInPart
    }
    basis = outcome == .denied ? .none : role.disclosureBasis
    statutory = Self.isStatutory(basis: basis, byOutsideParty: role.isOutsideParty)
  }

  /// 34 CFR 99.32(a)(1) demands a record of each request for access and each disclosure; (d) takes
  /// out requests from and disclosures to school officials (d)(2) and parties with written consent
  /// (d)(3). A denied outside party had no consent for what it asked, so (d)(3) does not reach it.
  static func isStatutory(basis: DisclosureBasis, byOutsideParty: Bool) -> Bool {
    switch basis {
    case .consent, .schoolOfficial: false
    case .auditOrEvaluation: true
    case .none: byOutsideParty
    }
  }
}

extension Role {
  /// On what ground this role reads anything at all.
  public var disclosureBasis: DisclosureBasis {
    switch self {
    case .platformOperator: .none
    case .tenantAdmin, .navigator, .schoolStaff: .schoolOfficial
    // A system run for the tenant under its direct control (99.31(a)(1)(i)(B); L7).
    case .integrator: .schoolOfficial
    case .partner: .consent
    case .auditor: .auditOrEvaluation
    }
  }
}
