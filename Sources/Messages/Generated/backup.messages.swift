// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

/// Which database a backup is of.
public enum BackupArtefact: SchemaEnum {
  case unspecified
  /// A tenant's records, sealed; may be kept for years.
  case data
  /// A tenant's wrapped subject keys; kept for days.
  case keys
  /// The epoch keys of all tenants. No copy may live longer than erasure was promised to take.
  case epochs
  /// Tenants, their wrapped secrets, credentials.
  case registry
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [BackupArtefact] = [
    .unspecified,
    .data,
    .keys,
    .epochs,
    .registry,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .data
    case 2: self = .keys
    case 3: self = .epochs
    case 4: self = .registry
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .data: 1
    case .keys: 2
    case .epochs: 3
    case .registry: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "BACKUP_ARTEFACT_UNSPECIFIED"
    case .data: "BACKUP_ARTEFACT_DATA"
    case .keys: "BACKUP_ARTEFACT_KEYS"
    case .epochs: "BACKUP_ARTEFACT_EPOCHS"
    case .registry: "BACKUP_ARTEFACT_REGISTRY"
    case .unrecognized(let number): String(number)
    }
  }
}

/// What an operator should see to.
public enum BackupWarning: SchemaEnum {
  case unspecified
  /// A backup of keys has outlived its time: an erased student might still come back from it.
  case overdue
  /// No backup was verified against the keys for 90 days.
  case drillDue
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [BackupWarning] = [
    .unspecified,
    .overdue,
    .drillDue,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .overdue
    case 2: self = .drillDue
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .overdue: 1
    case .drillDue: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "BACKUP_WARNING_UNSPECIFIED"
    case .overdue: "BACKUP_WARNING_OVERDUE"
    case .drillDue: "BACKUP_WARNING_DRILL_DUE"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.BackupPhase`.
public enum BackupPhase: SchemaEnum {
  case unspecified
  case receiving
  case checking
  case replaying
  case swapping
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [BackupPhase] = [
    .unspecified,
    .receiving,
    .checking,
    .replaying,
    .swapping,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .receiving
    case 2: self = .checking
    case 3: self = .replaying
    case 4: self = .swapping
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .receiving: 1
    case .checking: 2
    case .replaying: 3
    case .swapping: 4
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "BACKUP_PHASE_UNSPECIFIED"
    case .receiving: "BACKUP_PHASE_RECEIVING"
    case .checking: "BACKUP_PHASE_CHECKING"
    case .replaying: "BACKUP_PHASE_REPLAYING"
    case .swapping: "BACKUP_PHASE_SWAPPING"
    case .unrecognized(let number): String(number)
    }
  }
}

/// The record at the front of a backup: what is in it, and how to tell that it is whole.
public struct BackupManifest: Hashable, Sendable {
  public var id: String = ""
  public var artefact: BackupArtefact = .unspecified
  /// The deployment that made it.
  public var deploymentID: String = ""
  /// Whose it is; empty for what belongs to the deployment.
  public var tenantID: String = ""
  public var createTime: GoogleProtobuf.Timestamp? = nil
  /// When every copy must be deleted; unset for backups that may be kept.
  public var expireTime: GoogleProtobuf.Timestamp? = nil
  /// The number of the last change in the copy.
  public var change: Int64 = 0
  /// How often the tenant had been restored.
  public var restoreGeneration: Int64 = 0
  /// The number of the last migration.
  public var schema: Int32 = 0
  public var tables: [BackupTable] = []
  public var contentBytes: Int64 = 0
  /// SHA-256 of the content.
  public var contentFingerprint: String = ""

  public init() {}

  public init(
    id: String = "", artefact: BackupArtefact = .unspecified, deploymentID: String = "",
    tenantID: String = "", createTime: GoogleProtobuf.Timestamp? = nil,
    expireTime: GoogleProtobuf.Timestamp? = nil, change: Int64 = 0, restoreGeneration: Int64 = 0,
    schema: Int32 = 0, tables: [BackupTable] = [], contentBytes: Int64 = 0,
    contentFingerprint: String = ""
  ) {
    self.id = id
    self.artefact = artefact
    self.deploymentID = deploymentID
    self.tenantID = tenantID
    self.createTime = createTime
    self.expireTime = expireTime
    self.change = change
    self.restoreGeneration = restoreGeneration
    self.schema = schema
    self.tables = tables
    self.contentBytes = contentBytes
    self.contentFingerprint = contentFingerprint
  }
}

/// `cairn.v1.BackupTable`.
public struct BackupTable: Hashable, Sendable {
  public var name: String = ""
  public var rows: Int64 = 0

  public init() {}

  public init(name: String = "", rows: Int64 = 0) {
    self.name = name
    self.rows = rows
  }
}

/// What `BackupService.createBackup` is asked.
public struct CreateBackupRequest: Hashable, Sendable {
  /// Data and keys are those of the tenant named in `cairn-tenant`; epochs and registry are the
  /// deployment's, and no tenant may be named with them.
  public var artefact: BackupArtefact = .unspecified
  /// Who will be able to open the file: age recipients, `age1...`, at least two, so that the loss
  /// of one identity is not the loss of the backup.
  public var recipients: [String] = []
  /// How long copies of keys are kept, in days; 0, and more than the deployment promises, mean what
  /// it promises. Data and registry have no such end.
  public var daysKept: Int32 = 0

  public init() {}

  public init(
    artefact: BackupArtefact = .unspecified, recipients: [String] = [], daysKept: Int32 = 0
  ) {
    self.artefact = artefact
    self.recipients = recipients
    self.daysKept = daysKept
  }
}

/// What `BackupService.createBackup` answers.
public struct CreateBackupResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First.
    case manifest(BackupManifest)
    /// Then the age file.
    case chunk(BackupChunk)
    /// Last: without it the file is not whole.
    case receipt(BackupReceipt)
  }
}

/// `cairn.v1.BackupChunk`.
public struct BackupChunk: Hashable, Sendable {
  public var data: [UInt8] = []

  public init() {}

  public init(data: [UInt8] = []) {
    self.data = data
  }
}

/// `cairn.v1.BackupReceipt`.
public struct BackupReceipt: Hashable, Sendable {
  public var fileBytes: Int64 = 0
  /// SHA-256 of the age file.
  public var fileFingerprint: String = ""

  public init() {}

  public init(fileBytes: Int64 = 0, fileFingerprint: String = "") {
    self.fileBytes = fileBytes
    self.fileFingerprint = fileFingerprint
  }
}

/// A backup as the register knows it.
public struct Backup: Hashable, Sendable {
  public var id: String = ""
  public var artefact: BackupArtefact = .unspecified
  public var tenantID: String = ""
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var expireTime: GoogleProtobuf.Timestamp? = nil
  public var change: Int64 = 0
  /// Whether the whole file was handed over.
  public var complete: Bool = false
  /// When every copy was said to be deleted.
  public var discardTime: GoogleProtobuf.Timestamp? = nil
  public var overdue: Bool = false
  public var contentBytes: Int64 = 0

  public init() {}

  public init(
    id: String = "", artefact: BackupArtefact = .unspecified, tenantID: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil, expireTime: GoogleProtobuf.Timestamp? = nil,
    change: Int64 = 0, complete: Bool = false, discardTime: GoogleProtobuf.Timestamp? = nil,
    overdue: Bool = false, contentBytes: Int64 = 0
  ) {
    self.id = id
    self.artefact = artefact
    self.tenantID = tenantID
    self.createTime = createTime
    self.expireTime = expireTime
    self.change = change
    self.complete = complete
    self.discardTime = discardTime
    self.overdue = overdue
    self.contentBytes = contentBytes
  }
}

/// What `BackupService.listBackups` is asked.
public struct ListBackupsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  /// Only those whose copies should have been deleted by now.
  public var overdueOnly: Bool = false

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "", overdueOnly: Bool = false) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.overdueOnly = overdueOnly
  }
}

/// What `BackupService.listBackups` answers.
public struct ListBackupsResponse: Hashable, Sendable {
  public var backups: [Backup] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  public var warnings: [BackupWarning] = []
  /// When a backup was last verified against the keys; unset if never.
  public var lastDrillTime: GoogleProtobuf.Timestamp? = nil

  public init() {}

  public init(
    backups: [Backup] = [], nextPageToken: String = "", warnings: [BackupWarning] = [],
    lastDrillTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.backups = backups
    self.nextPageToken = nextPageToken
    self.warnings = warnings
    self.lastDrillTime = lastDrillTime
  }
}

/// What `BackupService.discardBackup` is asked.
public struct DiscardBackupRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `BackupService.discardBackup` answers.
public struct DiscardBackupResponse: Hashable, Sendable {
  public var backup: Backup? = nil

  public init() {}

  public init(backup: Backup? = nil) {
    self.backup = backup
  }
}

/// What `BackupService.verifyBackup` is asked.
public struct VerifyBackupRequest: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First, exactly once.
    case start(VerifyStart)
    /// Then the content, opened by one of the file's recipients.
    case chunk(BackupChunk)
  }
}

/// `cairn.v1.VerifyStart`.
public struct VerifyStart: Hashable, Sendable {
  public var manifest: BackupManifest? = nil
  /// Open every sealed value, not one in a hundred.
  public var full: Bool = false

  public init() {}

  public init(manifest: BackupManifest? = nil, full: Bool = false) {
    self.manifest = manifest
    self.full = full
  }
}

/// What `BackupService.verifyBackup` answers.
public struct VerifyBackupResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    case progress(BackupProgress)
    /// Last.
    case report(BackupReport)
  }
}

/// `cairn.v1.BackupProgress`.
public struct BackupProgress: Hashable, Sendable {
  public var phase: BackupPhase = .unspecified
  public var done: Int64 = 0
  public var total: Int64 = 0

  public init() {}

  public init(phase: BackupPhase = .unspecified, done: Int64 = 0, total: Int64 = 0) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// What a backup was found to hold, measured against the present state of its tenant.
public struct BackupReport: Hashable, Sendable {
  /// Students and staff of the copy; how many sealed values of those who still have keys were tried,
  /// and how many of these did not open.
  public var people: Int64 = 0
  public var tried: Int64 = 0
  public var unreadable: Int64 = 0
  /// Students and staff of the copy whose keys are gone: erased since.
  public var erased: Int64 = 0
  /// Consents that were signed, revoked or changed since.
  public var consentsChanged: Int64 = 0
  /// Entries of the disclosure log made since.
  public var disclosuresSince: Int64 = 0
  /// The number of the last change in the copy, and of the newest one known.
  public var change: Int64 = 0
  public var newestChange: Int64 = 0
  /// The tenant's restore generation, after a restore the new one.
  public var restoreGeneration: Int64 = 0
  /// Whether the copy took the place of the tenant's data.
  public var restored: Bool = false
  /// The approval that a second person must grant before the same call, naming it, does it.
  public var approvalID: String = ""

  public init() {}

  public init(
    people: Int64 = 0, tried: Int64 = 0, unreadable: Int64 = 0, erased: Int64 = 0,
    consentsChanged: Int64 = 0, disclosuresSince: Int64 = 0, change: Int64 = 0,
    newestChange: Int64 = 0, restoreGeneration: Int64 = 0, restored: Bool = false,
    approvalID: String = ""
  ) {
    self.people = people
    self.tried = tried
    self.unreadable = unreadable
    self.erased = erased
    self.consentsChanged = consentsChanged
    self.disclosuresSince = disclosuresSince
    self.change = change
    self.newestChange = newestChange
    self.restoreGeneration = restoreGeneration
    self.restored = restored
    self.approvalID = approvalID
  }
}

/// What `BackupService.restoreBackup` is asked.
public struct RestoreBackupRequest: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    /// First, exactly once.
    case start(RestoreStart)
    /// Then the content, opened by one of the file's recipients.
    case chunk(BackupChunk)
  }
}

/// `cairn.v1.RestoreStart`.
public struct RestoreStart: Hashable, Sendable {
  public var manifest: BackupManifest? = nil
  /// Carry erasures, consents and the disclosure log of the present state over into the copy.
  /// Without it a copy that would undo any of them is refused.
  public var replay: Bool = false
  /// Give up every other change since the copy was made. Without it an older copy is refused.
  public var acceptLoss: Bool = false
  /// Kept for operators; never a person's data.
  public var reason: String = ""
  /// The approval by a second person. Without it the call checks everything, changes nothing, and
  /// asks for one.
  public var approvalID: String = ""

  public init() {}

  public init(
    manifest: BackupManifest? = nil, replay: Bool = false, acceptLoss: Bool = false,
    reason: String = "", approvalID: String = ""
  ) {
    self.manifest = manifest
    self.replay = replay
    self.acceptLoss = acceptLoss
    self.reason = reason
    self.approvalID = approvalID
  }
}

/// What `BackupService.restoreBackup` answers.
public struct RestoreBackupResponse: Hashable, Sendable {
  public var part: Part? = nil

  public init() {}

  public init(part: Part? = nil) {
    self.part = part
  }

  /// The choices of `part`.
  public enum Part: Hashable, Sendable {
    case progress(BackupProgress)
    /// Last.
    case report(BackupReport)
  }
}
