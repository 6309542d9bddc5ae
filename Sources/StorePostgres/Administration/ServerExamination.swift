import Store

/// What is to be said about the server and the database, whoever connects.
struct ServerExamination {
  /// The oldest that serves, as `server_version_num`.
  static let versionMin = 150_000

  let connection: Connection

  func findings() async throws(StoreError) -> [DatabaseFinding] {
    let row =
      try await connection.execute(
        """
        SELECT current_setting('server_version_num'),
          current_setting('server_encoding'),
          pg_is_in_recovery(), current_setting('fsync'), current_setting('full_page_writes'),
          current_setting('synchronous_commit')
        """
      ).first?.map { $0 ?? "" } ?? []
    guard row.count == 6, let version = Int(row[0]) else { throw .invalid }
    var findings: [DatabaseFinding] = []
    if version < Self.versionMin {
      findings.append(.serverTooOld(version: version, atLeast: Self.versionMin))
    }
    if row[1] != "UTF8" { findings.append(.notUTF8(encoding: row[1])) }
    if row[2] == "t" { findings.append(.isStandby) }
    for (setting, value) in [("fsync", row[3]), ("full_page_writes", row[4])] where value == "off" {
      findings.append(.durabilityOff(setting: setting, value: value))
    }
    // `local` does not wait for the standby that takes over.
    if ["off", "local"].contains(row[5]) {
      findings.append(.durabilityOff(setting: "synchronous_commit", value: row[5]))
    }
    return findings
  }
}

/// What is to be said about the role that connects.
struct RoleExamination {
  /// Roles of PostgreSQL's own whose members can read or change the files of the server.
  private static let mighty = [
    SchemaRole.owner, "pg_read_server_files", "pg_write_server_files", "pg_execute_server_program",
  ]

  let connection: Connection

  func findings() async throws(StoreError) -> [DatabaseFinding] {
    let row =
      try await connection.execute(
        """
        SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication
        FROM pg_catalog.pg_roles WHERE rolname = current_user
        """
      ).first?.map { $0 ?? "" } ?? []
    guard row.count == 5 else { throw .invalid }
    // A superuser is a member of everything, which needs no list.
    if row[1] == "t" { return [.roleIsSuperuser(row[0])] }
    var findings: [DatabaseFinding] = []
    if row[2] == "t" { findings.append(.roleBypassesRows(row[0])) }
    for (attribute, has) in [("CREATEROLE", row[3]), ("REPLICATION", row[4])] where has == "t" {
      findings.append(.roleMayToo(row[0], attribute: attribute))
    }
    let mighty = Self.mighty.map { "'\($0)'" }.joined(separator: ", ")
    let others = try await connection.execute(
      """
      SELECT rolname FROM pg_catalog.pg_roles
      WHERE rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication OR rolname IN (\(mighty)))
      ORDER BY rolname
      """)
    for case .some(let other) in others.compactMap(\.first) {
      findings.append(.roleCanBecome(row[0], role: other))
    }
    return findings
  }
}
