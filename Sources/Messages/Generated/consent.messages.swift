// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

/// `cairn.v1.ConsentStatus`.
public enum ConsentStatus: SchemaEnum {
  case unspecified
  case draft
  case pendingSignature
  case active
  case expired
  case revoked
  case superseded
  case reviewRequired
  case declined
  case lapsed
  case voided
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ConsentStatus] = [
    .unspecified,
    .draft,
    .pendingSignature,
    .active,
    .expired,
    .revoked,
    .superseded,
    .reviewRequired,
    .declined,
    .lapsed,
    .voided,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .draft
    case 2: self = .pendingSignature
    case 3: self = .active
    case 4: self = .expired
    case 5: self = .revoked
    case 6: self = .superseded
    case 7: self = .reviewRequired
    case 8: self = .declined
    case 9: self = .lapsed
    case 10: self = .voided
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .draft: 1
    case .pendingSignature: 2
    case .active: 3
    case .expired: 4
    case .revoked: 5
    case .superseded: 6
    case .reviewRequired: 7
    case .declined: 8
    case .lapsed: 9
    case .voided: 10
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "CONSENT_STATUS_UNSPECIFIED"
    case .draft: "CONSENT_STATUS_DRAFT"
    case .pendingSignature: "CONSENT_STATUS_PENDING_SIGNATURE"
    case .active: "CONSENT_STATUS_ACTIVE"
    case .expired: "CONSENT_STATUS_EXPIRED"
    case .revoked: "CONSENT_STATUS_REVOKED"
    case .superseded: "CONSENT_STATUS_SUPERSEDED"
    case .reviewRequired: "CONSENT_STATUS_REVIEW_REQUIRED"
    case .declined: "CONSENT_STATUS_DECLINED"
    case .lapsed: "CONSENT_STATUS_LAPSED"
    case .voided: "CONSENT_STATUS_VOIDED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.ConsentEffect`.
public enum ConsentEffect: SchemaEnum {
  case unspecified
  case permit
  /// An explicit refusal; it beats every permit.
  case deny
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ConsentEffect] = [
    .unspecified,
    .permit,
    .deny,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .permit
    case 2: self = .deny
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .permit: 1
    case .deny: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "CONSENT_EFFECT_UNSPECIFIED"
    case .permit: "CONSENT_EFFECT_PERMIT"
    case .deny: "CONSENT_EFFECT_DENY"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.SignerCapacity`.
public enum SignerCapacity: SchemaEnum {
  case unspecified
  case parent
  case guardian
  /// 18, or attending a postsecondary institution (34 CFR 99.3, 99.5).
  case eligibleStudent
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [SignerCapacity] = [
    .unspecified,
    .parent,
    .guardian,
    .eligibleStudent,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .parent
    case 2: self = .guardian
    case 3: self = .eligibleStudent
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .parent: 1
    case .guardian: 2
    case .eligibleStudent: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "SIGNER_CAPACITY_UNSPECIFIED"
    case .parent: "SIGNER_CAPACITY_PARENT"
    case .guardian: "SIGNER_CAPACITY_GUARDIAN"
    case .eligibleStudent: "SIGNER_CAPACITY_ELIGIBLE_STUDENT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.SignatureMethod`.
public enum SignatureMethod: SchemaEnum {
  case unspecified
  case paper
  case onScreen
  case emailLink
  case textLink
  /// Written down for completeness; can never activate a consent.
  case oral
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [SignatureMethod] = [
    .unspecified,
    .paper,
    .onScreen,
    .emailLink,
    .textLink,
    .oral,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .paper
    case 2: self = .onScreen
    case 3: self = .emailLink
    case 4: self = .textLink
    case 5: self = .oral
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .paper: 1
    case .onScreen: 2
    case .emailLink: 3
    case .textLink: 4
    case .oral: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "SIGNATURE_METHOD_UNSPECIFIED"
    case .paper: "SIGNATURE_METHOD_PAPER"
    case .onScreen: "SIGNATURE_METHOD_ON_SCREEN"
    case .emailLink: "SIGNATURE_METHOD_EMAIL_LINK"
    case .textLink: "SIGNATURE_METHOD_TEXT_LINK"
    case .oral: "SIGNATURE_METHOD_ORAL"
    case .unrecognized(let number): String(number)
    }
  }
}

/// How surely the signer was identified (NIST SP 800-63A).
public enum IdentityAssurance: SchemaEnum {
  case unspecified
  case selfAsserted
  case ial1
  case ial2
  /// Known in person to the one who collected the consent.
  case inPerson
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [IdentityAssurance] = [
    .unspecified,
    .selfAsserted,
    .ial1,
    .ial2,
    .inPerson,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .selfAsserted
    case 2: self = .ial1
    case 3: self = .ial2
    case 4: self = .inPerson
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .selfAsserted: 1
    case .ial1: 2
    case .ial2: 3
    case .inPerson: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "IDENTITY_ASSURANCE_UNSPECIFIED"
    case .selfAsserted: "IDENTITY_ASSURANCE_SELF_ASSERTED"
    case .ial1: "IDENTITY_ASSURANCE_IAL1"
    case .ial2: "IDENTITY_ASSURANCE_IAL2"
    case .inPerson: "IDENTITY_ASSURANCE_IN_PERSON"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.DecisionReason`.
public enum DecisionReason: SchemaEnum {
  case unspecified
  case consentActive
  case noConsent
  case consentExpired
  case consentRevoked
  case consentNotYetEffective
  case explicitlyDenied
  case purposeNotCovered
  case partyNotCovered
  case recordsNotCovered
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [DecisionReason] = [
    .unspecified,
    .consentActive,
    .noConsent,
    .consentExpired,
    .consentRevoked,
    .consentNotYetEffective,
    .explicitlyDenied,
    .purposeNotCovered,
    .partyNotCovered,
    .recordsNotCovered,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .consentActive
    case 2: self = .noConsent
    case 3: self = .consentExpired
    case 4: self = .consentRevoked
    case 5: self = .consentNotYetEffective
    case 6: self = .explicitlyDenied
    case 7: self = .purposeNotCovered
    case 8: self = .partyNotCovered
    case 9: self = .recordsNotCovered
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .consentActive: 1
    case .noConsent: 2
    case .consentExpired: 3
    case .consentRevoked: 4
    case .consentNotYetEffective: 5
    case .explicitlyDenied: 6
    case .purposeNotCovered: 7
    case .partyNotCovered: 8
    case .recordsNotCovered: 9
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "DECISION_REASON_UNSPECIFIED"
    case .consentActive: "DECISION_REASON_CONSENT_ACTIVE"
    case .noConsent: "DECISION_REASON_NO_CONSENT"
    case .consentExpired: "DECISION_REASON_CONSENT_EXPIRED"
    case .consentRevoked: "DECISION_REASON_CONSENT_REVOKED"
    case .consentNotYetEffective: "DECISION_REASON_CONSENT_NOT_YET_EFFECTIVE"
    case .explicitlyDenied: "DECISION_REASON_EXPLICITLY_DENIED"
    case .purposeNotCovered: "DECISION_REASON_PURPOSE_NOT_COVERED"
    case .partyNotCovered: "DECISION_REASON_PARTY_NOT_COVERED"
    case .recordsNotCovered: "DECISION_REASON_RECORDS_NOT_COVERED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// The party or class of parties to whom the disclosure may be made.
public struct ConsentParty: Hashable, Sendable {
  public var party: Party? = nil

  public init() {}

  public init(party: Party? = nil) {
    self.party = party
  }

  /// The choices of `party`.
  public enum Party: Hashable, Sendable {
    case name(String)
    case `class`(String)
  }
}

/// What a consent opens, and to whom.
public struct ConsentScope: Hashable, Sendable {
  public var records: [RecordGroup] = []
  public var purposes: [Purpose] = []
  public var parties: [ConsentParty] = []
  public var effect: ConsentEffect = .unspecified
  /// The first day it is good, in the tenant's time zone; the day of signature when empty.
  public var effectiveOn: String = ""
  /// The first day it is no longer good. Required to sign.
  public var expiresOn: String = ""
  /// Parties to whom the recipient may pass the records on (34 CFR 99.33).
  public var redisclosureTo: [ConsentParty] = []

  public init() {}

  public init(
    records: [RecordGroup] = [], purposes: [Purpose] = [], parties: [ConsentParty] = [],
    effect: ConsentEffect = .unspecified, effectiveOn: String = "", expiresOn: String = "",
    redisclosureTo: [ConsentParty] = []
  ) {
    self.records = records
    self.purposes = purposes
    self.parties = parties
    self.effect = effect
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.redisclosureTo = redisclosureTo
  }
}

/// `cairn.v1.ConsentSigner`.
public struct ConsentSigner: Hashable, Sendable {
  public var name: String = ""
  public var capacity: SignerCapacity = .unspecified
  /// Where the signed form or log is kept.
  public var evidenceRef: String = ""
  /// The device or network address of an electronic signature.
  public var origin: String = ""

  public init() {}

  public init(
    name: String = "", capacity: SignerCapacity = .unspecified, evidenceRef: String = "",
    origin: String = ""
  ) {
    self.name = name
    self.capacity = capacity
    self.evidenceRef = evidenceRef
    self.origin = origin
  }
}

/// `cairn.v1.ConsentSignature`.
public struct ConsentSignature: Hashable, Sendable {
  public var method: SignatureMethod = .unspecified
  public var signTime: GoogleProtobuf.Timestamp? = nil
  public var assurance: IdentityAssurance = .unspecified
  /// SHA-256 of the exact text that was shown, and its language.
  public var textFingerprint: String = ""
  public var textLanguage: String = ""

  public init() {}

  public init(
    method: SignatureMethod = .unspecified, signTime: GoogleProtobuf.Timestamp? = nil,
    assurance: IdentityAssurance = .unspecified, textFingerprint: String = "",
    textLanguage: String = ""
  ) {
    self.method = method
    self.signTime = signTime
    self.assurance = assurance
    self.textFingerprint = textFingerprint
    self.textLanguage = textLanguage
  }
}

/// `cairn.v1.Consent`.
public struct Consent: Hashable, Sendable {
  public var id: String = ""
  public var studentID: String = ""
  public var status: ConsentStatus = .unspecified
  public var scope: ConsentScope? = nil
  public var signer: ConsentSigner? = nil
  public var signature: ConsentSignature? = nil
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var revokeTime: GoogleProtobuf.Timestamp? = nil
  /// A short code or sentence without personal data.
  public var revokeReason: String = ""
  public var revision: Int64 = 0

  public init() {}

  public init(
    id: String = "", studentID: String = "", status: ConsentStatus = .unspecified,
    scope: ConsentScope? = nil, signer: ConsentSigner? = nil, signature: ConsentSignature? = nil,
    createTime: GoogleProtobuf.Timestamp? = nil, revokeTime: GoogleProtobuf.Timestamp? = nil,
    revokeReason: String = "", revision: Int64 = 0
  ) {
    self.id = id
    self.studentID = studentID
    self.status = status
    self.scope = scope
    self.signer = signer
    self.signature = signature
    self.createTime = createTime
    self.revokeTime = revokeTime
    self.revokeReason = revokeReason
    self.revision = revision
  }
}

/// What `ConsentService.draftConsent` is asked.
public struct DraftConsentRequest: Hashable, Sendable {
  public var studentID: String = ""
  public var scope: ConsentScope? = nil

  public init() {}

  public init(studentID: String = "", scope: ConsentScope? = nil) {
    self.studentID = studentID
    self.scope = scope
  }
}

/// What `ConsentService.draftConsent` answers.
public struct DraftConsentResponse: Hashable, Sendable {
  public var consent: Consent? = nil

  public init() {}

  public init(consent: Consent? = nil) {
    self.consent = consent
  }
}

/// What `ConsentService.signConsent` is asked.
public struct SignConsentRequest: Hashable, Sendable {
  public var id: String = ""
  public var signer: ConsentSigner? = nil
  public var signature: ConsentSignature? = nil

  public init() {}

  public init(id: String = "", signer: ConsentSigner? = nil, signature: ConsentSignature? = nil) {
    self.id = id
    self.signer = signer
    self.signature = signature
  }
}

/// What `ConsentService.signConsent` answers.
public struct SignConsentResponse: Hashable, Sendable {
  public var consent: Consent? = nil

  public init() {}

  public init(consent: Consent? = nil) {
    self.consent = consent
  }
}

/// What `ConsentService.revokeConsent` is asked.
public struct RevokeConsentRequest: Hashable, Sendable {
  public var id: String = ""
  public var reason: String = ""

  public init() {}

  public init(id: String = "", reason: String = "") {
    self.id = id
    self.reason = reason
  }
}

/// What `ConsentService.revokeConsent` answers.
public struct RevokeConsentResponse: Hashable, Sendable {
  public var consent: Consent? = nil

  public init() {}

  public init(consent: Consent? = nil) {
    self.consent = consent
  }
}

/// What `ConsentService.getConsent` is asked.
public struct GetConsentRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ConsentService.getConsent` answers.
public struct GetConsentResponse: Hashable, Sendable {
  public var consent: Consent? = nil

  public init() {}

  public init(consent: Consent? = nil) {
    self.consent = consent
  }
}

/// What `ConsentService.listConsents` is asked.
public struct ListConsentsRequest: Hashable, Sendable {
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

/// What `ConsentService.listConsents` answers.
public struct ListConsentsResponse: Hashable, Sendable {
  public var consents: [Consent] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(consents: [Consent] = [], nextPageToken: String = "") {
    self.consents = consents
    self.nextPageToken = nextPageToken
  }
}

/// What `ConsentService.evaluateConsent` is asked.
public struct EvaluateConsentRequest: Hashable, Sendable {
  public var studentID: String = ""
  /// The caller's own party when empty; a partner may name no other.
  public var party: String = ""
  public var partyClasses: [String] = []
  public var purpose: Purpose = .unspecified
  /// All six when empty.
  public var records: [RecordGroup] = []

  public init() {}

  public init(
    studentID: String = "", party: String = "", partyClasses: [String] = [],
    purpose: Purpose = .unspecified, records: [RecordGroup] = []
  ) {
    self.studentID = studentID
    self.party = party
    self.partyClasses = partyClasses
    self.purpose = purpose
    self.records = records
  }
}

/// What `ConsentService.evaluateConsent` answers.
public struct EvaluateConsentResponse: Hashable, Sendable {
  public var decisions: [GroupDecision] = []

  public init() {}

  public init(decisions: [GroupDecision] = []) {
    self.decisions = decisions
  }
}

/// Whether one record group is open, and why.
public struct GroupDecision: Hashable, Sendable {
  public var group: RecordGroup = .unspecified
  public var permitted: Bool = false
  public var reason: DecisionReason = .unspecified
  /// The consent that permits or denies.
  public var consentID: String = ""

  public init() {}

  public init(
    group: RecordGroup = .unspecified, permitted: Bool = false,
    reason: DecisionReason = .unspecified, consentID: String = ""
  ) {
    self.group = group
    self.permitted = permitted
    self.reason = reason
    self.consentID = consentID
  }
}
