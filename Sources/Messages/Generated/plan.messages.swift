// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

/// `cairn.v1.PlanStatus`.
public enum PlanStatus: SchemaEnum {
  case unspecified
  case draft
  case inReview
  case active
  case reviewDue
  case closing
  case closed
  case discarded
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [PlanStatus] = [
    .unspecified,
    .draft,
    .inReview,
    .active,
    .reviewDue,
    .closing,
    .closed,
    .discarded,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .draft
    case 2: self = .inReview
    case 3: self = .active
    case 4: self = .reviewDue
    case 5: self = .closing
    case 6: self = .closed
    case 7: self = .discarded
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .draft: 1
    case .inReview: 2
    case .active: 3
    case .reviewDue: 4
    case .closing: 5
    case .closed: 6
    case .discarded: 7
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "PLAN_STATUS_UNSPECIFIED"
    case .draft: "PLAN_STATUS_DRAFT"
    case .inReview: "PLAN_STATUS_IN_REVIEW"
    case .active: "PLAN_STATUS_ACTIVE"
    case .reviewDue: "PLAN_STATUS_REVIEW_DUE"
    case .closing: "PLAN_STATUS_CLOSING"
    case .closed: "PLAN_STATUS_CLOSED"
    case .discarded: "PLAN_STATUS_DISCARDED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Tier`.
public enum Tier: SchemaEnum {
  case unspecified
  case tier1
  case tier2A
  case tier2B
  case tier3
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Tier] = [
    .unspecified,
    .tier1,
    .tier2A,
    .tier2B,
    .tier3,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .tier1
    case 2: self = .tier2A
    case 3: self = .tier2B
    case 4: self = .tier3
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .tier1: 1
    case .tier2A: 2
    case .tier2B: 3
    case .tier3: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "TIER_UNSPECIFIED"
    case .tier1: "TIER_1"
    case .tier2A: "TIER_2A"
    case .tier2B: "TIER_2B"
    case .tier3: "TIER_3"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.GoalStatus`.
public enum GoalStatus: SchemaEnum {
  case unspecified
  case proposed
  case active
  case achieved
  case notMet
  case discontinued
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [GoalStatus] = [
    .unspecified,
    .proposed,
    .active,
    .achieved,
    .notMet,
    .discontinued,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .proposed
    case 2: self = .active
    case 3: self = .achieved
    case 4: self = .notMet
    case 5: self = .discontinued
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .proposed: 1
    case .active: 2
    case .achieved: 3
    case .notMet: 4
    case .discontinued: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "GOAL_STATUS_UNSPECIFIED"
    case .proposed: "GOAL_STATUS_PROPOSED"
    case .active: "GOAL_STATUS_ACTIVE"
    case .achieved: "GOAL_STATUS_ACHIEVED"
    case .notMet: "GOAL_STATUS_NOT_MET"
    case .discontinued: "GOAL_STATUS_DISCONTINUED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.StepStatus`.
public enum StepStatus: SchemaEnum {
  case unspecified
  case todo
  case inProgress
  case blocked
  case done
  case skipped
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [StepStatus] = [
    .unspecified,
    .todo,
    .inProgress,
    .blocked,
    .done,
    .skipped,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .todo
    case 2: self = .inProgress
    case 3: self = .blocked
    case 4: self = .done
    case 5: self = .skipped
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .todo: 1
    case .inProgress: 2
    case .blocked: 3
    case .done: 4
    case .skipped: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "STEP_STATUS_UNSPECIFIED"
    case .todo: "STEP_STATUS_TODO"
    case .inProgress: "STEP_STATUS_IN_PROGRESS"
    case .blocked: "STEP_STATUS_BLOCKED"
    case .done: "STEP_STATUS_DONE"
    case .skipped: "STEP_STATUS_SKIPPED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// Who does an action step.
public enum StepOwner: SchemaEnum {
  case unspecified
  case student
  case family
  case navigator
  case teacher
  case partner
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [StepOwner] = [
    .unspecified,
    .student,
    .family,
    .navigator,
    .teacher,
    .partner,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .student
    case 2: self = .family
    case 3: self = .navigator
    case 4: self = .teacher
    case 5: self = .partner
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .student: 1
    case .family: 2
    case .navigator: 3
    case .teacher: 4
    case .partner: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "STEP_OWNER_UNSPECIFIED"
    case .student: "STEP_OWNER_STUDENT"
    case .family: "STEP_OWNER_FAMILY"
    case .navigator: "STEP_OWNER_NAVIGATOR"
    case .teacher: "STEP_OWNER_TEACHER"
    case .partner: "STEP_OWNER_PARTNER"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Plan`.
public struct Plan: Hashable, Sendable {
  public var id: String = ""
  public var studentID: String = ""
  /// The calendar year in which the school year ends.
  public var schoolYear: Int32 = 0
  public var status: PlanStatus = .unspecified
  public var tier: Tier = .unspecified
  public var openedOn: String = ""
  public var nextReviewOn: String = ""
  public var lastReviewedOn: String = ""
  /// The student's navigator at the time of the revision.
  public var navigatorID: String = ""
  public var familyParticipated: Bool = false
  public var studentParticipated: Bool = false
  /// Rises by one with every change.
  public var revision: Int64 = 0
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var updateTime: GoogleProtobuf.Timestamp? = nil
  /// The credential that made this revision, and why.
  public var author: String = ""
  public var reason: String = ""
  /// Absent when withheld from the caller.
  public var content: PlanContent? = nil
  public var voices: PlanVoices? = nil
  public var withheld: [RecordGroup] = []

  public init() {}

  public init(
    id: String = "", studentID: String = "", schoolYear: Int32 = 0,
    status: PlanStatus = .unspecified, tier: Tier = .unspecified, openedOn: String = "",
    nextReviewOn: String = "", lastReviewedOn: String = "", navigatorID: String = "",
    familyParticipated: Bool = false, studentParticipated: Bool = false, revision: Int64 = 0,
    createTime: GoogleProtobuf.Timestamp? = nil, updateTime: GoogleProtobuf.Timestamp? = nil,
    author: String = "", reason: String = "", content: PlanContent? = nil,
    voices: PlanVoices? = nil, withheld: [RecordGroup] = []
  ) {
    self.id = id
    self.studentID = studentID
    self.schoolYear = schoolYear
    self.status = status
    self.tier = tier
    self.openedOn = openedOn
    self.nextReviewOn = nextReviewOn
    self.lastReviewedOn = lastReviewedOn
    self.navigatorID = navigatorID
    self.familyParticipated = familyParticipated
    self.studentParticipated = studentParticipated
    self.revision = revision
    self.createTime = createTime
    self.updateTime = updateTime
    self.author = author
    self.reason = reason
    self.content = content
    self.voices = voices
    self.withheld = withheld
  }
}

/// `cairn.v1.PlanContent`.
public struct PlanContent: Hashable, Sendable {
  public var domains: [PlanDomain] = []
  public var goals: [Goal] = []
  /// The explicit finding that lets a plan without goals become active.
  public var noNeedFound: Bool = false
  public var barriers: [String] = []

  public init() {}

  public init(
    domains: [PlanDomain] = [], goals: [Goal] = [], noNeedFound: Bool = false,
    barriers: [String] = []
  ) {
    self.domains = domains
    self.goals = goals
    self.noNeedFound = noNeedFound
    self.barriers = barriers
  }
}

/// What is known of one part of the student's life. Strengths come before needs.
public struct PlanDomain: Hashable, Sendable {
  /// A domain of the tenant, such as `academic`, `housing` or `enrichment`.
  public var domain: String = ""
  public var strengths: [String] = []
  public var needs: [String] = []
  public var interests: [String] = []
  /// 1 (struggling) to 5 (thriving); 0 when not rated.
  public var rating: Int32 = 0

  public init() {}

  public init(
    domain: String = "", strengths: [String] = [], needs: [String] = [], interests: [String] = [],
    rating: Int32 = 0
  ) {
    self.domain = domain
    self.strengths = strengths
    self.needs = needs
    self.interests = interests
    self.rating = rating
  }
}

/// `cairn.v1.Goal`.
public struct Goal: Hashable, Sendable {
  /// Unique within the plan; made by the server when empty.
  public var id: String = ""
  /// Specific and measurable.
  public var text: String = ""
  public var domain: String = ""
  public var metric: String = ""
  public var baseline: String = ""
  public var target: String = ""
  public var unit: String = ""
  public var dueOn: String = ""
  public var status: GoalStatus = .unspecified
  public var steps: [ActionStep] = []

  public init() {}

  public init(
    id: String = "", text: String = "", domain: String = "", metric: String = "",
    baseline: String = "", target: String = "", unit: String = "", dueOn: String = "",
    status: GoalStatus = .unspecified, steps: [ActionStep] = []
  ) {
    self.id = id
    self.text = text
    self.domain = domain
    self.metric = metric
    self.baseline = baseline
    self.target = target
    self.unit = unit
    self.dueOn = dueOn
    self.status = status
    self.steps = steps
  }
}

/// `cairn.v1.ActionStep`.
public struct ActionStep: Hashable, Sendable {
  public var id: String = ""
  public var what: String = ""
  public var owner: StepOwner = .unspecified
  /// Which person or organisation, where that helps.
  public var ownerName: String = ""
  public var dueOn: String = ""
  public var status: StepStatus = .unspecified
  public var blockedReason: String = ""
  public var evidence: String = ""

  public init() {}

  public init(
    id: String = "", what: String = "", owner: StepOwner = .unspecified, ownerName: String = "",
    dueOn: String = "", status: StepStatus = .unspecified, blockedReason: String = "",
    evidence: String = ""
  ) {
    self.id = id
    self.what = what
    self.owner = owner
    self.ownerName = ownerName
    self.dueOn = dueOn
    self.status = status
    self.blockedReason = blockedReason
    self.evidence = evidence
  }
}

/// `cairn.v1.PlanVoices`.
public struct PlanVoices: Hashable, Sendable {
  public var studentVoice: String = ""
  public var familyStatement: String = ""
  public var narrative: String = ""

  public init() {}

  public init(studentVoice: String = "", familyStatement: String = "", narrative: String = "") {
    self.studentVoice = studentVoice
    self.familyStatement = familyStatement
    self.narrative = narrative
  }
}

/// Why a revision was made, as it is kept at rest.
public struct PlanReason: Hashable, Sendable {
  public var text: String = ""

  public init() {}

  public init(text: String = "") {
    self.text = text
  }
}

/// What `PlanService.createPlan` is asked.
public struct CreatePlanRequest: Hashable, Sendable {
  public var studentID: String = ""
  public var schoolYear: Int32 = 0
  public var tier: Tier = .unspecified
  public var nextReviewOn: String = ""
  public var familyParticipated: Bool = false
  public var studentParticipated: Bool = false
  public var content: PlanContent? = nil
  public var voices: PlanVoices? = nil

  public init() {}

  public init(
    studentID: String = "", schoolYear: Int32 = 0, tier: Tier = .unspecified,
    nextReviewOn: String = "", familyParticipated: Bool = false, studentParticipated: Bool = false,
    content: PlanContent? = nil, voices: PlanVoices? = nil
  ) {
    self.studentID = studentID
    self.schoolYear = schoolYear
    self.tier = tier
    self.nextReviewOn = nextReviewOn
    self.familyParticipated = familyParticipated
    self.studentParticipated = studentParticipated
    self.content = content
    self.voices = voices
  }
}

/// What `PlanService.createPlan` answers.
public struct CreatePlanResponse: Hashable, Sendable {
  public var plan: Plan? = nil

  public init() {}

  public init(plan: Plan? = nil) {
    self.plan = plan
  }
}

/// What `PlanService.getPlan` is asked.
public struct GetPlanRequest: Hashable, Sendable {
  public var id: String = ""
  /// 0 means the newest.
  public var revision: Int64 = 0

  public init() {}

  public init(id: String = "", revision: Int64 = 0) {
    self.id = id
    self.revision = revision
  }
}

/// What `PlanService.getPlan` answers.
public struct GetPlanResponse: Hashable, Sendable {
  public var plan: Plan? = nil

  public init() {}

  public init(plan: Plan? = nil) {
    self.plan = plan
  }
}

/// What `PlanService.revisePlan` is asked.
public struct RevisePlanRequest: Hashable, Sendable {
  public var id: String = ""
  /// The revision that the change was made from. Refused as stale when it is not the current one.
  public var revision: Int64 = 0
  public var reason: String = ""
  /// Unchanged when unspecified, empty or absent.
  public var status: PlanStatus = .unspecified
  public var tier: Tier = .unspecified
  public var nextReviewOn: String = ""
  public var lastReviewedOn: String = ""
  public var content: PlanContent? = nil
  public var voices: PlanVoices? = nil
  /// Set when true; never taken back.
  public var familyParticipated: Bool = false
  public var studentParticipated: Bool = false

  public init() {}

  public init(
    id: String = "", revision: Int64 = 0, reason: String = "", status: PlanStatus = .unspecified,
    tier: Tier = .unspecified, nextReviewOn: String = "", lastReviewedOn: String = "",
    content: PlanContent? = nil, voices: PlanVoices? = nil, familyParticipated: Bool = false,
    studentParticipated: Bool = false
  ) {
    self.id = id
    self.revision = revision
    self.reason = reason
    self.status = status
    self.tier = tier
    self.nextReviewOn = nextReviewOn
    self.lastReviewedOn = lastReviewedOn
    self.content = content
    self.voices = voices
    self.familyParticipated = familyParticipated
    self.studentParticipated = studentParticipated
  }
}

/// What `PlanService.revisePlan` answers.
public struct RevisePlanResponse: Hashable, Sendable {
  public var plan: Plan? = nil

  public init() {}

  public init(plan: Plan? = nil) {
    self.plan = plan
  }
}

/// What `PlanService.listPlans` is asked.
public struct ListPlansRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  public var studentID: String = ""
  public var schoolYear: Int32 = 0
  public var status: PlanStatus = .unspecified
  /// Only plans to be reviewed on or before this day.
  public var reviewDueBy: String = ""

  public init() {}

  public init(
    pageSize: Int32 = 0, pageToken: String = "", studentID: String = "", schoolYear: Int32 = 0,
    status: PlanStatus = .unspecified, reviewDueBy: String = ""
  ) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.studentID = studentID
    self.schoolYear = schoolYear
    self.status = status
    self.reviewDueBy = reviewDueBy
  }
}

/// What `PlanService.listPlans` answers.
public struct ListPlansResponse: Hashable, Sendable {
  public var plans: [Plan] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(plans: [Plan] = [], nextPageToken: String = "") {
    self.plans = plans
    self.nextPageToken = nextPageToken
  }
}
