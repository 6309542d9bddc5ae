// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

/// `cairn.v1.CheckInMode`.
public enum CheckInMode: SchemaEnum {
  case unspecified
  case phone
  case video
  case inPerson
  case text
  case homeVisit
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [CheckInMode] = [
    .unspecified,
    .phone,
    .video,
    .inPerson,
    .text,
    .homeVisit,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .phone
    case 2: self = .video
    case 3: self = .inPerson
    case 4: self = .text
    case 5: self = .homeVisit
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .phone: 1
    case .video: 2
    case .inPerson: 3
    case .text: 4
    case .homeVisit: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "CHECK_IN_MODE_UNSPECIFIED"
    case .phone: "CHECK_IN_MODE_PHONE"
    case .video: "CHECK_IN_MODE_VIDEO"
    case .inPerson: "CHECK_IN_MODE_IN_PERSON"
    case .text: "CHECK_IN_MODE_TEXT"
    case .homeVisit: "CHECK_IN_MODE_HOME_VISIT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Reached`.
public enum Reached: SchemaEnum {
  case unspecified
  case yes
  case no
  case leftMessage
  case wrongNumber
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Reached] = [
    .unspecified,
    .yes,
    .no,
    .leftMessage,
    .wrongNumber,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .yes
    case 2: self = .no
    case 3: self = .leftMessage
    case 4: self = .wrongNumber
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .yes: 1
    case .no: 2
    case .leftMessage: 3
    case .wrongNumber: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "REACHED_UNSPECIFIED"
    case .yes: "REACHED_YES"
    case .no: "REACHED_NO"
    case .leftMessage: "REACHED_LEFT_MESSAGE"
    case .wrongNumber: "REACHED_WRONG_NUMBER"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.CheckInWith`.
public enum CheckInWith: SchemaEnum {
  case unspecified
  case student
  case family
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [CheckInWith] = [
    .unspecified,
    .student,
    .family,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .student
    case 2: self = .family
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .student: 1
    case .family: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "CHECK_IN_WITH_UNSPECIFIED"
    case .student: "CHECK_IN_WITH_STUDENT"
    case .family: "CHECK_IN_WITH_FAMILY"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Urgency`.
public enum Urgency: SchemaEnum {
  case unspecified
  case routine
  case soon
  case urgent
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Urgency] = [
    .unspecified,
    .routine,
    .soon,
    .urgent,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .routine
    case 2: self = .soon
    case 3: self = .urgent
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .routine: 1
    case .soon: 2
    case .urgent: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "URGENCY_UNSPECIFIED"
    case .routine: "URGENCY_ROUTINE"
    case .soon: "URGENCY_SOON"
    case .urgent: "URGENCY_URGENT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.CheckInOutcome`.
public enum CheckInOutcome: SchemaEnum {
  case unspecified
  case recorded
  /// The same check-in was recorded before.
  case alreadyRecorded
  /// The id was used before for a different check-in; nothing was changed.
  case conflict
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [CheckInOutcome] = [
    .unspecified,
    .recorded,
    .alreadyRecorded,
    .conflict,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .recorded
    case 2: self = .alreadyRecorded
    case 3: self = .conflict
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .recorded: 1
    case .alreadyRecorded: 2
    case .conflict: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "CHECK_IN_OUTCOME_UNSPECIFIED"
    case .recorded: "CHECK_IN_OUTCOME_RECORDED"
    case .alreadyRecorded: "CHECK_IN_OUTCOME_ALREADY_RECORDED"
    case .conflict: "CHECK_IN_OUTCOME_CONFLICT"
    case .unrecognized(let number): String(number)
    }
  }
}

/// One conversation, or an attempt at one.
public struct CheckIn: Hashable, Sendable {
  /// Made by the client, the same when sent again.
  public var clientID: String = ""
  public var studentID: String = ""
  public var occurTime: GoogleProtobuf.Timestamp? = nil
  public var mode: CheckInMode = .unspecified
  public var reached: Reached = .unspecified
  /// Sealed with the notes.
  public var detail: CheckInDetail? = nil

  public init() {}

  public init(
    clientID: String = "", studentID: String = "", occurTime: GoogleProtobuf.Timestamp? = nil,
    mode: CheckInMode = .unspecified, reached: Reached = .unspecified, detail: CheckInDetail? = nil
  ) {
    self.clientID = clientID
    self.studentID = studentID
    self.occurTime = occurTime
    self.mode = mode
    self.reached = reached
    self.detail = detail
  }
}

/// `cairn.v1.CheckInDetail`.
public struct CheckInDetail: Hashable, Sendable {
  public var with: CheckInWith = .unspecified
  /// 1 (low) to 5 (high); 0 when not asked.
  public var wellbeing: Int32 = 0
  public var academics: Int32 = 0
  public var attendanceConcern: Bool = false
  /// Coded needs, such as `food` or `housing`.
  public var needs: [String] = []
  public var urgency: Urgency = .unspecified
  public var note: String = ""
  public var followUpOn: String = ""

  public init() {}

  public init(
    with: CheckInWith = .unspecified, wellbeing: Int32 = 0, academics: Int32 = 0,
    attendanceConcern: Bool = false, needs: [String] = [], urgency: Urgency = .unspecified,
    note: String = "", followUpOn: String = ""
  ) {
    self.with = with
    self.wellbeing = wellbeing
    self.academics = academics
    self.attendanceConcern = attendanceConcern
    self.needs = needs
    self.urgency = urgency
    self.note = note
    self.followUpOn = followUpOn
  }
}

/// What `NavigatorService.assignNavigator` is asked.
public struct AssignNavigatorRequest: Hashable, Sendable {
  public var studentID: String = ""
  /// The holder id of the navigator's credential.
  public var navigatorID: String = ""

  public init() {}

  public init(studentID: String = "", navigatorID: String = "") {
    self.studentID = studentID
    self.navigatorID = navigatorID
  }
}

/// What `NavigatorService.assignNavigator` answers.
public struct AssignNavigatorResponse: Hashable, Sendable {
  public var studentID: String = ""
  public var navigatorID: String = ""
  public var assignTime: GoogleProtobuf.Timestamp? = nil
  /// The navigator whose assignment ended, if there was one.
  public var releasedNavigatorID: String = ""

  public init() {}

  public init(
    studentID: String = "", navigatorID: String = "", assignTime: GoogleProtobuf.Timestamp? = nil,
    releasedNavigatorID: String = ""
  ) {
    self.studentID = studentID
    self.navigatorID = navigatorID
    self.assignTime = assignTime
    self.releasedNavigatorID = releasedNavigatorID
  }
}

/// What `NavigatorService.listCaseload` is asked.
public struct ListCaseloadRequest: Hashable, Sendable {
  /// The caller's own when empty; only tenant administrators may name another.
  public var navigatorID: String = ""
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(navigatorID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.navigatorID = navigatorID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// `cairn.v1.CaseloadEntry`.
public struct CaseloadEntry: Hashable, Sendable {
  public var studentID: String = ""
  public var givenName: String = ""
  public var familyName: String = ""
  public var grade: String = ""
  public var schoolID: String = ""
  public var assignTime: GoogleProtobuf.Timestamp? = nil
  /// The newest plan; empty and unspecified when there is none.
  public var planID: String = ""
  public var planStatus: String = ""
  public var nextReviewOn: String = ""
  /// The newest check-in; absent when there is none.
  public var lastCheckInTime: GoogleProtobuf.Timestamp? = nil
  /// Counted check-ins (one a week) since the school year began on 1 July.
  public var countedCheckIns: Int32 = 0

  public init() {}

  public init(
    studentID: String = "", givenName: String = "", familyName: String = "", grade: String = "",
    schoolID: String = "", assignTime: GoogleProtobuf.Timestamp? = nil, planID: String = "",
    planStatus: String = "", nextReviewOn: String = "",
    lastCheckInTime: GoogleProtobuf.Timestamp? = nil, countedCheckIns: Int32 = 0
  ) {
    self.studentID = studentID
    self.givenName = givenName
    self.familyName = familyName
    self.grade = grade
    self.schoolID = schoolID
    self.assignTime = assignTime
    self.planID = planID
    self.planStatus = planStatus
    self.nextReviewOn = nextReviewOn
    self.lastCheckInTime = lastCheckInTime
    self.countedCheckIns = countedCheckIns
  }
}

/// What `NavigatorService.listCaseload` answers.
public struct ListCaseloadResponse: Hashable, Sendable {
  public var navigatorID: String = ""
  public var entries: [CaseloadEntry] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(navigatorID: String = "", entries: [CaseloadEntry] = [], nextPageToken: String = "") {
    self.navigatorID = navigatorID
    self.entries = entries
    self.nextPageToken = nextPageToken
  }
}

/// What `NavigatorService.recordCheckIns` is asked.
public struct RecordCheckInsRequest: Hashable, Sendable {
  public var checkIns: [CheckIn] = []

  public init() {}

  public init(checkIns: [CheckIn] = []) {
    self.checkIns = checkIns
  }
}

/// What `NavigatorService.recordCheckIns` answers.
public struct RecordCheckInsResponse: Hashable, Sendable {
  /// One for each check-in, in the order of the request.
  public var receipts: [CheckInReceipt] = []

  public init() {}

  public init(receipts: [CheckInReceipt] = []) {
    self.receipts = receipts
  }
}

/// `cairn.v1.CheckInReceipt`.
public struct CheckInReceipt: Hashable, Sendable {
  public var clientID: String = ""
  public var outcome: CheckInOutcome = .unspecified
  /// ISO week, `2026-W48`, in the tenant's time zone.
  public var week: String = ""
  /// The first of this student's week; only counted check-ins enter the reports.
  public var counted: Bool = false

  public init() {}

  public init(
    clientID: String = "", outcome: CheckInOutcome = .unspecified, week: String = "",
    counted: Bool = false
  ) {
    self.clientID = clientID
    self.outcome = outcome
    self.week = week
    self.counted = counted
  }
}
