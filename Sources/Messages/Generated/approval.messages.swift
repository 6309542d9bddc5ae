// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

/// What takes two people.
public enum ApprovalKind: SchemaEnum {
  case unspecified
  /// The end of a tenant and of everything it keeps.
  case tenantDestruction
  /// An older state of a tenant in place of the present one.
  case restore
  /// Everything that a tenant keeps, in one file.
  case tenantExport
  /// The move to another root key, after which the old one opens nothing.
  case rootRotation
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ApprovalKind] = [
    .unspecified,
    .tenantDestruction,
    .restore,
    .tenantExport,
    .rootRotation,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .tenantDestruction
    case 2: self = .restore
    case 3: self = .tenantExport
    case 4: self = .rootRotation
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .tenantDestruction: 1
    case .restore: 2
    case .tenantExport: 3
    case .rootRotation: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "APPROVAL_KIND_UNSPECIFIED"
    case .tenantDestruction: "APPROVAL_KIND_TENANT_DESTRUCTION"
    case .restore: "APPROVAL_KIND_RESTORE"
    case .tenantExport: "APPROVAL_KIND_TENANT_EXPORT"
    case .rootRotation: "APPROVAL_KIND_ROOT_ROTATION"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.ApprovalState`.
public enum ApprovalState: SchemaEnum {
  case unspecified
  /// Waits for the second person.
  case pending
  /// May be used once.
  case approved
  case used
  case withdrawn
  case expired
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ApprovalState] = [
    .unspecified,
    .pending,
    .approved,
    .used,
    .withdrawn,
    .expired,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .pending
    case 2: self = .approved
    case 3: self = .used
    case 4: self = .withdrawn
    case 5: self = .expired
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .pending: 1
    case .approved: 2
    case .used: 3
    case .withdrawn: 4
    case .expired: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "APPROVAL_STATE_UNSPECIFIED"
    case .pending: "APPROVAL_STATE_PENDING"
    case .approved: "APPROVAL_STATE_APPROVED"
    case .used: "APPROVAL_STATE_USED"
    case .withdrawn: "APPROVAL_STATE_WITHDRAWN"
    case .expired: "APPROVAL_STATE_EXPIRED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Approval`.
public struct Approval: Hashable, Sendable {
  public var id: String = ""
  public var kind: ApprovalKind = .unspecified
  public var state: ApprovalState = .unspecified
  public var tenantID: String = ""
  /// What was asked for, in words.
  public var summary: String = ""
  public var reason: String = ""
  /// SHA-256 of exactly what was asked for; nothing else can be done with the approval.
  public var fingerprint: String = ""
  /// The credential that asked.
  public var requestedBy: String = ""
  public var requesterRole: Role = .unspecified
  public var requestTime: GoogleProtobuf.Timestamp? = nil
  public var expireTime: GoogleProtobuf.Timestamp? = nil
  /// The credential that agreed; empty while nobody has.
  public var approvedBy: String = ""
  public var approverRole: Role = .unspecified
  public var approveTime: GoogleProtobuf.Timestamp? = nil
  public var withdrawTime: GoogleProtobuf.Timestamp? = nil
  public var useTime: GoogleProtobuf.Timestamp? = nil

  public init() {}

  public init(
    id: String = "", kind: ApprovalKind = .unspecified, state: ApprovalState = .unspecified,
    tenantID: String = "", summary: String = "", reason: String = "", fingerprint: String = "",
    requestedBy: String = "", requesterRole: Role = .unspecified,
    requestTime: GoogleProtobuf.Timestamp? = nil, expireTime: GoogleProtobuf.Timestamp? = nil,
    approvedBy: String = "", approverRole: Role = .unspecified,
    approveTime: GoogleProtobuf.Timestamp? = nil, withdrawTime: GoogleProtobuf.Timestamp? = nil,
    useTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.tenantID = tenantID
    self.summary = summary
    self.reason = reason
    self.fingerprint = fingerprint
    self.requestedBy = requestedBy
    self.requesterRole = requesterRole
    self.requestTime = requestTime
    self.expireTime = expireTime
    self.approvedBy = approvedBy
    self.approverRole = approverRole
    self.approveTime = approveTime
    self.withdrawTime = withdrawTime
    self.useTime = useTime
  }
}

/// What `ApprovalService.listApprovals` is asked.
public struct ListApprovalsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  /// Only those that can still be approved or used.
  public var openOnly: Bool = false

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "", openOnly: Bool = false) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.openOnly = openOnly
  }
}

/// What `ApprovalService.listApprovals` answers.
public struct ListApprovalsResponse: Hashable, Sendable {
  public var approvals: [Approval] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(approvals: [Approval] = [], nextPageToken: String = "") {
    self.approvals = approvals
    self.nextPageToken = nextPageToken
  }
}

/// What `ApprovalService.getApproval` is asked.
public struct GetApprovalRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ApprovalService.getApproval` answers.
public struct GetApprovalResponse: Hashable, Sendable {
  public var approval: Approval? = nil

  public init() {}

  public init(approval: Approval? = nil) {
    self.approval = approval
  }
}

/// What `ApprovalService.grantApproval` is asked.
public struct GrantApprovalRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ApprovalService.grantApproval` answers.
public struct GrantApprovalResponse: Hashable, Sendable {
  public var approval: Approval? = nil

  public init() {}

  public init(approval: Approval? = nil) {
    self.approval = approval
  }
}

/// What `ApprovalService.withdrawApproval` is asked.
public struct WithdrawApprovalRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ApprovalService.withdrawApproval` answers.
public struct WithdrawApprovalResponse: Hashable, Sendable {
  public var approval: Approval? = nil

  public init() {}

  public init(approval: Approval? = nil) {
    self.approval = approval
  }
}
