// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

/// `cairn.v1.TenantKind`.
public enum TenantKind: SchemaEnum {
  case unspecified
  case city
  case district
  case collaborative
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [TenantKind] = [
    .unspecified,
    .city,
    .district,
    .collaborative,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .city
    case 2: self = .district
    case 3: self = .collaborative
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .city: 1
    case .district: 2
    case .collaborative: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "TENANT_KIND_UNSPECIFIED"
    case .city: "TENANT_KIND_CITY"
    case .district: "TENANT_KIND_DISTRICT"
    case .collaborative: "TENANT_KIND_COLLABORATIVE"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.TenantStatus`.
public enum TenantStatus: SchemaEnum {
  case unspecified
  case provisioning
  case active
  case suspended
  /// Two people have decided its end; its keys are being destroyed.
  case closing
  /// Another store has it; what is left here is to be discarded.
  case moved
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [TenantStatus] = [
    .unspecified,
    .provisioning,
    .active,
    .suspended,
    .closing,
    .moved,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .provisioning
    case 2: self = .active
    case 3: self = .suspended
    case 4: self = .closing
    case 5: self = .moved
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .provisioning: 1
    case .active: 2
    case .suspended: 3
    case .closing: 4
    case .moved: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "TENANT_STATUS_UNSPECIFIED"
    case .provisioning: "TENANT_STATUS_PROVISIONING"
    case .active: "TENANT_STATUS_ACTIVE"
    case .suspended: "TENANT_STATUS_SUSPENDED"
    case .closing: "TENANT_STATUS_CLOSING"
    case .moved: "TENANT_STATUS_MOVED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// A city, district or collaborative with a store and keys of its own.
public struct Tenant: Hashable, Sendable {
  public var id: String = ""
  /// The short, unique name that operators type.
  public var name: String = ""
  public var displayName: String = ""
  public var kind: TenantKind = .unspecified
  /// The state whose law profile applies.
  public var state: String = ""
  /// Decides when a local day begins, as for birthdays and expiry dates.
  public var timeZone: String = ""
  public var status: TenantStatus = .unspecified
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// Whether this server has met damage in its data. It is closed to its own callers then, until it
  /// is restored or resumed.
  public var quarantined: Bool = false

  public init() {}

  public init(
    id: String = "", name: String = "", displayName: String = "", kind: TenantKind = .unspecified,
    state: String = "", timeZone: String = "", status: TenantStatus = .unspecified,
    createTime: GoogleProtobuf.Timestamp? = nil, quarantined: Bool = false
  ) {
    self.id = id
    self.name = name
    self.displayName = displayName
    self.kind = kind
    self.state = state
    self.timeZone = timeZone
    self.status = status
    self.createTime = createTime
    self.quarantined = quarantined
  }
}

/// What `TenantService.createTenant` is asked.
public struct CreateTenantRequest: Hashable, Sendable {
  public var name: String = ""
  public var displayName: String = ""
  public var kind: TenantKind = .unspecified
  public var state: String = ""
  /// `America/New_York` when empty.
  public var timeZone: String = ""

  public init() {}

  public init(
    name: String = "", displayName: String = "", kind: TenantKind = .unspecified,
    state: String = "", timeZone: String = ""
  ) {
    self.name = name
    self.displayName = displayName
    self.kind = kind
    self.state = state
    self.timeZone = timeZone
  }
}

/// What `TenantService.createTenant` answers.
public struct CreateTenantResponse: Hashable, Sendable {
  public var tenant: Tenant? = nil

  public init() {}

  public init(tenant: Tenant? = nil) {
    self.tenant = tenant
  }
}

/// What `TenantService.getTenant` is asked.
public struct GetTenantRequest: Hashable, Sendable {
  /// The id or the short name.
  public var tenant: String = ""

  public init() {}

  public init(tenant: String = "") {
    self.tenant = tenant
  }
}

/// What `TenantService.getTenant` answers.
public struct GetTenantResponse: Hashable, Sendable {
  public var tenant: Tenant? = nil

  public init() {}

  public init(tenant: Tenant? = nil) {
    self.tenant = tenant
  }
}

/// What `TenantService.listTenants` is asked.
public struct ListTenantsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
}

/// What `TenantService.listTenants` answers.
public struct ListTenantsResponse: Hashable, Sendable {
  public var tenants: [Tenant] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(tenants: [Tenant] = [], nextPageToken: String = "") {
    self.tenants = tenants
    self.nextPageToken = nextPageToken
  }
}

/// What `TenantService.suspendTenant` is asked.
public struct SuspendTenantRequest: Hashable, Sendable {
  public var tenant: String = ""
  /// Kept for operators; never a person's data.
  public var reason: String = ""

  public init() {}

  public init(tenant: String = "", reason: String = "") {
    self.tenant = tenant
    self.reason = reason
  }
}

/// What `TenantService.suspendTenant` answers.
public struct SuspendTenantResponse: Hashable, Sendable {
  public var tenant: Tenant? = nil

  public init() {}

  public init(tenant: Tenant? = nil) {
    self.tenant = tenant
  }
}

/// What `TenantService.resumeTenant` is asked.
public struct ResumeTenantRequest: Hashable, Sendable {
  public var tenant: String = ""

  public init() {}

  public init(tenant: String = "") {
    self.tenant = tenant
  }
}

/// What `TenantService.resumeTenant` answers.
public struct ResumeTenantResponse: Hashable, Sendable {
  public var tenant: Tenant? = nil

  public init() {}

  public init(tenant: Tenant? = nil) {
    self.tenant = tenant
  }
}

/// What `TenantService.beginTenantDestruction` is asked.
public struct BeginTenantDestructionRequest: Hashable, Sendable {
  /// The id or the short name.
  public var tenant: String = ""
  /// Kept for the record; never a person's data.
  public var reason: String = ""
  /// Only say what would go, and what stands against it.
  public var validateOnly: Bool = false

  public init() {}

  public init(tenant: String = "", reason: String = "", validateOnly: Bool = false) {
    self.tenant = tenant
    self.reason = reason
    self.validateOnly = validateOnly
  }
}

/// What `TenantService.beginTenantDestruction` answers.
public struct BeginTenantDestructionResponse: Hashable, Sendable {
  public var tenant: Tenant? = nil
  /// Students who would become unreadable.
  public var students: Int32 = 0
  /// From when on no backup could bring them back, if it were done now.
  public var promiseTime: GoogleProtobuf.Timestamp? = nil
  /// What a second person must grant; absent with `validate_only`.
  public var approval: Approval? = nil

  public init() {}

  public init(
    tenant: Tenant? = nil, students: Int32 = 0, promiseTime: GoogleProtobuf.Timestamp? = nil,
    approval: Approval? = nil
  ) {
    self.tenant = tenant
    self.students = students
    self.promiseTime = promiseTime
    self.approval = approval
  }
}

/// What `TenantService.confirmTenantDestruction` is asked.
public struct ConfirmTenantDestructionRequest: Hashable, Sendable {
  /// The id or the short name.
  public var tenant: String = ""
  public var approvalID: String = ""

  public init() {}

  public init(tenant: String = "", approvalID: String = "") {
    self.tenant = tenant
    self.approvalID = approvalID
  }
}

/// What `TenantService.confirmTenantDestruction` answers.
public struct ConfirmTenantDestructionResponse: Hashable, Sendable {
  public var destruction: TenantDestructionRecord? = nil

  public init() {}

  public init(destruction: TenantDestructionRecord? = nil) {
    self.destruction = destruction
  }
}

/// What `TenantService.getDestructionCertificate` is asked.
public struct GetDestructionCertificateRequest: Hashable, Sendable {
  /// The id, or the short name; of several that had it, the last one destroyed.
  public var tenant: String = ""

  public init() {}

  public init(tenant: String = "") {
    self.tenant = tenant
  }
}

/// What `TenantService.getDestructionCertificate` answers.
public struct GetDestructionCertificateResponse: Hashable, Sendable {
  public var destruction: TenantDestructionRecord? = nil

  public init() {}

  public init(destruction: TenantDestructionRecord? = nil) {
    self.destruction = destruction
  }
}

/// What stays of a destroyed tenant.
public struct TenantDestructionRecord: Hashable, Sendable {
  public var tenantID: String = ""
  /// The short name it had.
  public var name: String = ""
  public var reason: String = ""
  /// The credential that asked.
  public var requestedBy: String = ""
  /// The credential that agreed.
  public var approvedBy: String = ""
  public var approvalID: String = ""
  public var students: Int32 = 0
  public var beginTime: GoogleProtobuf.Timestamp? = nil
  /// From then on no backup can bring it back.
  public var promiseTime: GoogleProtobuf.Timestamp? = nil
  /// Absent until the last file is gone.
  public var finishTime: GoogleProtobuf.Timestamp? = nil
  public var state: ErasureState = .unspecified
  /// A signed note (C2SP signed-note) of the platform, the newest there is.
  public var certificate: String = ""
  /// The public key that verifies it, as C2SP signed-note writes one.
  public var verifier: String = ""

  public init() {}

  public init(
    tenantID: String = "", name: String = "", reason: String = "", requestedBy: String = "",
    approvedBy: String = "", approvalID: String = "", students: Int32 = 0,
    beginTime: GoogleProtobuf.Timestamp? = nil, promiseTime: GoogleProtobuf.Timestamp? = nil,
    finishTime: GoogleProtobuf.Timestamp? = nil, state: ErasureState = .unspecified,
    certificate: String = "", verifier: String = ""
  ) {
    self.tenantID = tenantID
    self.name = name
    self.reason = reason
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.approvalID = approvalID
    self.students = students
    self.beginTime = beginTime
    self.promiseTime = promiseTime
    self.finishTime = finishTime
    self.state = state
    self.certificate = certificate
    self.verifier = verifier
  }
}
