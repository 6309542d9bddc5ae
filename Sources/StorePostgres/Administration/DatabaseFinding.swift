/// Something about a database or about the role that the server connects as. All but warnings keep
/// a server from starting.
public enum DatabaseFinding: Sendable, Hashable {
  /// The numbers are those of `server_version_num`.
  case serverTooOld(version: Int, atLeast: Int)
  case notUTF8(encoding: String)
  case isStandby
  case roleIsSuperuser(String)
  case roleBypassesRows(String)
  /// `CREATEROLE` can make itself a member of the owner, `REPLICATION` read the whole log.
  case roleMayToo(String, attribute: String)
  /// The role can become another that no policy holds back.
  case roleCanBecome(String, role: String)
  case roleOwns(table: String, role: String)
  case schemaMissing(String)
  case schemaClosed(String, role: String)
  /// The role may make tables of its own there.
  case schemaOpen(String, role: String)
  case schemaOlder(String, has: Int, needs: Int)
  case schemaNewer(String, has: Int, knows: Int)
  case schemaChanged(String, migration: Int)
  case tableMissing(String)
  case tableUnprotected(String)
  /// Its policies are not those that were made with it.
  case tableMisprotected(String)
  case privilegeMissing(table: String, privilege: String, role: String)
  /// `TRUNCATE` empties a table without asking its policies.
  case privilegeExcessive(table: String, privilege: String, role: String)
  /// Newer than this version of Cairn, and made so that it may go on serving.
  case schemaAhead(String, has: Int, knows: Int)
  case durabilityOff(setting: String, value: String)

  public var isWarning: Bool {
    switch self {
    case .schemaAhead, .durabilityOff: true
    case .serverTooOld, .notUTF8, .isStandby, .roleIsSuperuser, .roleBypassesRows, .roleMayToo,
      .roleCanBecome, .roleOwns, .schemaMissing, .schemaClosed, .schemaOpen, .schemaOlder,
      .schemaNewer,
      .schemaChanged, .tableMissing, .tableUnprotected, .tableMisprotected, .privilegeMissing,
      .privilegeExcessive:
      false
    }
  }

  /// A word for scripts; never changed.
  public var name: String {
    switch self {
    case .serverTooOld: "SERVER_TOO_OLD"
    case .notUTF8: "ENCODING_NOT_UTF8"
    case .isStandby: "SERVER_IS_STANDBY"
    case .roleIsSuperuser: "ROLE_IS_SUPERUSER"
    case .roleBypassesRows: "ROLE_BYPASSES_ROW_SECURITY"
    case .roleMayToo: "ROLE_ATTRIBUTE_EXCESSIVE"
    case .roleCanBecome: "ROLE_CAN_BECOME_ANOTHER"
    case .roleOwns: "ROLE_OWNS_TABLE"
    case .schemaMissing: "SCHEMA_MISSING"
    case .schemaClosed: "SCHEMA_CLOSED"
    case .schemaOpen: "SCHEMA_OPEN"
    case .schemaOlder: "SCHEMA_OLDER"
    case .schemaNewer: "SCHEMA_NEWER"
    case .schemaChanged: "SCHEMA_CHANGED"
    case .tableMissing: "TABLE_MISSING"
    case .tableUnprotected: "TABLE_UNPROTECTED"
    case .tableMisprotected: "TABLE_MISPROTECTED"
    case .privilegeMissing: "PRIVILEGE_MISSING"
    case .privilegeExcessive: "PRIVILEGE_EXCESSIVE"
    case .schemaAhead: "SCHEMA_AHEAD"
    case .durabilityOff: "DURABILITY_OFF"
    }
  }

  public var problem: String {
    switch self {
    case .serverTooOld(let version, let least):
      "the server is PostgreSQL \(version / 10_000); \(least / 10_000) is the oldest that serves"
    case .notUTF8(let encoding): "the database is encoded as \(encoding)"
    case .isStandby: "the server is a standby, which takes no writes"
    case .roleIsSuperuser(let role): "\(role) is a superuser, whom no policy holds back"
    case .roleBypassesRows(let role): "\(role) has BYPASSRLS: no policy holds it back"
    case .roleMayToo(let role, let attribute):
      "\(role) has \(attribute), by which it gets around every policy"
    case .roleCanBecome(let role, let other): "\(role) is a member of \(other) and can become it"
    case .roleOwns(let table, let role): "\(role) owns \(table) and could lift its policies"
    case .schemaMissing(let schema): "there is no schema \(schema)"
    case .schemaClosed(let schema, let role): "\(role) may not use the schema \(schema)"
    case .schemaOpen(let schema, let role): "\(role) may make tables in the schema \(schema)"
    case .schemaOlder(let schema, let has, let needs):
      "\(schema) has \(has) of the \(needs) migrations that this version needs"
    case .schemaNewer(let schema, let has, let knows):
      "\(schema) has \(has) migrations, of which this version knows \(knows)"
    case .schemaChanged(let schema, let number):
      "migration \(number) of \(schema) is not the one that this version knows"
    case .tableMissing(let table): "there is no table \(table)"
    case .tableUnprotected(let table): "row-level security is not forced on \(table)"
    case .tableMisprotected(let table): "the policies of \(table) are not those of Cairn"
    case .privilegeMissing(let table, let privilege, let role):
      "\(role) has no \(privilege) on \(table)"
    case .privilegeExcessive(let table, let privilege, let role):
      "\(role) has \(privilege) on \(table)"
    case .schemaAhead(let schema, let has, let knows):
      "\(schema) has \(has) migrations, of which this version knows \(knows) and may go on serving"
    case .durabilityOff(let setting, let value): "\(setting) is \(value)"
    }
  }

  /// What an administrator of the database does about it.
  public var remedy: String {
    switch self {
    case .serverTooOld(_, let least): "upgrade to PostgreSQL \(least / 10_000) or later"
    case .notUTF8: "make a new database: createdb --encoding=UTF8 --template=template0"
    case .isStandby: "name the primary, or all hosts of the cluster: postgres://USER@A,B/DATABASE"
    case .roleIsSuperuser(let role):
      "let the server connect as a role of its own: cairn database init; or ALTER ROLE "
        + "\"\(role)\" NOSUPERUSER"
    case .roleBypassesRows(let role): "ALTER ROLE \"\(role)\" NOBYPASSRLS"
    case .roleMayToo(let role, let attribute): "ALTER ROLE \"\(role)\" NO\(attribute)"
    case .roleCanBecome(let role, let other): "REVOKE \"\(other)\" FROM \"\(role)\""
    case .roleOwns(let table, _): "ALTER TABLE \(table) OWNER TO \(SchemaRole.owner)"
    case .schemaMissing: "cairn database init"
    case .schemaClosed(_, let role): "cairn database init --role \(role)"
    case .schemaOpen(let schema, let role):
      "REVOKE CREATE ON SCHEMA \(schema) FROM \"\(role)\", and from PUBLIC"
    case .schemaOlder: "cairn database migrate"
    case .schemaNewer: "start a newer cairnd; databases never go back"
    case .schemaChanged: "start the version of cairnd that this database was made by"
    case .tableMissing: "restore the database from a backup; a table was dropped"
    case .tableUnprotected(let table):
      "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"
    case .tableMisprotected(let table):
      "drop the policies of \(table) that are not Cairn's; cairn database init makes those missing"
    case .privilegeMissing(_, _, let role): "cairn database init --role \(role)"
    case .privilegeExcessive(let table, let privilege, let role):
      "REVOKE \(privilege) ON \(table) FROM \"\(role)\", and from PUBLIC"
    case .schemaAhead: "nothing now; finish the upgrade of all servers"
    case .durabilityOff(let setting, _):
      "set \(setting) = on in postgresql.conf, or a crash loses what was acknowledged"
    }
  }
}
