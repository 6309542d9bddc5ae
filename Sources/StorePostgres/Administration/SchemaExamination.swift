import Store

/// What is to be said about one schema, and what the role that connects may do there.
struct SchemaExamination {
  let schema: Schema
  let connection: Connection

  func findings() async throws(StoreError) -> [DatabaseFinding] {
    let row = try await connection.execute(
      """
      SELECT current_user, has_schema_privilege(oid, 'USAGE'), has_schema_privilege(oid, 'CREATE')
      FROM pg_catalog.pg_namespace WHERE nspname = '\(schema.name)'
      """
    ).first?.map { $0 ?? "" }
    guard let row, row.count == 3 else { return [.schemaMissing(schema.name)] }
    guard row[1] == "t" else { return [.schemaClosed(schema.name, role: row[0])] }
    var findings: [DatabaseFinding] = []
    // Of a superuser all of it is true, which is said once and for all elsewhere.
    let isSuperuser = try await isSuperuser()
    if row[2] == "t", !isSuperuser { findings.append(.schemaOpen(schema.name, role: row[0])) }
    findings += try await tables(role: row[0], isSuperuser: isSuperuser)
    return findings
  }

  private func isSuperuser() async throws(StoreError) -> Bool {
    try await connection.execute(
      "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user"
    ).first?.first == "t"
  }

  // MARK: - Tables

  private struct Table {
    let name: String
    let isForced: Bool
    let isOwned: Bool
    let privileges: Set<String>
  }

  private static let askedPrivileges = SchemaRole.privileges + ["TRUNCATE"]

  private func readTables() async throws(StoreError) -> [Table] {
    let asked = Self.askedPrivileges.map { "has_table_privilege(oid, '\($0)')" }
      .joined(separator: ", ")
    return try await connection.execute(
      """
      SELECT relname, relrowsecurity AND relforcerowsecurity,
        pg_has_role(current_user, relowner, 'MEMBER'), \(asked)
      FROM pg_catalog.pg_class
      WHERE relnamespace = '\(schema.name)'::regnamespace AND relkind IN ('r', 'p')
      ORDER BY relname
      """
    ).map { row in
      let had = zip(Self.askedPrivileges, row.dropFirst(3)).filter { $0.1 == "t" }
      return Table(
        name: (row.first ?? nil) ?? "", isForced: row[1] == "t", isOwned: row[2] == "t",
        privileges: Set(had.map(\.0)))
    }
  }

  private func tables(
    role: String, isSuperuser: Bool
  ) async throws(StoreError) -> [DatabaseFinding] {
    let tables = try await readTables()
    let policies = try await readPolicies()
    var findings: [DatabaseFinding] = []
    for table in tables {
      let name = "\(schema.name).\(table.name)"
      if !table.isForced { findings.append(.tableUnprotected(name)) }
      let expected = RowPolicy(schema: schema).policies(for: table.name)
      if policies[table.name] != Set(expected.map(\.withoutBlanks)) {
        findings.append(.tableMisprotected(name))
      }
      guard !isSuperuser else { continue }
      if table.isOwned { findings.append(.roleOwns(table: name, role: role)) }
      let needed = table.name == "schema_migration" ? ["SELECT"] : SchemaRole.privileges
      for privilege in needed where !table.privileges.contains(privilege) {
        findings.append(.privilegeMissing(table: name, privilege: privilege, role: role))
      }
      for privilege in Self.askedPrivileges
      where table.privileges.contains(privilege) && !needed.contains(privilege) && !table.isOwned {
        findings.append(.privilegeExcessive(table: name, privilege: privilege, role: role))
      }
    }
    return try await findings + versions(found: Set(tables.map(\.name)))
  }

  // MARK: - Policies

  private func readPolicies() async throws(StoreError) -> [String: Set<Policy>] {
    var policies: [String: Set<Policy>] = [:]
    let rows = try await connection.execute(
      """
      SELECT tablename, policyname, permissive, array_to_string(roles, ','), cmd, qual, with_check
      FROM pg_catalog.pg_policies WHERE schemaname = '\(schema.name)'
      """)
    for row in rows where row.count == 7 {
      var policy = Policy(
        row[1] ?? "", role: row[3] ?? "", command: row[4] ?? "", using: row[5] ?? "",
        check: row[6] ?? "")
      policy.isPermissive = row[2] == "PERMISSIVE"
      policies[row[0] ?? "", default: []].insert(policy.withoutBlanks)
    }
    return policies
  }

  // MARK: - Versions

  private func versions(found: Set<String>) async throws(StoreError) -> [DatabaseFinding] {
    guard found.contains("schema_migration") else { return [.schemaMissing(schema.name)] }
    let mayRead = try await connection.execute(
      "SELECT has_table_privilege('\(schema.name).schema_migration', 'SELECT')")
    // Already said, as a privilege that is missing.
    guard mayRead.first?.first == "t" else { return [] }
    let applied = try await SchemaMaker(schema: schema, connection: connection).applied()
    let findings = Self.compare(applied, with: schema)
    guard findings.isEmpty else { return findings }
    return schema.tables.union(["turn"]).subtracting(found).sorted().map {
      .tableMissing("\(schema.name).\($0)")
    }
  }

  /// How what was applied differs from what this version knows.
  static func compare(
    _ applied: [SchemaMaker.Applied], with schema: Schema
  ) -> [DatabaseFinding] {
    for (log, known) in zip(applied, schema.migrations)
    where log.number != known.number || log.checksum != known.checksum {
      return [.schemaChanged(schema.name, migration: log.number)]
    }
    let (has, knows) = (applied.count, schema.migrations.count)
    if has < knows { return [.schemaOlder(schema.name, has: has, needs: knows)] }
    guard has > knows else { return [] }
    let mayServe = applied.last.map { $0.serves <= knows } ?? false
    return mayServe
      ? [.schemaAhead(schema.name, has: has, knows: knows)]
      : [.schemaNewer(schema.name, has: has, knows: knows)]
  }
}
