// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

/// What a key of a tenant is for.
public enum KeyKind: SchemaEnum {
  case unspecified
  /// Wraps the tenant's other secrets and its epoch keys. Itself wrapped under the root key.
  case tenantKey
  /// Wraps the keys of students and staff. A new one begins on schedule; the old one is destroyed,
  /// which makes erasure final in backups too.
  case epoch
  /// Seal the records, one for each student and staff member.
  case studentKeys
  /// The blind indexes of exact identifiers come from it.
  case indexRoot
  /// The pepper of credentials and the fingerprints of content come from it.
  case serviceRoot
  /// Signs checkpoints of the disclosure log.
  case logSigning
  /// Signs receipts of consents and certificates of destruction.
  case receiptSigning
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [KeyKind] = [
    .unspecified,
    .tenantKey,
    .epoch,
    .studentKeys,
    .indexRoot,
    .serviceRoot,
    .logSigning,
    .receiptSigning,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .tenantKey
    case 2: self = .epoch
    case 3: self = .studentKeys
    case 4: self = .indexRoot
    case 5: self = .serviceRoot
    case 6: self = .logSigning
    case 7: self = .receiptSigning
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .tenantKey: 1
    case .epoch: 2
    case .studentKeys: 3
    case .indexRoot: 4
    case .serviceRoot: 5
    case .logSigning: 6
    case .receiptSigning: 7
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "KEY_KIND_UNSPECIFIED"
    case .tenantKey: "KEY_KIND_TENANT_KEY"
    case .epoch: "KEY_KIND_EPOCH"
    case .studentKeys: "KEY_KIND_STUDENT_KEYS"
    case .indexRoot: "KEY_KIND_INDEX_ROOT"
    case .serviceRoot: "KEY_KIND_SERVICE_ROOT"
    case .logSigning: "KEY_KIND_LOG_SIGNING"
    case .receiptSigning: "KEY_KIND_RECEIPT_SIGNING"
    case .unrecognized(let number): String(number)
    }
  }
}

/// How far a version of a key has come.
public enum KeyState: SchemaEnum {
  case unspecified
  /// Made, and not yet used.
  case pending
  /// What is written now is sealed with it.
  case active
  /// What it sealed still opens; nothing new is sealed with it.
  case decryptOnly
  /// Nothing that it sealed is left in use, and nothing that it sealed is accepted any more.
  case retired
  /// The key itself is no more.
  case destroyed
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [KeyState] = [
    .unspecified,
    .pending,
    .active,
    .decryptOnly,
    .retired,
    .destroyed,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .pending
    case 2: self = .active
    case 3: self = .decryptOnly
    case 4: self = .retired
    case 5: self = .destroyed
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .pending: 1
    case .active: 2
    case .decryptOnly: 3
    case .retired: 4
    case .destroyed: 5
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "KEY_STATE_UNSPECIFIED"
    case .pending: "KEY_STATE_PENDING"
    case .active: "KEY_STATE_ACTIVE"
    case .decryptOnly: "KEY_STATE_DECRYPT_ONLY"
    case .retired: "KEY_STATE_RETIRED"
    case .destroyed: "KEY_STATE_DESTROYED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// The last step that a rotation has taken.
public enum RotationStep: SchemaEnum {
  case unspecified
  /// The new version is pending.
  case begun
  /// Its key is there.
  case made
  /// What is written from now on is sealed with it.
  case activated
  /// Calls that begin from now on know it.
  case published
  /// Nothing new is written under an earlier version.
  case closed
  /// Everybody has keys of the new generation.
  case renewed
  /// Rows are being moved.
  case moved
  /// No row is left under an earlier version.
  case counted
  /// What lies under an earlier version is no longer accepted.
  case retired
  /// The earlier key is no more.
  case destroyed
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [RotationStep] = [
    .unspecified,
    .begun,
    .made,
    .activated,
    .published,
    .closed,
    .renewed,
    .moved,
    .counted,
    .retired,
    .destroyed,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .begun
    case 2: self = .made
    case 3: self = .activated
    case 4: self = .published
    case 5: self = .closed
    case 6: self = .renewed
    case 7: self = .moved
    case 8: self = .counted
    case 9: self = .retired
    case 10: self = .destroyed
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .begun: 1
    case .made: 2
    case .activated: 3
    case .published: 4
    case .closed: 5
    case .renewed: 6
    case .moved: 7
    case .counted: 8
    case .retired: 9
    case .destroyed: 10
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "ROTATION_STEP_UNSPECIFIED"
    case .begun: "ROTATION_STEP_BEGUN"
    case .made: "ROTATION_STEP_MADE"
    case .activated: "ROTATION_STEP_ACTIVATED"
    case .published: "ROTATION_STEP_PUBLISHED"
    case .closed: "ROTATION_STEP_CLOSED"
    case .renewed: "ROTATION_STEP_RENEWED"
    case .moved: "ROTATION_STEP_MOVED"
    case .counted: "ROTATION_STEP_COUNTED"
    case .retired: "ROTATION_STEP_RETIRED"
    case .destroyed: "ROTATION_STEP_DESTROYED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.KeyVersion`.
public struct KeyVersion: Hashable, Sendable {
  public var kind: KeyKind = .unspecified
  public var version: UInt32 = 0
  public var state: KeyState = .unspecified
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// Absent while it is pending.
  public var activateTime: GoogleProtobuf.Timestamp? = nil
  public var retireTime: GoogleProtobuf.Timestamp? = nil
  public var destroyTime: GoogleProtobuf.Timestamp? = nil
  /// What is still sealed under it and waits to be moved, as far as the server has counted: rows, or
  /// for a service root the credentials that are still good.
  public var rowsLeft: Int64 = 0
  /// Of a signing key that has a predecessor: the signed note (C2SP signed-note) by which that one
  /// names it. Both have signed it.
  public var succession: String = ""

  public init() {}

  public init(
    kind: KeyKind = .unspecified, version: UInt32 = 0, state: KeyState = .unspecified,
    createTime: GoogleProtobuf.Timestamp? = nil, activateTime: GoogleProtobuf.Timestamp? = nil,
    retireTime: GoogleProtobuf.Timestamp? = nil, destroyTime: GoogleProtobuf.Timestamp? = nil,
    rowsLeft: Int64 = 0, succession: String = ""
  ) {
    self.kind = kind
    self.version = version
    self.state = state
    self.createTime = createTime
    self.activateTime = activateTime
    self.retireTime = retireTime
    self.destroyTime = destroyTime
    self.rowsLeft = rowsLeft
    self.succession = succession
  }
}

/// `cairn.v1.RotationProgress`.
public struct RotationProgress: Hashable, Sendable {
  public var kind: KeyKind = .unspecified
  /// The version that is moved to; the active one when nothing is being rotated.
  public var version: UInt32 = 0
  public var step: RotationStep = .unspecified
  public var done: Int64 = 0
  /// 0 until the server has counted.
  public var total: Int64 = 0
  /// Whether nothing is being rotated, any more or yet.
  public var finished: Bool = false
  /// Whether the last attempt could not move everything. It is tried again every minute; what was not
  /// moved stays readable under its old key.
  public var failed: Bool = false

  public init() {}

  public init(
    kind: KeyKind = .unspecified, version: UInt32 = 0, step: RotationStep = .unspecified,
    done: Int64 = 0, total: Int64 = 0, finished: Bool = false, failed: Bool = false
  ) {
    self.kind = kind
    self.version = version
    self.step = step
    self.done = done
    self.total = total
    self.finished = finished
    self.failed = failed
  }
}

/// What an inventory of keys tells of one (NIST SP 800-57 part 2, 3.2). Never the key.
public struct KeyRecord: Hashable, Sendable {
  public var kind: KeyKind = .unspecified
  public var version: UInt32 = 0
  public var purpose: String = ""
  public var algorithm: String = ""
  public var state: KeyState = .unspecified
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var ageDays: Int64 = 0
  /// After how many days it should be replaced.
  public var cryptoperiodDays: Int64 = 0
  /// Whether it is in use for longer than that.
  public var overdue: Bool = false

  public init() {}

  public init(
    kind: KeyKind = .unspecified, version: UInt32 = 0, purpose: String = "", algorithm: String = "",
    state: KeyState = .unspecified, createTime: GoogleProtobuf.Timestamp? = nil, ageDays: Int64 = 0,
    cryptoperiodDays: Int64 = 0, overdue: Bool = false
  ) {
    self.kind = kind
    self.version = version
    self.purpose = purpose
    self.algorithm = algorithm
    self.state = state
    self.createTime = createTime
    self.ageDays = ageDays
    self.cryptoperiodDays = cryptoperiodDays
    self.overdue = overdue
  }
}

/// What `KeyService.listKeys` is asked.
public struct ListKeysRequest: Hashable, Sendable {
  /// Only this kind; every kind when unspecified.
  public var kind: KeyKind = .unspecified

  public init() {}

  public init(kind: KeyKind = .unspecified) {
    self.kind = kind
  }
}

/// What `KeyService.listKeys` answers.
public struct ListKeysResponse: Hashable, Sendable {
  /// By kind and version; of each kind the newest thousand.
  public var keys: [KeyVersion] = []

  public init() {}

  public init(keys: [KeyVersion] = []) {
    self.keys = keys
  }
}

/// What `KeyService.getKeyInventory` is asked.
public struct GetKeyInventoryRequest: Hashable, Sendable {
  public init() {}
}

/// What `KeyService.getKeyInventory` answers.
public struct GetKeyInventoryResponse: Hashable, Sendable {
  /// The keys that still exist, by kind and version.
  public var keys: [KeyRecord] = []

  public init() {}

  public init(keys: [KeyRecord] = []) {
    self.keys = keys
  }
}

/// What `KeyService.rotateKey` is asked.
public struct RotateKeyRequest: Hashable, Sendable {
  public var kind: KeyKind = .unspecified

  public init() {}

  public init(kind: KeyKind = .unspecified) {
    self.kind = kind
  }
}

/// What `KeyService.rotateKey` answers.
public struct RotateKeyResponse: Hashable, Sendable {
  public var progress: RotationProgress? = nil

  public init() {}

  public init(progress: RotationProgress? = nil) {
    self.progress = progress
  }
}

/// What `KeyService.getRotationProgress` is asked.
public struct GetRotationProgressRequest: Hashable, Sendable {
  public var kind: KeyKind = .unspecified

  public init() {}

  public init(kind: KeyKind = .unspecified) {
    self.kind = kind
  }
}

/// What `KeyService.getRotationProgress` answers.
public struct GetRotationProgressResponse: Hashable, Sendable {
  public var progress: RotationProgress? = nil

  public init() {}

  public init(progress: RotationProgress? = nil) {
    self.progress = progress
  }
}
