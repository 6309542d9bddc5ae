// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

/// What a credential may do; the table of roles and permissions is in proto/README.md.
public enum Role: SchemaEnum {
  case unspecified
  /// Provisions tenants and their first administrators; can never open a student's record.
  case platformOperator
  /// Loads rosters, issues credentials and manages consents of one tenant.
  case tenantAdmin
  /// Works with the students of the own caseload.
  case navigator
  /// Works with the students of the own classes.
  case schoolStaff
  /// An outside party that reads what an active consent opens.
  case partner
  /// Another system of the tenant, limited to the listed record groups.
  case integrator
  /// Reads credentials, consents and disclosures; never a record.
  case auditor
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Role] = [
    .unspecified,
    .platformOperator,
    .tenantAdmin,
    .navigator,
    .schoolStaff,
    .partner,
    .integrator,
    .auditor,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .platformOperator
    case 2: self = .tenantAdmin
    case 3: self = .navigator
    case 4: self = .schoolStaff
    case 5: self = .partner
    case 6: self = .integrator
    case 7: self = .auditor
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .platformOperator: 1
    case .tenantAdmin: 2
    case .navigator: 3
    case .schoolStaff: 4
    case .partner: 5
    case .integrator: 6
    case .auditor: 7
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "ROLE_UNSPECIFIED"
    case .platformOperator: "ROLE_PLATFORM_OPERATOR"
    case .tenantAdmin: "ROLE_TENANT_ADMIN"
    case .navigator: "ROLE_NAVIGATOR"
    case .schoolStaff: "ROLE_SCHOOL_STAFF"
    case .partner: "ROLE_PARTNER"
    case .integrator: "ROLE_INTEGRATOR"
    case .auditor: "ROLE_AUDITOR"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Credential`.
public struct Credential: Hashable, Sendable {
  /// The public part of the credential.
  public var id: String = ""
  public var role: Role = .unspecified
  /// What operators call it. Never a person's name.
  public var label: String = ""
  public var tenantID: String = ""
  /// The navigator or staff member it acts for.
  public var holderID: String = ""
  /// The partner it acts for.
  public var party: String = ""
  /// The classes of parties the partner belongs to (34 CFR 99.30(b)(3)).
  public var partyClasses: [String] = []
  /// The record groups an integrator may read; empty for other roles.
  public var groups: [RecordGroup] = []
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var expireTime: GoogleProtobuf.Timestamp? = nil
  /// Absent while the credential is good.
  public var revokeTime: GoogleProtobuf.Timestamp? = nil
  /// Correct to the minute; absent before the first use.
  public var lastUseTime: GoogleProtobuf.Timestamp? = nil
  /// The client certificate without which it is refused: the SHA-256 of its DER form. Empty when it
  /// is bound to none.
  public var certificateFingerprint: String = ""
  /// Good from then on.
  public var startTime: GoogleProtobuf.Timestamp? = nil
  /// The credential in whose place this one came.
  public var predecessorID: String = ""
  /// The credential that came in place of this one.
  public var successorID: String = ""
  /// The purposes that its calls may state; empty for all.
  public var purposes: [Purpose] = []

  public init() {}

  public init(
    id: String = "", role: Role = .unspecified, label: String = "", tenantID: String = "",
    holderID: String = "", party: String = "", partyClasses: [String] = [],
    groups: [RecordGroup] = [], createTime: GoogleProtobuf.Timestamp? = nil,
    expireTime: GoogleProtobuf.Timestamp? = nil, revokeTime: GoogleProtobuf.Timestamp? = nil,
    lastUseTime: GoogleProtobuf.Timestamp? = nil, certificateFingerprint: String = "",
    startTime: GoogleProtobuf.Timestamp? = nil, predecessorID: String = "",
    successorID: String = "", purposes: [Purpose] = []
  ) {
    self.id = id
    self.role = role
    self.label = label
    self.tenantID = tenantID
    self.holderID = holderID
    self.party = party
    self.partyClasses = partyClasses
    self.groups = groups
    self.createTime = createTime
    self.expireTime = expireTime
    self.revokeTime = revokeTime
    self.lastUseTime = lastUseTime
    self.certificateFingerprint = certificateFingerprint
    self.startTime = startTime
    self.predecessorID = predecessorID
    self.successorID = successorID
    self.purposes = purposes
  }
}

/// What `CredentialService.issueCredential` is asked.
public struct IssueCredentialRequest: Hashable, Sendable {
  public var role: Role = .unspecified
  public var label: String = ""
  /// Whom a navigator or school staff credential acts for. A navigator who is not on the roster
  /// gets a new holder id when neither is given.
  public var holder: Holder? = nil
  /// Required for a partner.
  public var party: String = ""
  public var partyClasses: [String] = []
  /// Required for an integrator.
  public var groups: [RecordGroup] = []
  /// Days until it expires, 1 to 730; 0 means 365.
  public var daysValid: Int32 = 0
  /// The client certificate to bind it to; the certificate of the caller, who issues for others, is
  /// never taken by itself.
  public var certificate: Certificate? = nil
  /// Good from then on, at most 730 days ahead; from now on when absent. Its days count from there.
  public var startTime: GoogleProtobuf.Timestamp? = nil
  /// The purposes that its calls may state; empty for all.
  public var purposes: [Purpose] = []

  public init() {}

  public init(
    role: Role = .unspecified, label: String = "", holder: Holder? = nil, party: String = "",
    partyClasses: [String] = [], groups: [RecordGroup] = [], daysValid: Int32 = 0,
    certificate: Certificate? = nil, startTime: GoogleProtobuf.Timestamp? = nil,
    purposes: [Purpose] = []
  ) {
    self.role = role
    self.label = label
    self.holder = holder
    self.party = party
    self.partyClasses = partyClasses
    self.groups = groups
    self.daysValid = daysValid
    self.certificate = certificate
    self.startTime = startTime
    self.purposes = purposes
  }

  /// The choices of `holder`.
  public enum Holder: Hashable, Sendable {
    case holderID(String)
    case staffSourcedID(String)
  }

  /// The choices of `certificate`.
  public enum Certificate: Hashable, Sendable {
    /// The SHA-256 of the certificate's DER form.
    case certificateFingerprint(String)
    /// The certificate that this call came with.
    case certificatePresented(Bool)
  }
}

/// What `CredentialService.issueCredential` answers.
public struct IssueCredentialResponse: Hashable, Sendable {
  public var credential: Credential? = nil
  /// The whole credential as the caller must present it. Shown this once and never stored.
  public var token: String = ""

  public init() {}

  public init(credential: Credential? = nil, token: String = "") {
    self.credential = credential
    self.token = token
  }
}

/// What `CredentialService.listCredentials` is asked.
public struct ListCredentialsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  /// Only credentials that are neither expired nor revoked.
  public var activeOnly: Bool = false

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "", activeOnly: Bool = false) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.activeOnly = activeOnly
  }
}

/// What `CredentialService.listCredentials` answers.
public struct ListCredentialsResponse: Hashable, Sendable {
  public var credentials: [Credential] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(credentials: [Credential] = [], nextPageToken: String = "") {
    self.credentials = credentials
    self.nextPageToken = nextPageToken
  }
}

/// What `CredentialService.revokeCredential` is asked.
public struct RevokeCredentialRequest: Hashable, Sendable {
  /// The public part of the credential.
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `CredentialService.revokeCredential` answers.
public struct RevokeCredentialResponse: Hashable, Sendable {
  public var credential: Credential? = nil

  public init() {}

  public init(credential: Credential? = nil) {
    self.credential = credential
  }
}

/// What `CredentialService.rotateCredential` is asked.
public struct RotateCredentialRequest: Hashable, Sendable {
  /// The public part of the credential to be replaced, which must be good and without a successor.
  public var id: String = ""
  /// Minutes for which the old one goes on working, never beyond its own end: 1 to 129600 (90 days);
  /// 0 means 10080 (7 days).
  public var overlapMinutes: Int32 = 0
  /// The client certificate to bind the successor to; that of the old one when none is named.
  public var certificate: Certificate? = nil
  /// Days until the successor expires, 1 to 730; 0 means as long as the old one was issued for.
  public var daysValid: Int32 = 0

  public init() {}

  public init(
    id: String = "", overlapMinutes: Int32 = 0, certificate: Certificate? = nil,
    daysValid: Int32 = 0
  ) {
    self.id = id
    self.overlapMinutes = overlapMinutes
    self.certificate = certificate
    self.daysValid = daysValid
  }

  /// The choices of `certificate`.
  public enum Certificate: Hashable, Sendable {
    /// The SHA-256 of the certificate's DER form.
    case certificateFingerprint(String)
    /// The certificate that this call came with.
    case certificatePresented(Bool)
  }
}

/// What `CredentialService.rotateCredential` answers.
public struct RotateCredentialResponse: Hashable, Sendable {
  /// The successor.
  public var credential: Credential? = nil
  /// The whole successor as the caller must present it. Shown this once and never stored.
  public var token: String = ""
  /// The old credential with its new end.
  public var predecessor: Credential? = nil

  public init() {}

  public init(credential: Credential? = nil, token: String = "", predecessor: Credential? = nil) {
    self.credential = credential
    self.token = token
    self.predecessor = predecessor
  }
}

/// What `CredentialService.whoAmI` is asked.
public struct WhoAmIRequest: Hashable, Sendable {
  public init() {}
}

/// What `CredentialService.whoAmI` answers.
public struct WhoAmIResponse: Hashable, Sendable {
  /// Absent for the local operator, who is known by the Unix user id.
  public var credential: Credential? = nil
  public var role: Role = .unspecified
  public var tenantName: String = ""
  public var permissions: [Permission] = []

  public init() {}

  public init(
    credential: Credential? = nil, role: Role = .unspecified, tenantName: String = "",
    permissions: [Permission] = []
  ) {
    self.credential = credential
    self.role = role
    self.tenantName = tenantName
    self.permissions = permissions
  }
}
