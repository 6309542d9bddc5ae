// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

/// `cairn.v1.ExportKind`.
public enum ExportKind: SchemaEnum {
  case unspecified
  /// What consents open to one party.
  case party
  /// Everything of the tenant.
  case tenant
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ExportKind] = [
    .unspecified,
    .party,
    .tenant,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .party
    case 2: self = .tenant
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .party: 1
    case .tenant: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "EXPORT_KIND_UNSPECIFIED"
    case .party: "EXPORT_KIND_PARTY"
    case .tenant: "EXPORT_KIND_TENANT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// A key to which a party's exports are sealed.
public struct ExportKey: Hashable, Sendable {
  public var id: String = ""
  public var party: String = ""
  /// The public half, `age1...`.
  public var recipient: String = ""
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// The credential that registered it.
  public var registeredBy: String = ""
  /// When its holder proved to hold it; unset until then.
  public var confirmTime: GoogleProtobuf.Timestamp? = nil
  public var revokeTime: GoogleProtobuf.Timestamp? = nil

  public init() {}

  public init(
    id: String = "", party: String = "", recipient: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil, registeredBy: String = "",
    confirmTime: GoogleProtobuf.Timestamp? = nil, revokeTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.id = id
    self.party = party
    self.recipient = recipient
    self.createTime = createTime
    self.registeredBy = registeredBy
    self.confirmTime = confirmTime
    self.revokeTime = revokeTime
  }
}

/// What `ExportService.registerExportKey` is asked.
public struct RegisterExportKeyRequest: Hashable, Sendable {
  /// The age recipient, `age1...`.
  public var recipient: String = ""
  /// Whose key it is. A partner may name itself alone, or nobody.
  public var party: String = ""

  public init() {}

  public init(recipient: String = "", party: String = "") {
    self.recipient = recipient
    self.party = party
  }
}

/// What `ExportService.registerExportKey` answers.
public struct RegisterExportKeyResponse: Hashable, Sendable {
  public var key: ExportKey? = nil
  /// An age file to the recipient. What is in it, one line that names tenant, party and key, is the
  /// proof; it is good for three days.
  public var challenge: [UInt8] = []

  public init() {}

  public init(key: ExportKey? = nil, challenge: [UInt8] = []) {
    self.key = key
    self.challenge = challenge
  }
}

/// What `ExportService.confirmExportKey` is asked.
public struct ConfirmExportKeyRequest: Hashable, Sendable {
  public var id: String = ""
  /// What the challenge holds, with or without the line end.
  public var proof: String = ""

  public init() {}

  public init(id: String = "", proof: String = "") {
    self.id = id
    self.proof = proof
  }
}

/// What `ExportService.confirmExportKey` answers.
public struct ConfirmExportKeyResponse: Hashable, Sendable {
  public var key: ExportKey? = nil

  public init() {}

  public init(key: ExportKey? = nil) {
    self.key = key
  }
}

/// What `ExportService.listExportKeys` is asked.
public struct ListExportKeysRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `ExportService.listExportKeys` answers.
public struct ListExportKeysResponse: Hashable, Sendable {
  public var keys: [ExportKey] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(keys: [ExportKey] = [], nextPageToken: String = "") {
    self.keys = keys
    self.nextPageToken = nextPageToken
  }
}

/// What `ExportService.revokeExportKey` is asked.
public struct RevokeExportKeyRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `ExportService.revokeExportKey` answers.
public struct RevokeExportKeyResponse: Hashable, Sendable {
  public var key: ExportKey? = nil

  public init() {}

  public init(key: ExportKey? = nil) {
    self.key = key
  }
}

/// What `ExportService.createExport` is asked.
public struct CreateExportRequest: Hashable, Sendable {
  /// For whom. A partner may name itself alone, or nobody.
  public var party: String = ""

  public init() {}

  public init(party: String = "") {
    self.party = party
  }
}

/// What `ExportService.createExport` answers.
public struct CreateExportResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First.
    case header(ExportHeader)
    /// Then the age file.
    case chunk(ExportChunk)
    /// Last: without it the file is not whole.
    case receipt(ExportReceipt)
  }
}

/// `cairn.v1.ExportChunk`.
public struct ExportChunk: Hashable, Sendable {
  public var data: [UInt8] = []
  /// How many students have been written so far.
  public var students: Int64 = 0

  public init() {}

  public init(data: [UInt8] = [], students: Int64 = 0) {
    self.data = data
    self.students = students
  }
}

/// `cairn.v1.ExportReceipt`.
public struct ExportReceipt: Hashable, Sendable {
  public var fileBytes: Int64 = 0
  /// SHA-256 of the age file.
  public var fileFingerprint: String = ""
  public var students: Int64 = 0

  public init() {}

  public init(fileBytes: Int64 = 0, fileFingerprint: String = "", students: Int64 = 0) {
    self.fileBytes = fileBytes
    self.fileFingerprint = fileFingerprint
    self.students = students
  }
}

/// An export as the register knows it.
public struct Export: Hashable, Sendable {
  public var id: String = ""
  public var kind: ExportKind = .unspecified
  /// Empty for an export of the whole tenant.
  public var party: String = ""
  public var purpose: Purpose = .unspecified
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// The credential that asked.
  public var credentialID: String = ""
  public var recipients: [String] = []
  public var approvalID: String = ""
  /// SHA-256 of the header's line, without its end.
  public var headerFingerprint: String = ""
  /// When the last byte had been handed over; unset when that never came.
  public var completeTime: GoogleProtobuf.Timestamp? = nil
  /// These are known once it is complete.
  public var students: Int64 = 0
  public var fileBytes: Int64 = 0
  public var fileFingerprint: String = ""

  public init() {}

  public init(
    id: String = "", kind: ExportKind = .unspecified, party: String = "",
    purpose: Purpose = .unspecified, createTime: GoogleProtobuf.Timestamp? = nil,
    credentialID: String = "", recipients: [String] = [], approvalID: String = "",
    headerFingerprint: String = "", completeTime: GoogleProtobuf.Timestamp? = nil,
    students: Int64 = 0, fileBytes: Int64 = 0, fileFingerprint: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.party = party
    self.purpose = purpose
    self.createTime = createTime
    self.credentialID = credentialID
    self.recipients = recipients
    self.approvalID = approvalID
    self.headerFingerprint = headerFingerprint
    self.completeTime = completeTime
    self.students = students
    self.fileBytes = fileBytes
    self.fileFingerprint = fileFingerprint
  }
}

/// What `ExportService.listExports` is asked.
public struct ListExportsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `ExportService.listExports` answers.
public struct ListExportsResponse: Hashable, Sendable {
  public var exports: [Export] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(exports: [Export] = [], nextPageToken: String = "") {
    self.exports = exports
    self.nextPageToken = nextPageToken
  }
}

/// What `ExportService.beginTenantExport` is asked.
public struct BeginTenantExportRequest: Hashable, Sendable {
  /// Who will be able to open the file: age recipients, `age1...`.
  public var recipients: [String] = []
  /// Kept for the record; never a person's data.
  public var reason: String = ""

  public init() {}

  public init(recipients: [String] = [], reason: String = "") {
    self.recipients = recipients
    self.reason = reason
  }
}

/// What `ExportService.beginTenantExport` answers.
public struct BeginTenantExportResponse: Hashable, Sendable {
  /// What a second person must grant.
  public var approval: Approval? = nil

  public init() {}

  public init(approval: Approval? = nil) {
    self.approval = approval
  }
}

/// What `ExportService.createTenantExport` is asked.
public struct CreateTenantExportRequest: Hashable, Sendable {
  public var approvalID: String = ""
  /// Exactly those that were asked for.
  public var recipients: [String] = []

  public init() {}

  public init(approvalID: String = "", recipients: [String] = []) {
    self.approvalID = approvalID
    self.recipients = recipients
  }
}

/// What `ExportService.createTenantExport` answers.
public struct CreateTenantExportResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First.
    case header(ExportHeader)
    /// Then the age file.
    case chunk(ExportChunk)
    /// Last: without it the file is not whole.
    case receipt(ExportReceipt)
  }
}

/// One line of an export file. A partner's file has a header, students, and an end; a tenant's has
/// all kinds, and behind each student what is kept about the student.
public struct ExportRecord: Hashable, Sendable {
  public var record: Record? = nil

  public init() {}

  public init(record: Record? = nil) {
    self.record = record
  }

  /// The choices of `record`.
  public enum Record: Hashable, Sendable {
    /// First.
    case header(ExportHeader)
    /// One for each student.
    case student(ExportedStudent)
    case school(School)
    case schoolClass(SchoolClass)
    case staff(ExportedStaff)
    case enrollment(ExportedEnrollment)
    case navigator(ExportedNavigator)
    /// One for each revision of a plan, newest first.
    case plan(Plan)
    case checkIn(ExportedCheckIn)
    case consent(Consent)
    case disclosure(Disclosure)
    /// Last.
    case end(ExportEnd)
  }
}

/// Whose records a file holds, for whom and on what terms.
public struct ExportHeader: Hashable, Sendable {
  /// `cairn-export/v1`.
  public var format: String = ""
  public var id: String = ""
  public var kind: ExportKind = .unspecified
  public var tenantID: String = ""
  public var tenant: String = ""
  /// Empty for an export of the whole tenant.
  public var party: String = ""
  public var purpose: Purpose = .unspecified
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// To whom the file is sealed.
  public var recipients: [String] = []
  /// The terms on which a party gets it (34 CFR 99.33).
  public var notice: String = ""
  public var approvalID: String = ""

  public init() {}

  public init(
    format: String = "", id: String = "", kind: ExportKind = .unspecified, tenantID: String = "",
    tenant: String = "", party: String = "", purpose: Purpose = .unspecified,
    createTime: GoogleProtobuf.Timestamp? = nil, recipients: [String] = [], notice: String = "",
    approvalID: String = ""
  ) {
    self.format = format
    self.id = id
    self.kind = kind
    self.tenantID = tenantID
    self.tenant = tenant
    self.party = party
    self.purpose = purpose
    self.createTime = createTime
    self.recipients = recipients
    self.notice = notice
    self.approvalID = approvalID
  }
}

/// `cairn.v1.ExportedStudent`.
public struct ExportedStudent: Hashable, Sendable {
  /// With the record groups that were opened, and no others.
  public var student: Student? = nil
  /// The consents that opened them.
  public var consentIDs: [String] = []
  /// The number under which the disclosure is recorded.
  public var disclosure: Int64 = 0

  public init() {}

  public init(student: Student? = nil, consentIDs: [String] = [], disclosure: Int64 = 0) {
    self.student = student
    self.consentIDs = consentIDs
    self.disclosure = disclosure
  }
}

/// `cairn.v1.ExportedStaff`.
public struct ExportedStaff: Hashable, Sendable {
  public var id: String = ""
  public var schoolID: String = ""
  /// False once the roster lists the person no more.
  public var active: Bool = false
  public var identity: StaffIdentity? = nil

  public init() {}

  public init(
    id: String = "", schoolID: String = "", active: Bool = false, identity: StaffIdentity? = nil
  ) {
    self.id = id
    self.schoolID = schoolID
    self.active = active
    self.identity = identity
  }
}

/// `cairn.v1.ExportedEnrollment`.
public struct ExportedEnrollment: Hashable, Sendable {
  public var classID: String = ""
  /// A student or a member of the staff.
  public var personID: String = ""
  public var role: String = ""
  public var beginOn: String = ""
  /// The first day it is over.
  public var endOn: String = ""
  public var primary: Bool = false
  public var active: Bool = false

  public init() {}

  public init(
    classID: String = "", personID: String = "", role: String = "", beginOn: String = "",
    endOn: String = "", primary: Bool = false, active: Bool = false
  ) {
    self.classID = classID
    self.personID = personID
    self.role = role
    self.beginOn = beginOn
    self.endOn = endOn
    self.primary = primary
    self.active = active
  }
}

/// `cairn.v1.ExportedNavigator`.
public struct ExportedNavigator: Hashable, Sendable {
  public var studentID: String = ""
  public var navigatorID: String = ""
  public var assignTime: GoogleProtobuf.Timestamp? = nil
  public var releaseTime: GoogleProtobuf.Timestamp? = nil

  public init() {}

  public init(
    studentID: String = "", navigatorID: String = "", assignTime: GoogleProtobuf.Timestamp? = nil,
    releaseTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.studentID = studentID
    self.navigatorID = navigatorID
    self.assignTime = assignTime
    self.releaseTime = releaseTime
  }
}

/// `cairn.v1.ExportedCheckIn`.
public struct ExportedCheckIn: Hashable, Sendable {
  public var checkIn: CheckIn? = nil
  public var navigatorID: String = ""
  /// The credential that recorded it.
  public var author: String = ""
  public var recordTime: GoogleProtobuf.Timestamp? = nil
  /// Whether it is the one that counts for its week.
  public var counted: Bool = false

  public init() {}

  public init(
    checkIn: CheckIn? = nil, navigatorID: String = "", author: String = "",
    recordTime: GoogleProtobuf.Timestamp? = nil, counted: Bool = false
  ) {
    self.checkIn = checkIn
    self.navigatorID = navigatorID
    self.author = author
    self.recordTime = recordTime
    self.counted = counted
  }
}

/// `cairn.v1.ExportEnd`.
public struct ExportEnd: Hashable, Sendable {
  public var students: Int64 = 0
  /// Lines before this one, the header among them.
  public var records: Int64 = 0

  public init() {}

  public init(students: Int64 = 0, records: Int64 = 0) {
    self.students = students
    self.records = records
  }
}
