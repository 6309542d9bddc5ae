// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

/// `cairn.v1.ImportPhase`.
public enum ImportPhase: SchemaEnum {
  case unspecified
  case receiving
  case validating
  case sealing
  case committing
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [ImportPhase] = [
    .unspecified,
    .receiving,
    .validating,
    .sealing,
    .committing,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .receiving
    case 2: self = .validating
    case 3: self = .sealing
    case 4: self = .committing
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .receiving: 1
    case .validating: 2
    case .sealing: 3
    case .committing: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "IMPORT_PHASE_UNSPECIFIED"
    case .receiving: "IMPORT_PHASE_RECEIVING"
    case .validating: "IMPORT_PHASE_VALIDATING"
    case .sealing: "IMPORT_PHASE_SEALING"
    case .committing: "IMPORT_PHASE_COMMITTING"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.FindingSeverity`.
public enum FindingSeverity: SchemaEnum {
  case unspecified
  /// Accepted as it can only have been meant.
  case warning
  /// Refused; nothing is committed.
  case error
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [FindingSeverity] = [
    .unspecified,
    .warning,
    .error,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .warning
    case 2: self = .error
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .warning: 1
    case .error: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "FINDING_SEVERITY_UNSPECIFIED"
    case .warning: "FINDING_SEVERITY_WARNING"
    case .error: "FINDING_SEVERITY_ERROR"
    case .unrecognized(let number): String(number)
    }
  }
}

/// What `RosterService.importRoster` is asked.
public struct ImportRosterRequest: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First, exactly once.
    case start(ImportStart)
    /// Then the files in any order, each in one or more chunks, one file after the other.
    case chunk(ImportChunk)
  }
}

/// `cairn.v1.ImportStart`.
public struct ImportStart: Hashable, Sendable {
  /// Report what would happen; change nothing.
  public var validateOnly: Bool = false
  /// Commit even if more than a fifth of the enrolled students would be withdrawn. Otherwise such a
  /// set, which is more often a broken export than a true one, is refused with the finding
  /// `meaning.large_change`.
  public var allowLargeChange: Bool = false

  public init() {}

  public init(validateOnly: Bool = false, allowLargeChange: Bool = false) {
    self.validateOnly = validateOnly
    self.allowLargeChange = allowLargeChange
  }
}

/// `cairn.v1.ImportChunk`.
public struct ImportChunk: Hashable, Sendable {
  /// The name in the package, such as `users.csv`.
  public var fileName: String = ""
  public var data: [UInt8] = []

  public init() {}

  public init(fileName: String = "", data: [UInt8] = []) {
    self.fileName = fileName
    self.data = data
  }
}

/// What `RosterService.importRoster` answers.
public struct ImportRosterResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    case progress(ImportProgress)
    case findings(ImportFindings)
    /// Last, exactly once.
    case summary(ImportSummary)
  }
}

/// `cairn.v1.ImportProgress`.
public struct ImportProgress: Hashable, Sendable {
  public var phase: ImportPhase = .unspecified
  /// Rows, or bytes while receiving.
  public var done: Int64 = 0
  public var total: Int64 = 0

  public init() {}

  public init(phase: ImportPhase = .unspecified, done: Int64 = 0, total: Int64 = 0) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// `cairn.v1.ImportFindings`.
public struct ImportFindings: Hashable, Sendable {
  public var findings: [ImportFinding] = []

  public init() {}

  public init(findings: [ImportFinding] = []) {
    self.findings = findings
  }
}

/// One thing that is not as the standard asks.
public struct ImportFinding: Hashable, Sendable {
  public var severity: FindingSeverity = .unspecified
  /// A stable code, such as `row.bad_date` or `ref.target_row_absent`.
  public var code: String = ""
  public var file: String = ""
  /// Counted from 1, the header being line 1; 0 when it concerns the whole file.
  public var line: Int32 = 0
  /// The column's name; empty when it concerns the whole row.
  public var column: String = ""
  /// What is wrong and what was expected. Never quotes the value.
  public var message: String = ""
  /// How many rows of the file have the same finding in the same column; `line` is the first.
  public var count: Int32 = 0

  public init() {}

  public init(
    severity: FindingSeverity = .unspecified, code: String = "", file: String = "", line: Int32 = 0,
    column: String = "", message: String = "", count: Int32 = 0
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.count = count
  }
}

/// `cairn.v1.ImportSummary`.
public struct ImportSummary: Hashable, Sendable {
  /// False when the set was refused or only validated. The counts then say what would have happened.
  public var committed: Bool = false
  /// `1.1` or `1.2`.
  public var version: String = ""
  public var files: [FileSummary] = []
  public var studentsCreated: Int64 = 0
  /// Those of whom the set says something new, and those who have returned.
  public var studentsRevised: Int64 = 0
  public var studentsUnchanged: Int64 = 0
  /// On the previous roster and missing from this one.
  public var studentsWithdrawn: Int64 = 0
  public var guardians: Int64 = 0
  public var staff: Int64 = 0
  public var schools: Int64 = 0
  public var classes: Int64 = 0
  public var enrollments: Int64 = 0
  public var warnings: Int64 = 0
  public var errors: Int64 = 0

  public init() {}

  public init(
    committed: Bool = false, version: String = "", files: [FileSummary] = [],
    studentsCreated: Int64 = 0, studentsRevised: Int64 = 0, studentsUnchanged: Int64 = 0,
    studentsWithdrawn: Int64 = 0, guardians: Int64 = 0, staff: Int64 = 0, schools: Int64 = 0,
    classes: Int64 = 0, enrollments: Int64 = 0, warnings: Int64 = 0, errors: Int64 = 0
  ) {
    self.committed = committed
    self.version = version
    self.files = files
    self.studentsCreated = studentsCreated
    self.studentsRevised = studentsRevised
    self.studentsUnchanged = studentsUnchanged
    self.studentsWithdrawn = studentsWithdrawn
    self.guardians = guardians
    self.staff = staff
    self.schools = schools
    self.classes = classes
    self.enrollments = enrollments
    self.warnings = warnings
    self.errors = errors
  }
}

/// `cairn.v1.FileSummary`.
public struct FileSummary: Hashable, Sendable {
  public var file: String = ""
  public var rows: Int64 = 0
  public var rowsRejected: Int64 = 0
  /// Parsed and counted but not stored (resources, gradebook).
  public var ignored: Bool = false

  public init() {}

  public init(file: String = "", rows: Int64 = 0, rowsRejected: Int64 = 0, ignored: Bool = false) {
    self.file = file
    self.rows = rows
    self.rowsRejected = rowsRejected
    self.ignored = ignored
  }
}

/// What `RosterService.listSchools` is asked.
public struct ListSchoolsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// `cairn.v1.School`.
public struct School: Hashable, Sendable {
  public var id: String = ""
  public var name: String = ""
  /// `school`, `district`, ...
  public var type: String = ""
  public var parentID: String = ""
  public var sourcedID: String = ""

  public init() {}

  public init(
    id: String = "", name: String = "", type: String = "", parentID: String = "",
    sourcedID: String = ""
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.parentID = parentID
    self.sourcedID = sourcedID
  }
}

/// What `RosterService.listSchools` answers.
public struct ListSchoolsResponse: Hashable, Sendable {
  public var schools: [School] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(schools: [School] = [], nextPageToken: String = "") {
    self.schools = schools
    self.nextPageToken = nextPageToken
  }
}

/// What `RosterService.listClasses` is asked.
public struct ListClassesRequest: Hashable, Sendable {
  public var schoolID: String = ""
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(schoolID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.schoolID = schoolID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// `cairn.v1.SchoolClass`.
public struct SchoolClass: Hashable, Sendable {
  public var id: String = ""
  public var title: String = ""
  public var schoolID: String = ""
  public var grades: [String] = []
  public var sourcedID: String = ""

  public init() {}

  public init(
    id: String = "", title: String = "", schoolID: String = "", grades: [String] = [],
    sourcedID: String = ""
  ) {
    self.id = id
    self.title = title
    self.schoolID = schoolID
    self.grades = grades
    self.sourcedID = sourcedID
  }
}

/// What `RosterService.listClasses` answers.
public struct ListClassesResponse: Hashable, Sendable {
  public var classes: [SchoolClass] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(classes: [SchoolClass] = [], nextPageToken: String = "") {
    self.classes = classes
    self.nextPageToken = nextPageToken
  }
}

/// How a staff member is kept at rest; no method returns it.
public struct StaffIdentity: Hashable, Sendable {
  public var givenName: String = ""
  public var familyName: String = ""
  public var email: String = ""
  public var phone: String = ""
  public var sourcedID: String = ""
  public var localID: String = ""
  /// Takes text messages.
  public var mobile: String = ""

  public init() {}

  public init(
    givenName: String = "", familyName: String = "", email: String = "", phone: String = "",
    sourcedID: String = "", localID: String = "", mobile: String = ""
  ) {
    self.givenName = givenName
    self.familyName = familyName
    self.email = email
    self.phone = phone
    self.sourcedID = sourcedID
    self.localID = localID
    self.mobile = mobile
  }
}
