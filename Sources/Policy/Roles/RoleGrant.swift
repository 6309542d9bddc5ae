public import Vocabulary

/// Everything that one role may do: one row of the table of roles.
public struct RoleGrant: Sendable, Hashable {
  public let permissions: PermissionSet
  /// The roles whose credentials it may issue and revoke.
  public let issues: [Role]
  public let students: StudentScope
  public let reads: GroupAccess
  /// What it may fill in for a student it creates. Wider than `revises` for an administrator:
  /// creating overwrites nothing and shows nothing that the caller did not bring.
  public let creates: RecordGroupSet
  /// What it may replace. Always part of what it may read, as a caller who cannot see a group
  /// cannot know what a replacement destroys.
  public let revises: RecordGroupSet

  init(
    _ permissions: [Permission], issues: [Role] = [], students: StudentScope,
    reads: GroupAccess = .fixed([]), creates: RecordGroupSet = [], revises: RecordGroupSet = []
  ) {
    self.permissions = PermissionSet(permissions + [.authenticated])
    self.issues = issues
    self.students = students
    self.reads = reads
    self.creates = creates
    self.revises = revises
  }
}

extension Role {
  /// The table. A new role does not compile until it has a row.
  public var grant: RoleGrant {
    switch self {
    case .platformOperator: .platformOperator
    case .tenantAdmin: .tenantAdmin
    case .navigator: .navigator
    case .schoolStaff: .schoolStaff
    case .partner: .partner
    case .integrator: .integrator
    case .auditor: .auditor
    }
  }
}

extension RoleGrant {
  /// Separation of duty: who runs the platform sees no student, and appoints only those who may
  /// then appoint others, so that no operator can hand out a reading credential. It alone knows the
  /// canaries and the alarms: whoever reads students must not be able to tell what is watched.
  static let platformOperator = RoleGrant(
    [
      .tenantAdminister, .tenantRead, .tenantDestroy, .credentialAdminister, .credentialRead,
      .keyRead, .keyRotate, .rootRead, .rootRotate, .canaryAdminister, .alarmRead, .approval,
      .backupCreate, .backupRestore,
    ],
    issues: [.platformOperator, .tenantAdmin],
    students: .none)

  /// Keeps roster and record correct. Health and notes stay closed: 4.5 gives sensitive records to
  /// an administrator only as custodian, and no credential says "custodian" yet. The same person
  /// answers the family about disclosures (L14), hence `disclosureRead`, and about requests to see
  /// the records or to have them erased (L20, L31). Check-ins and plans are written by those who
  /// know the child. What the district keeps is the district's to take away, health and notes too,
  /// once who runs the platform has agreed: an export of the whole tenant is asked for by nobody
  /// else, so that two operators can never open one.
  static let tenantAdmin = RoleGrant(
    [
      .credentialAdminister, .credentialRead, .studentRead, .studentWrite, .studentSearch,
      .planRead, .navigatorAssign, .caseloadRead, .consentRead, .consentCollect,
      .consentEvaluate, .rosterImport, .rosterRead, .disclosureRead, .keyRead, .keyRotate,
      .studentErase, .legalHold, .inspection, .approval, .export, .tenantExport,
    ],
    issues: [.tenantAdmin, .navigator, .schoolStaff, .partner, .integrator, .auditor],
    students: .tenant,
    reads: .fixed([.identity, .contact, .academic, .services]),
    creates: .all,
    revises: [.identity, .contact, .academic, .services])

  /// A school official for the own caseload (34 CFR 99.31(a)(1); L7): reads it whole, and writes
  /// what is learned from child and family. Identity, contact and marks come from the roster, which
  /// would undo a change made here.
  static let navigator = RoleGrant(
    [
      .studentRead, .studentWrite, .studentSearch, .planRead, .planWrite, .caseloadRead,
      .checkInRecord, .consentRead, .consentCollect, .consentEvaluate, .rosterRead,
    ],
    students: .caseload,
    reads: .fixed(.all),
    revises: [.health, .services, .notes])

  /// A school official for the own classes. Sees that a plan exists and where it stands; its
  /// content belongs to `services`, which teaching does not need (legitimate educational interest,
  /// L7).
  static let schoolStaff = RoleGrant(
    [.studentRead, .studentSearch, .planRead, .rosterRead],
    students: .ownClasses,
    reads: .fixed([.identity, .contact, .academic]))

  /// Asks for one student at a time: a search would tell an outsider who is a student (L1), and no
  /// list may stand in for a consent check. Reads the consents that name it. An export for it holds
  /// only students of whom a consent opens something to it.
  static let partner = RoleGrant(
    [.studentRead, .consentRead, .consentEvaluate, .export],
    students: .consented,
    reads: .byConsent)

  /// Reads what its credential lists. Writes nothing: the groups on a credential say what may be
  /// read, and a nightly job that could rewrite records needs a credential that says so.
  static let integrator = RoleGrant(
    [.studentRead, .studentSearch, .consentEvaluate, .rosterRead],
    students: .tenant,
    reads: .byCredential)

  /// Sees who could read and who did, for every student, and never what was read.
  static let auditor = RoleGrant(
    [.credentialRead, .consentRead, .disclosureRead],
    students: .tenant)
}

/// Lets the table above name its groups as it names its permissions.
extension RecordGroupSet {
  static let identity = RecordGroupSet(RecordGroup.identity)
  static let contact = RecordGroupSet(RecordGroup.contact)
  static let academic = RecordGroupSet(RecordGroup.academic)
  static let health = RecordGroupSet(RecordGroup.health)
  static let services = RecordGroupSet(RecordGroup.services)
  static let notes = RecordGroupSet(RecordGroup.notes)
}
