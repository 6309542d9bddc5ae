// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

/// Why a student is erased.
public enum ErasureBasis: SchemaEnum {
  case unspecified
  case familyRequest
  /// The retention period of the data class is over.
  case retentionEnded
  /// The agreement under which the data was kept is over.
  case agreementEnded
  case courtOrder
  /// The record was made by mistake, such as a duplicate.
  case enteredInError
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ErasureBasis] = [
    .unspecified,
    .familyRequest,
    .retentionEnded,
    .agreementEnded,
    .courtOrder,
    .enteredInError,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .familyRequest
    case 2: self = .retentionEnded
    case 3: self = .agreementEnded
    case 4: self = .courtOrder
    case 5: self = .enteredInError
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .familyRequest: 1
    case .retentionEnded: 2
    case .agreementEnded: 3
    case .courtOrder: 4
    case .enteredInError: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "ERASURE_BASIS_UNSPECIFIED"
    case .familyRequest: "ERASURE_BASIS_FAMILY_REQUEST"
    case .retentionEnded: "ERASURE_BASIS_RETENTION_ENDED"
    case .agreementEnded: "ERASURE_BASIS_AGREEMENT_ENDED"
    case .courtOrder: "ERASURE_BASIS_COURT_ORDER"
    case .enteredInError: "ERASURE_BASIS_ENTERED_IN_ERROR"
    case .unrecognized(let number): String(number)
    }
  }
}

/// How far an erasure is.
public enum ErasureState: SchemaEnum {
  case unspecified
  /// Unreadable here; an old backup might still be opened with a backup of epoch keys.
  case online
  /// Unreadable in every backup.
  case final
  /// The promised day is past and the epoch key was not destroyed: an operator must look.
  case overdue
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ErasureState] = [
    .unspecified,
    .online,
    .final,
    .overdue,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .online
    case 2: self = .final
    case 3: self = .overdue
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .online: 1
    case .final: 2
    case .overdue: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "ERASURE_STATE_UNSPECIFIED"
    case .online: "ERASURE_STATE_ONLINE"
    case .final: "ERASURE_STATE_FINAL"
    case .overdue: "ERASURE_STATE_OVERDUE"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Erasure`.
public struct Erasure: Hashable, Sendable {
  public var studentID: String = ""
  public var state: ErasureState = .unspecified
  public var basis: ErasureBasis = .unspecified
  /// Kept for auditors; never a person's data.
  public var reason: String = ""
  /// The credential that asked.
  public var erasedBy: String = ""
  public var eraseTime: GoogleProtobuf.Timestamp? = nil
  /// From then on no backup can bring the student back.
  public var promiseTime: GoogleProtobuf.Timestamp? = nil
  /// Sealed records that went.
  public var records: Int32 = 0

  public init() {}

  public init(
    studentID: String = "", state: ErasureState = .unspecified, basis: ErasureBasis = .unspecified,
    reason: String = "", erasedBy: String = "", eraseTime: GoogleProtobuf.Timestamp? = nil,
    promiseTime: GoogleProtobuf.Timestamp? = nil, records: Int32 = 0
  ) {
    self.studentID = studentID
    self.state = state
    self.basis = basis
    self.reason = reason
    self.erasedBy = erasedBy
    self.eraseTime = eraseTime
    self.promiseTime = promiseTime
    self.records = records
  }
}

/// What is, or was, kept of a student.
public struct ErasureExtent: Hashable, Sendable {
  public var groups: Int32 = 0
  public var plans: Int32 = 0
  public var planRevisions: Int32 = 0
  public var checkIns: Int32 = 0
  public var consents: Int32 = 0
  public var blindIndexes: Int32 = 0
  /// Wrapped keys, one for each generation.
  public var keys: Int32 = 0

  public init() {}

  public init(
    groups: Int32 = 0, plans: Int32 = 0, planRevisions: Int32 = 0, checkIns: Int32 = 0,
    consents: Int32 = 0, blindIndexes: Int32 = 0, keys: Int32 = 0
  ) {
    self.groups = groups
    self.plans = plans
    self.planRevisions = planRevisions
    self.checkIns = checkIns
    self.consents = consents
    self.blindIndexes = blindIndexes
    self.keys = keys
  }
}

/// What `ErasureService.eraseStudent` is asked.
public struct EraseStudentRequest: Hashable, Sendable {
  public var studentID: String = ""
  public var basis: ErasureBasis = .unspecified
  /// Kept for auditors, such as a ticket's number; never a person's data.
  public var reason: String = ""
  /// Only say what would go, and what stands against it.
  public var validateOnly: Bool = false

  public init() {}

  public init(
    studentID: String = "", basis: ErasureBasis = .unspecified, reason: String = "",
    validateOnly: Bool = false
  ) {
    self.studentID = studentID
    self.basis = basis
    self.reason = reason
    self.validateOnly = validateOnly
  }
}

/// What `ErasureService.eraseStudent` answers.
public struct EraseStudentResponse: Hashable, Sendable {
  /// With `validate_only`, as it would be.
  public var erasure: Erasure? = nil
  /// What is there before; absent when the student was erased before.
  public var extent: ErasureExtent? = nil

  public init() {}

  public init(erasure: Erasure? = nil, extent: ErasureExtent? = nil) {
    self.erasure = erasure
    self.extent = extent
  }
}

/// What `ErasureService.listErasures` is asked.
public struct ListErasuresRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `ErasureService.listErasures` answers.
public struct ListErasuresResponse: Hashable, Sendable {
  public var erasures: [Erasure] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(erasures: [Erasure] = [], nextPageToken: String = "") {
    self.erasures = erasures
    self.nextPageToken = nextPageToken
  }
}

/// What `ErasureService.getErasureCertificate` is asked.
public struct GetErasureCertificateRequest: Hashable, Sendable {
  public var studentID: String = ""

  public init() {}

  public init(studentID: String = "") {
    self.studentID = studentID
  }
}

/// What `ErasureService.getErasureCertificate` answers.
public struct GetErasureCertificateResponse: Hashable, Sendable {
  /// A signed note (C2SP signed-note), the newest there is.
  public var certificate: String = ""
  public var state: ErasureState = .unspecified
  /// The public key that verifies it, as C2SP signed-note writes one.
  public var verifier: String = ""

  public init() {}

  public init(certificate: String = "", state: ErasureState = .unspecified, verifier: String = "") {
    self.certificate = certificate
    self.state = state
    self.verifier = verifier
  }
}

/// Records that must be kept for a legal matter.
public struct LegalHold: Hashable, Sendable {
  public var id: String = ""
  public var studentID: String = ""
  /// The matter, such as a docket number; never a person's data.
  public var reason: String = ""
  public var placeTime: GoogleProtobuf.Timestamp? = nil
  public var placedBy: String = ""
  /// Absent while it is in force.
  public var liftTime: GoogleProtobuf.Timestamp? = nil
  public var liftedBy: String = ""

  public init() {}

  public init(
    id: String = "", studentID: String = "", reason: String = "",
    placeTime: GoogleProtobuf.Timestamp? = nil, placedBy: String = "",
    liftTime: GoogleProtobuf.Timestamp? = nil, liftedBy: String = ""
  ) {
    self.id = id
    self.studentID = studentID
    self.reason = reason
    self.placeTime = placeTime
    self.placedBy = placedBy
    self.liftTime = liftTime
    self.liftedBy = liftedBy
  }
}

/// What `ErasureService.placeLegalHold` is asked.
public struct PlaceLegalHoldRequest: Hashable, Sendable {
  public var studentID: String = ""
  /// The matter, such as a docket number; never a person's data.
  public var reason: String = ""

  public init() {}

  public init(studentID: String = "", reason: String = "") {
    self.studentID = studentID
    self.reason = reason
  }
}

/// What `ErasureService.placeLegalHold` answers.
public struct PlaceLegalHoldResponse: Hashable, Sendable {
  public var hold: LegalHold? = nil

  public init() {}

  public init(hold: LegalHold? = nil) {
    self.hold = hold
  }
}

/// What `ErasureService.liftLegalHold` is asked.
public struct LiftLegalHoldRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ErasureService.liftLegalHold` answers.
public struct LiftLegalHoldResponse: Hashable, Sendable {
  public var hold: LegalHold? = nil

  public init() {}

  public init(hold: LegalHold? = nil) {
    self.hold = hold
  }
}

/// What `ErasureService.listLegalHolds` is asked.
public struct ListLegalHoldsRequest: Hashable, Sendable {
  public var studentID: String = ""

  public init() {}

  public init(studentID: String = "") {
    self.studentID = studentID
  }
}

/// What `ErasureService.listLegalHolds` answers.
public struct ListLegalHoldsResponse: Hashable, Sendable {
  /// The newest 1000.
  public var holds: [LegalHold] = []

  public init() {}

  public init(holds: [LegalHold] = []) {
    self.holds = holds
  }
}
