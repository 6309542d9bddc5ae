// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

/// `cairn.v1.DisclosureOutcome`.
public enum DisclosureOutcome: SchemaEnum {
  case unspecified
  case granted
  /// Some of the requested groups were withheld.
  case grantedInPart
  case denied
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [DisclosureOutcome] = [
    .unspecified,
    .granted,
    .grantedInPart,
    .denied,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .granted
    case 2: self = .grantedInPart
    case 3: self = .denied
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .granted: 1
    case .grantedInPart: 2
    case .denied: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "DISCLOSURE_OUTCOME_UNSPECIFIED"
    case .granted: "DISCLOSURE_OUTCOME_GRANTED"
    case .grantedInPart: "DISCLOSURE_OUTCOME_GRANTED_IN_PART"
    case .denied: "DISCLOSURE_OUTCOME_DENIED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// Why a disclosure is lawful (34 CFR 99.30, 99.31).
public enum DisclosureBasis: SchemaEnum {
  case unspecified
  /// 99.30.
  case consent
  /// 99.31(a)(1): a school official with a legitimate educational interest.
  case schoolOfficial
  /// 99.31(a)(3), 99.35.
  case auditOrEvaluation
  /// Nothing allowed it: the request was denied.
  case none
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [DisclosureBasis] = [
    .unspecified,
    .consent,
    .schoolOfficial,
    .auditOrEvaluation,
    .none,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .consent
    case 2: self = .schoolOfficial
    case 3: self = .auditOrEvaluation
    case 4: self = .none
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .consent: 1
    case .schoolOfficial: 2
    case .auditOrEvaluation: 3
    case .none: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "DISCLOSURE_BASIS_UNSPECIFIED"
    case .consent: "DISCLOSURE_BASIS_CONSENT"
    case .schoolOfficial: "DISCLOSURE_BASIS_SCHOOL_OFFICIAL"
    case .auditOrEvaluation: "DISCLOSURE_BASIS_AUDIT_OR_EVALUATION"
    case .none: "DISCLOSURE_BASIS_NONE"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Disclosure`.
public struct Disclosure: Hashable, Sendable {
  /// The answer's `cairn-disclosure-id`; rises without gaps within the tenant.
  public var sequence: Int64 = 0
  public var time: GoogleProtobuf.Timestamp? = nil
  public var studentID: String = ""
  /// The credential that asked.
  public var credentialID: String = ""
  /// The party that asked; empty for staff of the tenant.
  public var party: String = ""
  public var purpose: Purpose = .unspecified
  /// What was asked, such as `GetStudent`.
  public var operation: String = ""
  public var outcome: DisclosureOutcome = .unspecified
  public var basis: DisclosureBasis = .unspecified
  public var disclosed: [RecordGroup] = []
  public var withheld: [RecordGroup] = []
  /// The consents that permitted it, or that denied it.
  public var consentIDs: [String] = []
  /// Whether 34 CFR 99.32(a) itself demands the entry, or Cairn records more than it must (99.32(d)).
  public var statutory: Bool = false

  public init() {}

  public init(
    sequence: Int64 = 0, time: GoogleProtobuf.Timestamp? = nil, studentID: String = "",
    credentialID: String = "", party: String = "", purpose: Purpose = .unspecified,
    operation: String = "", outcome: DisclosureOutcome = .unspecified,
    basis: DisclosureBasis = .unspecified, disclosed: [RecordGroup] = [],
    withheld: [RecordGroup] = [], consentIDs: [String] = [], statutory: Bool = false
  ) {
    self.sequence = sequence
    self.time = time
    self.studentID = studentID
    self.credentialID = credentialID
    self.party = party
    self.purpose = purpose
    self.operation = operation
    self.outcome = outcome
    self.basis = basis
    self.disclosed = disclosed
    self.withheld = withheld
    self.consentIDs = consentIDs
    self.statutory = statutory
  }
}

/// What `AccessService.listDisclosures` is asked.
public struct ListDisclosuresRequest: Hashable, Sendable {
  public var studentID: String = ""
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(studentID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.studentID = studentID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `AccessService.listDisclosures` answers.
public struct ListDisclosuresResponse: Hashable, Sendable {
  public var disclosures: [Disclosure] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(disclosures: [Disclosure] = [], nextPageToken: String = "") {
    self.disclosures = disclosures
    self.nextPageToken = nextPageToken
  }
}
