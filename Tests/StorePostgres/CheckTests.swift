import Foundation
import PostgresServer
import Testing

@testable import Store
@testable import StorePostgres

@Suite("A check of the database", .timeLimit(.minutes(5)))
struct CheckTests {
  @Test("finds nothing wrong with a new one, and warns that this one is not durable")
  func new() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let findings = try await database.administration(as: "cairn").check()
    #expect(
      findings == [
        .durabilityOff(setting: "fsync", value: "off"),
        .durabilityOff(setting: "full_page_writes", value: "off"),
        .durabilityOff(setting: "synchronous_commit", value: "off"),
      ])
    let reports = try await database.administration(as: "cairn").requireFit()
    #expect(reports == [.init(address: try database.address(as: "cairn"), findings: findings)])
    try await database.drop()
  }

  /// What an administrator can do wrong, and what is found then.
  static let mistakes: [(String, [String])] = [
    ("ALTER TABLE cairn_data.student NO FORCE ROW LEVEL SECURITY", ["TABLE_UNPROTECTED"]),
    ("ALTER TABLE cairn_keys.subject_key DISABLE ROW LEVEL SECURITY", ["TABLE_UNPROTECTED"]),
    ("DROP POLICY bound ON cairn_data.consent", ["TABLE_MISPROTECTED"]),
    ("CREATE POLICY more ON cairn_data.consent USING (true)", ["TABLE_MISPROTECTED"]),
    ("ALTER POLICY bound ON cairn_registry.credential USING (true)", ["TABLE_MISPROTECTED"]),
    ("ALTER POLICY bound ON cairn_data.plan WITH CHECK (true)", ["TABLE_MISPROTECTED"]),
    ("ALTER POLICY bound ON cairn_data.turn TO postgres", ["TABLE_MISPROTECTED"]),
    (
      "SET ROLE cairn_owner; CREATE TABLE cairn_data.more (n int)",
      ["TABLE_UNPROTECTED", "TABLE_MISPROTECTED"]
    ),
    ("REVOKE UPDATE ON cairn_data.plan FROM cairn", ["PRIVILEGE_MISSING"]),
    ("GRANT TRUNCATE ON cairn_data.plan TO PUBLIC", ["PRIVILEGE_EXCESSIVE"]),
    ("GRANT INSERT ON cairn_data.schema_migration TO cairn", ["PRIVILEGE_EXCESSIVE"]),
    ("GRANT CREATE ON SCHEMA cairn_keys TO cairn", ["SCHEMA_OPEN"]),
    ("REVOKE USAGE ON SCHEMA cairn_keys FROM cairn", ["SCHEMA_CLOSED"]),
    ("DROP SCHEMA cairn_epochs CASCADE", ["SCHEMA_MISSING"]),
    ("ALTER TABLE cairn_data.canary OWNER TO cairn", ["ROLE_OWNS_TABLE"]),
    ("DROP TABLE cairn_data.canary", ["TABLE_MISSING"]),
    ("DELETE FROM cairn_data.schema_migration WHERE number = 5", ["SCHEMA_OLDER"]),
    ("UPDATE cairn_data.schema_migration SET checksum = 1 WHERE number = 2", ["SCHEMA_CHANGED"]),
    (
      "INSERT INTO cairn_data.schema_migration VALUES (6, 'next', 1, 1, 6)", ["SCHEMA_NEWER"]
    ),
    ("INSERT INTO cairn_data.schema_migration VALUES (6, 'next', 1, 1, 5)", []),
  ]

  @Test("finds what was done wrong", arguments: mistakes)
  func mistake(statement: String, names: [String]) async throws {
    let database = try await PostgresServer.shared().makeStore()
    #expect(try await database.refusals() == [])
    try await database.sql(statement)
    #expect(try await database.refusals() == names)
    try await database.drop()
  }

  @Test("names every reason, not the first, and what to do about each")
  func every() async throws {
    let database = try await PostgresServer.shared().makeStore()
    for index in [0, 1, 2, 4, 8] { try await database.sql(Self.mistakes[index].0) }
    let administration = try database.administration(as: "cairn")
    let findings = try await administration.check().filter { !$0.isWarning }
    #expect(findings.count == 5)
    #expect(findings.allSatisfy { !$0.remedy.isEmpty })
    do {
      _ = try await administration.requireFit()
      Issue.record("a server would start")
    } catch {
      #expect(error.description.components(separatedBy: "to mend").count == 6)
    }
    try await database.drop()
  }

  @Test("warns of a newer schema that lets this version go on")
  func ahead() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let known = Schema.keys.migrations.count
    try await database.sql(
      "INSERT INTO cairn_keys.schema_migration VALUES (\(known + 1), 'next', 1, 1, 1)")
    let findings = try await database.administration(as: "cairn").check()
    #expect(findings.contains(.schemaAhead("cairn_keys", has: known + 1, knows: known)))
    try await database.drop()
  }

  @Test(
    "refuses a role that no policy holds back",
    arguments: [
      ("NOBYPASSRLS", "", []),
      ("BYPASSRLS", "", ["ROLE_BYPASSES_ROW_SECURITY"]),
      ("SUPERUSER", "", ["ROLE_IS_SUPERUSER"]),
      ("CREATEROLE", "", ["ROLE_ATTRIBUTE_EXCESSIVE"]),
      ("REPLICATION", "", ["ROLE_ATTRIBUTE_EXCESSIVE"]),
      ("", "pg_read_server_files", ["ROLE_CAN_BECOME_ANOTHER"]),
      ("", "cairn_owner", ["ROLE_CAN_BECOME_ANOTHER"]),
      ("NOINHERIT", "postgres", ["ROLE_CAN_BECOME_ANOTHER"]),
    ] as [(String, String, [String])])
  func role(attributes: String, member: String, names: [String]) async throws {
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let role = "role_" + UUID().uuidString.prefix(8).lowercased()
    try await server.createRole(role, attributes)
    _ = try await database.administration().initialise(role: role, at: .test)
    if !member.isEmpty { try await database.sql("GRANT \(member) TO \(role)") }
    let found = try await database.refusals(as: role)
    // A member of the owner owns every table, too.
    #expect(Set(found).subtracting(["ROLE_OWNS_TABLE", "SCHEMA_OPEN"]) == Set(names))
    try await database.drop()
    try await server.sql("DROP ROLE \(role)")
  }

  @Test("refuses a database that is not UTF-8")
  func encoding() async throws {
    let server = try await PostgresServer.shared()
    try await server.withDatabase("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'") { database in
      await #expect(throws: DatabaseError.unfit([.notUTF8(encoding: "LATIN1")])) {
        try await database.administration().initialise(at: .test)
      }
    }
  }

  @Test("refuses a standby, until it is promoted")
  func standby() async throws {
    let primary = try await PostgresServer.start()
    let database = try await primary.makeStore()
    let standby = try await primary.makeStandby(synchronous: false)
    let copy = PostgresDatabase(server: standby, name: database.name)
    #expect(try await copy.refusals() == ["SERVER_IS_STANDBY"])
    // Of several hosts the one that takes writes is looked at.
    let both = try PostgresAddress(
      "postgres://cairn@127.0.0.1:\(standby.port),127.0.0.1:\(primary.port)/\(database.name)"
        + "?passfile=\(primary.passFile)")
    _ = try await PostgresAdministration(store: both).requireFit()
    try await standby.promote()
    #expect(try await copy.refusals() == [])
    await primary.stop()
    await standby.stop()
  }

  @Test("says when nobody answers, and shows no password")
  func unreachable() async throws {
    let server = try await PostgresServer.shared()
    let nobody = PostgresDatabase(server: server, name: "nobody")
    let error = await #expect(throws: DatabaseError.self) { try await nobody.refusals() }
    #expect(error == .unreachable(try nobody.address(as: "cairn")))
    #expect(error.map { !$0.description.contains(server.password) } ?? false)
  }
}
