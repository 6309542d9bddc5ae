public import Vocabulary

/// In which capacity a credential calls. Raw values are those of `cairn.v1.Role`.
public enum Role: UInt16, SchemaNumbered {
  /// Provisions tenants and their first administrators; can never open a student's record.
  case platformOperator = 1
  case tenantAdmin = 2
  case navigator = 3
  case schoolStaff = 4
  /// An outside party (34 CFR 99.30): what it reads, a consent opened.
  case partner = 5
  /// Another system of the tenant, limited to the record groups that its credential lists.
  case integrator = 6
  case auditor = 7

  public static let schemaPrefix = "ROLE"
}

extension Role {
  public var permissions: PermissionSet { grant.permissions }

  public func holds(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Whether a caller of this role may issue or revoke credentials of `other`.
  public func administers(_ other: Role) -> Bool { grant.issues.contains(other) }

  /// Whether the caller stands outside the tenant, so that only a consent opens a record to it and
  /// every answer carries the notice of 34 CFR 99.33.
  public var isOutsideParty: Bool { self == .partner }

  /// Whether the role belongs to the deployment rather than to one tenant.
  public var isPlatform: Bool { self == .platformOperator }
}

/// The students whose existence a caller may know. To everyone else they are not there.
public enum StudentScope: String, CaseIterable, Sendable, Hashable {
  case none
  /// Every student of the tenant.
  case tenant
  /// The students assigned to the navigator now.
  case caseload
  /// The students actively enrolled in a class that the staff member teaches.
  case ownClasses
  /// The students of whom an active consent opens something to the party.
  case consented
}

/// Which record groups, within its scope, a role may read.
public enum GroupAccess: Sendable, Hashable {
  /// The same groups for everyone of the role.
  case fixed(RecordGroupSet)
  /// What the consents open for the call's party and purpose, decided call by call.
  case byConsent
  /// The groups listed on the credential.
  case byCredential

  /// The readable groups, given those listed on the credential and those that consents permit.
  public func groups(
    listedOnCredential listed: RecordGroupSet, permittedByConsent permitted: RecordGroupSet
  ) -> RecordGroupSet {
    switch self {
    case .fixed(let groups): groups
    case .byConsent: permitted
    case .byCredential: listed
    }
  }
}
