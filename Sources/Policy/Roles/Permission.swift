/// What a method asks of its caller. Raw values are those of `cairn.Permission`.
///
/// The schema names one permission for each method; `RoleGrant` says which role holds it.
public enum Permission: UInt16, SchemaNumbered {
  /// Any valid credential will do.
  case authenticated = 1
  case tenantAdminister = 2
  case tenantRead = 3
  case credentialAdminister = 4
  case studentRead = 5
  case studentWrite = 6
  case studentSearch = 7
  case planRead = 8
  case planWrite = 9
  case navigatorAssign = 10
  case caseloadRead = 11
  case checkInRecord = 12
  case consentRead = 13
  case consentCollect = 14
  case consentEvaluate = 15
  case rosterImport = 16
  case rosterRead = 17
  case disclosureRead = 18
  /// No credential is asked for at all; no role holds it, since nobody needs to.
  case none = 19
  case credentialRead = 20
  case keyRead = 23
  case keyRotate = 24
  case studentErase = 25
  case legalHold = 26
  case inspection = 27
  case tenantDestroy = 28
  /// Taking part in what needs two people.
  case approval = 29
  case rootRead = 21
  case rootRotate = 22
  case canaryAdminister = 33
  case alarmRead = 34
  /// Copying, listing and checking; opens no record.
  case backupCreate = 30
  case backupRestore = 31
  /// Files for an outside party, and the keys to which they are sealed.
  case export = 35
  /// Everything of a tenant in one file; it takes two people.
  case tenantExport = 36

  public static let schemaPrefix = "PERMISSION"
}

/// Some of the permissions. Bit `n` stands for the permission of raw value `n`.
public struct PermissionSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public init(_ permissions: some Sequence<Permission>) {
    rawValue = permissions.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  public func contains(_ permission: Permission) -> Bool {
    rawValue & 1 << UInt64(permission.rawValue) != 0
  }

  /// In the order of their numbers.
  public var permissions: [Permission] { Permission.allCases.filter(contains) }
}
