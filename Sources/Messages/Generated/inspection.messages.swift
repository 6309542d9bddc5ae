// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

/// Who asks.
public enum InspectionCapacity: SchemaEnum {
  case unspecified
  case parent
  case guardian
  /// Eighteen, or in postsecondary education (34 CFR 99.3).
  case eligibleStudent
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [InspectionCapacity] = [
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
    case .unspecified: "INSPECTION_CAPACITY_UNSPECIFIED"
    case .parent: "INSPECTION_CAPACITY_PARENT"
    case .guardian: "INSPECTION_CAPACITY_GUARDIAN"
    case .eligibleStudent: "INSPECTION_CAPACITY_ELIGIBLE_STUDENT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.InspectionOutcome`.
public enum InspectionOutcome: SchemaEnum {
  case unspecified
  /// The records were shown.
  case complied
  /// Who asked took it back.
  case withdrawn
  /// Who asked has no rights in these records.
  case refused
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [InspectionOutcome] = [
    .unspecified,
    .complied,
    .withdrawn,
    .refused,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .complied
    case 2: self = .withdrawn
    case 3: self = .refused
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .complied: 1
    case .withdrawn: 2
    case .refused: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "INSPECTION_OUTCOME_UNSPECIFIED"
    case .complied: "INSPECTION_OUTCOME_COMPLIED"
    case .withdrawn: "INSPECTION_OUTCOME_WITHDRAWN"
    case .refused: "INSPECTION_OUTCOME_REFUSED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Inspection`.
public struct Inspection: Hashable, Sendable {
  public var id: String = ""
  public var studentID: String = ""
  public var capacity: InspectionCapacity = .unspecified
  public var receivedOn: String = ""
  /// The last day on which it may be met.
  public var dueOn: String = ""
  /// Open, and that day is past.
  public var overdue: Bool = false
  public var openTime: GoogleProtobuf.Timestamp? = nil
  public var openedBy: String = ""
  /// Absent while it is open.
  public var closeTime: GoogleProtobuf.Timestamp? = nil
  public var closedBy: String = ""
  public var outcome: InspectionOutcome = .unspecified

  public init() {}

  public init(
    id: String = "", studentID: String = "", capacity: InspectionCapacity = .unspecified,
    receivedOn: String = "", dueOn: String = "", overdue: Bool = false,
    openTime: GoogleProtobuf.Timestamp? = nil, openedBy: String = "",
    closeTime: GoogleProtobuf.Timestamp? = nil, closedBy: String = "",
    outcome: InspectionOutcome = .unspecified
  ) {
    self.id = id
    self.studentID = studentID
    self.capacity = capacity
    self.receivedOn = receivedOn
    self.dueOn = dueOn
    self.overdue = overdue
    self.openTime = openTime
    self.openedBy = openedBy
    self.closeTime = closeTime
    self.closedBy = closedBy
    self.outcome = outcome
  }
}

/// What `InspectionService.openInspection` is asked.
public struct OpenInspectionRequest: Hashable, Sendable {
  public var studentID: String = ""
  public var capacity: InspectionCapacity = .unspecified
  /// The day on which the family asked; today when empty, never a later day.
  public var receivedOn: String = ""

  public init() {}

  public init(
    studentID: String = "", capacity: InspectionCapacity = .unspecified, receivedOn: String = ""
  ) {
    self.studentID = studentID
    self.capacity = capacity
    self.receivedOn = receivedOn
  }
}

/// What `InspectionService.openInspection` answers.
public struct OpenInspectionResponse: Hashable, Sendable {
  public var inspection: Inspection? = nil

  public init() {}

  public init(inspection: Inspection? = nil) {
    self.inspection = inspection
  }
}

/// What `InspectionService.closeInspection` is asked.
public struct CloseInspectionRequest: Hashable, Sendable {
  public var id: String = ""
  public var outcome: InspectionOutcome = .unspecified

  public init() {}

  public init(id: String = "", outcome: InspectionOutcome = .unspecified) {
    self.id = id
    self.outcome = outcome
  }
}

/// What `InspectionService.closeInspection` answers.
public struct CloseInspectionResponse: Hashable, Sendable {
  public var inspection: Inspection? = nil

  public init() {}

  public init(inspection: Inspection? = nil) {
    self.inspection = inspection
  }
}

/// What `InspectionService.listInspections` is asked.
public struct ListInspectionsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  /// Also those that were closed.
  public var includeClosed: Bool = false
  /// Only those that are overdue.
  public var overdueOnly: Bool = false

  public init() {}

  public init(
    pageSize: Int32 = 0, pageToken: String = "", includeClosed: Bool = false,
    overdueOnly: Bool = false
  ) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.includeClosed = includeClosed
    self.overdueOnly = overdueOnly
  }
}

/// What `InspectionService.listInspections` answers.
public struct ListInspectionsResponse: Hashable, Sendable {
  public var inspections: [Inspection] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(inspections: [Inspection] = [], nextPageToken: String = "") {
    self.inspections = inspections
    self.nextPageToken = nextPageToken
  }
}
