// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

/// `cairn.v1.MovePhase`.
public enum MovePhase: SchemaEnum {
  case unspecified
  /// While the tenant works.
  case copying
  /// Every sealed value of the copy is opened.
  case checking
  /// The tenant is suspended; it is copied as it stands now.
  case paused
  /// Counts, positions and manifests are compared.
  case comparing
  /// The other store is told of the tenant.
  case handingOver
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [MovePhase] = [
    .unspecified,
    .copying,
    .checking,
    .paused,
    .comparing,
    .handingOver,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .copying
    case 2: self = .checking
    case 3: self = .paused
    case 4: self = .comparing
    case 5: self = .handingOver
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .copying: 1
    case .checking: 2
    case .paused: 3
    case .comparing: 4
    case .handingOver: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "MOVE_PHASE_UNSPECIFIED"
    case .copying: "MOVE_PHASE_COPYING"
    case .checking: "MOVE_PHASE_CHECKING"
    case .paused: "MOVE_PHASE_PAUSED"
    case .comparing: "MOVE_PHASE_COMPARING"
    case .handingOver: "MOVE_PHASE_HANDING_OVER"
    case .unrecognized(let number): String(number)
    }
  }
}

/// What `MoveService.moveTenant` is asked.
public struct MoveTenantRequest: Hashable, Sendable {
  /// The id or the short name.
  public var tenant: String = ""
  /// Only say what would be moved, and what stands against it.
  public var validateOnly: Bool = false

  public init() {}

  public init(tenant: String = "", validateOnly: Bool = false) {
    self.tenant = tenant
    self.validateOnly = validateOnly
  }
}

/// What `MoveService.moveTenant` answers.
public struct MoveTenantResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    case progress(MoveProgress)
    /// Last.
    case report(MoveReport)
  }
}

/// `cairn.v1.MoveProgress`.
public struct MoveProgress: Hashable, Sendable {
  public var phase: MovePhase = .unspecified
  public var done: Int64 = 0
  /// 0 where it is not known.
  public var total: Int64 = 0

  public init() {}

  public init(phase: MovePhase = .unspecified, done: Int64 = 0, total: Int64 = 0) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// What was moved, as counted in the store it was moved to.
public struct MoveReport: Hashable, Sendable {
  public var tenantID: String = ""
  public var name: String = ""
  /// Rows of all tables, of the data and of the keys.
  public var dataRows: Int64 = 0
  public var keyRows: Int64 = 0
  /// The numbers of the last change and of the last entry of the disclosure log.
  public var change: Int64 = 0
  public var disclosure: Int64 = 0
  /// Students whose manifest was checked against their row and groups.
  public var students: Int64 = 0
  /// Sealed values that were opened in the copy.
  public var values: Int64 = 0
  public var credentials: Int32 = 0
  /// How long the first copy took, while the tenant worked, and for how long its calls were refused.
  public var onlineMilliseconds: Int64 = 0
  public var pauseMilliseconds: Int64 = 0
  /// Whether it is in the other store now.
  public var moved: Bool = false

  public init() {}

  public init(
    tenantID: String = "", name: String = "", dataRows: Int64 = 0, keyRows: Int64 = 0,
    change: Int64 = 0, disclosure: Int64 = 0, students: Int64 = 0, values: Int64 = 0,
    credentials: Int32 = 0, onlineMilliseconds: Int64 = 0, pauseMilliseconds: Int64 = 0,
    moved: Bool = false
  ) {
    self.tenantID = tenantID
    self.name = name
    self.dataRows = dataRows
    self.keyRows = keyRows
    self.change = change
    self.disclosure = disclosure
    self.students = students
    self.values = values
    self.credentials = credentials
    self.onlineMilliseconds = onlineMilliseconds
    self.pauseMilliseconds = pauseMilliseconds
    self.moved = moved
  }
}

/// What `MoveService.discardMovedTenant` is asked.
public struct DiscardMovedTenantRequest: Hashable, Sendable {
  /// The id or the short name.
  public var tenant: String = ""
  /// Only check that it has moved.
  public var validateOnly: Bool = false

  public init() {}

  public init(tenant: String = "", validateOnly: Bool = false) {
    self.tenant = tenant
    self.validateOnly = validateOnly
  }
}

/// What `MoveService.discardMovedTenant` answers.
public struct DiscardMovedTenantResponse: Hashable, Sendable {
  public var tenantID: String = ""

  public init() {}

  public init(tenantID: String = "") {
    self.tenantID = tenantID
  }
}
