// Generated from proto/cairn/options.proto by tools/generate. Never edited.

/// A block of a student's record that is sealed together and that a consent opens as a whole.
/// The numbers are part of the ciphertext format (associated data) and never change.
public enum RecordGroup: SchemaEnum {
  case unspecified
  /// Names, birth date, identifiers.
  case identity
  /// Address, phone, e-mail, guardians and other contacts.
  case contact
  /// Attendance, assessments, marks, language proficiency.
  case academic
  /// Health, disability, IEP and 504 records.
  case health
  /// Success Plan content, programs, supports, housing and economic flags.
  case services
  /// Narratives: notes, student voice, family statement.
  case notes
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [RecordGroup] = [
    .unspecified,
    .identity,
    .contact,
    .academic,
    .health,
    .services,
    .notes,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .identity
    case 2: self = .contact
    case 3: self = .academic
    case 4: self = .health
    case 5: self = .services
    case 6: self = .notes
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .identity: 1
    case .contact: 2
    case .academic: 3
    case .health: 4
    case .services: 5
    case .notes: 6
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "RECORD_GROUP_UNSPECIFIED"
    case .identity: "RECORD_GROUP_IDENTITY"
    case .contact: "RECORD_GROUP_CONTACT"
    case .academic: "RECORD_GROUP_ACADEMIC"
    case .health: "RECORD_GROUP_HEALTH"
    case .services: "RECORD_GROUP_SERVICES"
    case .notes: "RECORD_GROUP_NOTES"
    case .unrecognized(let number): String(number)
    }
  }
}

/// How carefully a field is treated.
public enum Sensitivity: SchemaEnum {
  case unspecified
  /// S0: may be published.
  case `public`
  /// S1: stored in the clear, access-controlled, may be logged.
  case `internal`
  /// S2: personally identifiable information (34 CFR 99.3): sealed at rest, never logged.
  case personal
  /// S3: special categories (health, disability, housing, custody): sealed at rest, never logged.
  case special
  /// A credential or key: never stored in readable form, never logged.
  case secret
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Sensitivity] = [
    .unspecified,
    .public,
    .internal,
    .personal,
    .special,
    .secret,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .public
    case 2: self = .internal
    case 3: self = .personal
    case 4: self = .special
    case 5: self = .secret
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .public: 1
    case .internal: 2
    case .personal: 3
    case .special: 4
    case .secret: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "SENSITIVITY_UNSPECIFIED"
    case .public: "SENSITIVITY_PUBLIC"
    case .internal: "SENSITIVITY_INTERNAL"
    case .personal: "SENSITIVITY_PERSONAL"
    case .special: "SENSITIVITY_SPECIAL"
    case .secret: "SENSITIVITY_SECRET"
    case .unrecognized(let number): String(number)
    }
  }
}

/// A shape that text must have. Violations are reported with the field's path.
public enum Format: SchemaEnum {
  case unspecified
  /// An identifier made by Cairn: 26 characters of lower-case Crockford base32.
  case id
  /// A calendar date, `2026-09-01` (ISO 8601).
  case date
  /// A short name: 2 to 63 of a-z, 0-9 and inner hyphens, beginning with a letter.
  case slug
  /// A grade code: IT PR PK TK KG 01-13 PS UG Other (CEDS 000100).
  case grade
  /// A two-letter code of a US state or territory.
  case state
  /// An IANA time zone name.
  case timeZone
  /// A BCP 47 language tag.
  case language
  /// A OneRoster GUID: 1 to 255 of 0-9 A-Z a-z . / @ _ -
  case sourcedID
  /// A client-made unique id: a UUID in canonical text form (RFC 9562).
  case uuid
  /// 64 lower-case hexadecimal digits: a SHA-256 fingerprint.
  case fingerprint
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Format] = [
    .unspecified,
    .id,
    .date,
    .slug,
    .grade,
    .state,
    .timeZone,
    .language,
    .sourcedID,
    .uuid,
    .fingerprint,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .id
    case 2: self = .date
    case 3: self = .slug
    case 4: self = .grade
    case 5: self = .state
    case 6: self = .timeZone
    case 7: self = .language
    case 8: self = .sourcedID
    case 9: self = .uuid
    case 10: self = .fingerprint
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .id: 1
    case .date: 2
    case .slug: 3
    case .grade: 4
    case .state: 5
    case .timeZone: 6
    case .language: 7
    case .sourcedID: 8
    case .uuid: 9
    case .fingerprint: 10
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "FORMAT_UNSPECIFIED"
    case .id: "FORMAT_ID"
    case .date: "FORMAT_DATE"
    case .slug: "FORMAT_SLUG"
    case .grade: "FORMAT_GRADE"
    case .state: "FORMAT_STATE"
    case .timeZone: "FORMAT_TIME_ZONE"
    case .language: "FORMAT_LANGUAGE"
    case .sourcedID: "FORMAT_SOURCED_ID"
    case .uuid: "FORMAT_UUID"
    case .fingerprint: "FORMAT_FINGERPRINT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// An exact-match blind index kept for a field (equality look-up on sealed data).
public enum BlindIndex: SchemaEnum {
  case unspecified
  case sourcedID
  case localID
  case stateID
  /// Family name + given name + birth date together, normalised.
  case exactIdentity
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [BlindIndex] = [
    .unspecified,
    .sourcedID,
    .localID,
    .stateID,
    .exactIdentity,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .sourcedID
    case 2: self = .localID
    case 3: self = .stateID
    case 4: self = .exactIdentity
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .sourcedID: 1
    case .localID: 2
    case .stateID: 3
    case .exactIdentity: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "BLIND_INDEX_UNSPECIFIED"
    case .sourcedID: "BLIND_INDEX_SOURCED_ID"
    case .localID: "BLIND_INDEX_LOCAL_ID"
    case .stateID: "BLIND_INDEX_STATE_ID"
    case .exactIdentity: "BLIND_INDEX_EXACT_IDENTITY"
    case .unrecognized(let number): String(number)
    }
  }
}

/// What a caller's role must allow. Which role holds which permission is one table in `Policy`.
public enum Permission: SchemaEnum {
  case unspecified
  /// Anyone with a valid credential.
  case authenticated
  case tenantAdminister
  case tenantRead
  case credentialAdminister
  case studentRead
  case studentWrite
  case studentSearch
  case planRead
  case planWrite
  case navigatorAssign
  case caseloadRead
  case checkInRecord
  case consentRead
  case consentCollect
  case consentEvaluate
  case rosterImport
  case rosterRead
  case disclosureRead
  /// No credential at all is asked for (health, reflection).
  case none
  case credentialRead
  case keyRead
  case keyRotate
  case studentErase
  case legalHold
  case inspection
  case tenantDestroy
  case approval
  case rootRead
  case rootRotate
  case canaryAdminister
  case alarmRead
  case backupCreate
  case backupRestore
  case export
  case tenantExport
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Permission] = [
    .unspecified,
    .authenticated,
    .tenantAdminister,
    .tenantRead,
    .credentialAdminister,
    .studentRead,
    .studentWrite,
    .studentSearch,
    .planRead,
    .planWrite,
    .navigatorAssign,
    .caseloadRead,
    .checkInRecord,
    .consentRead,
    .consentCollect,
    .consentEvaluate,
    .rosterImport,
    .rosterRead,
    .disclosureRead,
    .none,
    .credentialRead,
    .keyRead,
    .keyRotate,
    .studentErase,
    .legalHold,
    .inspection,
    .tenantDestroy,
    .approval,
    .rootRead,
    .rootRotate,
    .canaryAdminister,
    .alarmRead,
    .backupCreate,
    .backupRestore,
    .export,
    .tenantExport,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .authenticated
    case 2: self = .tenantAdminister
    case 3: self = .tenantRead
    case 4: self = .credentialAdminister
    case 5: self = .studentRead
    case 6: self = .studentWrite
    case 7: self = .studentSearch
    case 8: self = .planRead
    case 9: self = .planWrite
    case 10: self = .navigatorAssign
    case 11: self = .caseloadRead
    case 12: self = .checkInRecord
    case 13: self = .consentRead
    case 14: self = .consentCollect
    case 15: self = .consentEvaluate
    case 16: self = .rosterImport
    case 17: self = .rosterRead
    case 18: self = .disclosureRead
    case 19: self = .none
    case 20: self = .credentialRead
    case 23: self = .keyRead
    case 24: self = .keyRotate
    case 25: self = .studentErase
    case 26: self = .legalHold
    case 27: self = .inspection
    case 28: self = .tenantDestroy
    case 29: self = .approval
    case 21: self = .rootRead
    case 22: self = .rootRotate
    case 33: self = .canaryAdminister
    case 34: self = .alarmRead
    case 30: self = .backupCreate
    case 31: self = .backupRestore
    case 35: self = .export
    case 36: self = .tenantExport
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .authenticated: 1
    case .tenantAdminister: 2
    case .tenantRead: 3
    case .credentialAdminister: 4
    case .studentRead: 5
    case .studentWrite: 6
    case .studentSearch: 7
    case .planRead: 8
    case .planWrite: 9
    case .navigatorAssign: 10
    case .caseloadRead: 11
    case .checkInRecord: 12
    case .consentRead: 13
    case .consentCollect: 14
    case .consentEvaluate: 15
    case .rosterImport: 16
    case .rosterRead: 17
    case .disclosureRead: 18
    case .none: 19
    case .credentialRead: 20
    case .keyRead: 23
    case .keyRotate: 24
    case .studentErase: 25
    case .legalHold: 26
    case .inspection: 27
    case .tenantDestroy: 28
    case .approval: 29
    case .rootRead: 21
    case .rootRotate: 22
    case .canaryAdminister: 33
    case .alarmRead: 34
    case .backupCreate: 30
    case .backupRestore: 31
    case .export: 35
    case .tenantExport: 36
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "PERMISSION_UNSPECIFIED"
    case .authenticated: "PERMISSION_AUTHENTICATED"
    case .tenantAdminister: "PERMISSION_TENANT_ADMINISTER"
    case .tenantRead: "PERMISSION_TENANT_READ"
    case .credentialAdminister: "PERMISSION_CREDENTIAL_ADMINISTER"
    case .studentRead: "PERMISSION_STUDENT_READ"
    case .studentWrite: "PERMISSION_STUDENT_WRITE"
    case .studentSearch: "PERMISSION_STUDENT_SEARCH"
    case .planRead: "PERMISSION_PLAN_READ"
    case .planWrite: "PERMISSION_PLAN_WRITE"
    case .navigatorAssign: "PERMISSION_NAVIGATOR_ASSIGN"
    case .caseloadRead: "PERMISSION_CASELOAD_READ"
    case .checkInRecord: "PERMISSION_CHECK_IN_RECORD"
    case .consentRead: "PERMISSION_CONSENT_READ"
    case .consentCollect: "PERMISSION_CONSENT_COLLECT"
    case .consentEvaluate: "PERMISSION_CONSENT_EVALUATE"
    case .rosterImport: "PERMISSION_ROSTER_IMPORT"
    case .rosterRead: "PERMISSION_ROSTER_READ"
    case .disclosureRead: "PERMISSION_DISCLOSURE_READ"
    case .none: "PERMISSION_NONE"
    case .credentialRead: "PERMISSION_CREDENTIAL_READ"
    case .keyRead: "PERMISSION_KEY_READ"
    case .keyRotate: "PERMISSION_KEY_ROTATE"
    case .studentErase: "PERMISSION_STUDENT_ERASE"
    case .legalHold: "PERMISSION_LEGAL_HOLD"
    case .inspection: "PERMISSION_INSPECTION"
    case .tenantDestroy: "PERMISSION_TENANT_DESTROY"
    case .approval: "PERMISSION_APPROVAL"
    case .rootRead: "PERMISSION_ROOT_READ"
    case .rootRotate: "PERMISSION_ROOT_ROTATE"
    case .canaryAdminister: "PERMISSION_CANARY_ADMINISTER"
    case .alarmRead: "PERMISSION_ALARM_READ"
    case .backupCreate: "PERMISSION_BACKUP_CREATE"
    case .backupRestore: "PERMISSION_BACKUP_RESTORE"
    case .export: "PERMISSION_EXPORT"
    case .tenantExport: "PERMISSION_TENANT_EXPORT"
    case .unrecognized(let number): String(number)
    }
  }
}
