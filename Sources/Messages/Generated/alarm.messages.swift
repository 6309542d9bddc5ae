// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

/// `cairn.v1.AlarmKind`.
public enum AlarmKind: SchemaEnum {
  case unspecified
  /// A sealed value did not open for the tenant it was read for. It is another tenant's, or was
  /// changed; which of the two, nobody can tell without the other's keys.
  case crossTenantCiphertext
  /// Somebody asked for a canary: a decoy in whom nobody has an interest.
  case canaryTouched
  /// A credential came with its right secret and without the certificate it is bound to.
  case credentialWithoutCertificate
  /// A student's record is not what was written: somebody edited the database.
  case recordAltered
  /// A tenant's file is damaged; the tenant is closed to its own callers.
  case tenantDamaged
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [AlarmKind] = [
    .unspecified,
    .crossTenantCiphertext,
    .canaryTouched,
    .credentialWithoutCertificate,
    .recordAltered,
    .tenantDamaged,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .crossTenantCiphertext
    case 2: self = .canaryTouched
    case 3: self = .credentialWithoutCertificate
    case 4: self = .recordAltered
    case 5: self = .tenantDamaged
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .crossTenantCiphertext: 1
    case .canaryTouched: 2
    case .credentialWithoutCertificate: 3
    case .recordAltered: 4
    case .tenantDamaged: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "ALARM_KIND_UNSPECIFIED"
    case .crossTenantCiphertext: "ALARM_KIND_CROSS_TENANT_CIPHERTEXT"
    case .canaryTouched: "ALARM_KIND_CANARY_TOUCHED"
    case .credentialWithoutCertificate: "ALARM_KIND_CREDENTIAL_WITHOUT_CERTIFICATE"
    case .recordAltered: "ALARM_KIND_RECORD_ALTERED"
    case .tenantDamaged: "ALARM_KIND_TENANT_DAMAGED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// What happened; the same again within an hour is counted, not listed.
public struct Alarm: Hashable, Sendable {
  /// Rises with every alarm of the deployment.
  public var sequence: Int64 = 0
  public var kind: AlarmKind = .unspecified
  public var time: GoogleProtobuf.Timestamp? = nil
  public var count: Int64 = 0
  /// Empty where it concerns no tenant.
  public var tenantID: String = ""
  /// The credential that called.
  public var credentialID: String = ""
  /// What was called, such as `GetStudent`.
  public var operation: String = ""
  /// The canary.
  public var studentID: String = ""

  public init() {}

  public init(
    sequence: Int64 = 0, kind: AlarmKind = .unspecified, time: GoogleProtobuf.Timestamp? = nil,
    count: Int64 = 0, tenantID: String = "", credentialID: String = "", operation: String = "",
    studentID: String = ""
  ) {
    self.sequence = sequence
    self.kind = kind
    self.time = time
    self.count = count
    self.tenantID = tenantID
    self.credentialID = credentialID
    self.operation = operation
    self.studentID = studentID
  }
}

/// What `AlarmService.listAlarms` is asked.
public struct ListAlarmsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `AlarmService.listAlarms` answers.
public struct ListAlarmsResponse: Hashable, Sendable {
  public var alarms: [Alarm] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(alarms: [Alarm] = [], nextPageToken: String = "") {
    self.alarms = alarms
    self.nextPageToken = nextPageToken
  }
}
