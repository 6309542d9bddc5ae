import ChildProcess
import Client
import Foundation
import Messages
import PostgresServer
import RPC
import Testing

@Suite("A server on PostgreSQL", .timeLimit(.minutes(10)))
struct PostgresTests {
  /// What the partner gets of the first student, over TLS; `nil` with which code it is refused.
  private func read(
    _ district: District, at server: RunningServer, _ site: Site
  ) async throws -> (student: Student?, refusal: StatusCode?) {
    try await CairnClient.withConnection(
      to: ServerAddress(server.addresses[1]), authorityFile: site.data + "/tls/authority.pem",
      envelope: CallEnvelope(token: district.partner, purpose: "enrichment"),
      timeout: .seconds(30)
    ) { client in
      do {
        let read = try await client.students.getStudent(.init(id: district.students[0]))
        return (read.message.student, nil)
      } catch let status as Status {
        return (nil, status.code)
      }
    }
  }

  /// Provisions a district, lets a family consent and revoke, and looks what the partner sees.
  private func story(_ site: Site, on server: RunningServer) async throws {
    let district = try await District(on: server)
    #expect(try await read(district, at: server, site).student == nil)
    let consent = try await server.call(token: district.admin, purpose: "roster-maintenance") {
      try await district.sign($0)
    }
    let opened = try await read(district, at: server, site)
    #expect(opened.student?.identity?.givenName == "Quillon", "\(String(describing: opened))")
    _ = try await server.call(token: district.navigator, purpose: District.purpose) { client in
      try await client.navigators.recordCheckIns(.init(checkIns: [district.checkIn()]))
    }
    _ = try await server.call(token: district.admin, purpose: "roster-maintenance") { client in
      try await client.consents.revokeConsent(.init(id: consent, reason: "family-request"))
    }
    #expect(try await read(district, at: server, site).student == nil)
    let log = try await server.call(token: district.admin, purpose: "inspection") { client in
      try await client.access.listDisclosures(.init(studentID: district.students[0])).message
    }
    #expect(log.disclosures.count >= 3)
  }

  @Test("serves a district over TLS, on databases that it talks to over TLS, the keys in their own")
  func serves() async throws {
    var options = PostgresServer.Options()
    options.speaksTLS = true
    let server = try await PostgresServer.start(options)
    let site = try await Site()
    let store = try await SharedStore.make(site, on: server, keysApart: true)
    try await site.withServer(store.settings) { running in
      try await story(site, on: running)
      let keys = "SELECT to_regclass('cairn_keys.subject_key') IS NOT NULL"
      #expect(try await store.database.sql(keys) == "f")
      #expect(try await store.keys?.sql(keys) == "t")
      let tls = try await store.database.sql(
        """
        SELECT DISTINCT s.ssl FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)
        WHERE a.usename = '\(store.role)'
        """)
      #expect(tls == "t")
      // The password is where nobody but the server looks.
      for name in ["cmdline", "environ"] {
        let path = "/proc/\(running.program.processID)/\(name)"
        let shown = try Data(contentsOf: URL(filePath: path))
        #expect(shown.range(of: Data(server.password.utf8)) == nil)
      }
      #expect(!running.program.err.contains(server.password))
    }
    // Nothing of the store is in the data directory.
    let files = try FileManager.default.contentsOfDirectory(atPath: site.data)
    #expect(!files.contains { $0.hasSuffix(".db") })
    await server.stop()
  }

  @Test("serves through a pooler that hands every transaction to another connection")
  func pooler() async throws {
    let server = try await PostgresServer.shared()
    let site = try await Site()
    let store = try await SharedStore.make(site, on: server)
    let pooler = try await Pooler(before: server, users: [store.role], connections: 3)
    let url = server.url(store.database.name, as: store.role, port: pooler.port)
    try await site.withServer(["--store", url + "&prepared=off"]) { running in
      try await story(site, on: running)
    }
    await pooler.stop()
    try await store.database.drop()
  }

  @Test("shares its store with a second server, which sees at its next call what the first did")
  func second() async throws {
    let server = try await PostgresServer.shared()
    let (site, other) = (try await Site(), try await Site())
    let store = try await SharedStore.make(site, on: server)
    let rootKey = "file:\(site.data)/root.key"
    try await site.withServer(["--store", store.url, "--root-key", rootKey]) { first in
      try await other.withServer(["--store", store.url, "--root-key", rootKey]) { second in
        let district = try await District(on: first)
        let consent = try await first.call(token: district.admin, purpose: "roster-maintenance") {
          try await district.sign($0)
        }
        #expect(try await read(district, at: second, other).student != nil)
        _ = try await first.call(token: district.admin, purpose: "roster-maintenance") { client in
          try await client.consents.revokeConsent(.init(id: consent, reason: "family-request"))
        }
        #expect(try await read(district, at: second, other).student == nil)
      }
    }
    try await store.database.drop()
  }

  @Test("goes on by itself, with all that it acknowledged, when a standby takes over")
  func failover() async throws {
    var options = PostgresServer.Options()
    options.settings["synchronous_commit"] = "on"
    let primary = try await PostgresServer.start(options)
    let site = try await Site()
    let store = try await SharedStore.make(site, on: primary)
    let standby = try await primary.makeStandby(synchronous: true)
    let url =
      "postgres://\(store.role)@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/"
      + "\(store.database.name)?passfile=\(primary.passFile)"
    try await site.withServer(["--store", url]) { running in
      let district = try await District(on: running)
      try await primary.kill()
      try await standby.promote()
      let promoted = ContinuousClock.now
      // Nothing is retried but what was refused as unavailable or late.
      while true {
        do {
          try await running.call(token: district.navigator, purpose: District.purpose) { client in
            for student in district.students {
              let read = try await client.students.getStudent(.init(id: student))
              #expect(read.message.student?.id == student)
            }
            _ = try await client.navigators.recordCheckIns(.init(checkIns: [district.checkIn()]))
          }
          break
        } catch let status as Status {
          try #require(
            [.unavailable, .deadlineExceeded, .resourceExhausted].contains(status.code),
            "\(status)")
          try #require(.now - promoted < .seconds(30))
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      #expect(.now - promoted < .seconds(10))
    }
    await primary.stop()
    await standby.stop()
  }

  @Test("removes copies that a killed one left; does not start where a second has the directory")
  func directory() async throws {
    let server = try await PostgresServer.shared()
    let site = try await Site()
    let store = try await SharedStore.make(site, on: server)
    let left = site.data + "/copies/left-behind"
    try FileManager.default.createDirectory(
      atPath: site.data + "/copies", withIntermediateDirectories: true)
    try Data("half a copy".utf8).write(to: URL(filePath: left))
    try await site.withServer(store.settings) { _ in
      #expect(!FileManager.default.fileExists(atPath: left))
      let second = try site.launch(store.settings)
      #expect(await second.endBeforeListening() == .exit(1))
    }
    try await store.database.drop()
  }

  @Test("does not start on a database that would not keep tenants apart, and says how to mend it")
  func refuses() async throws {
    let server = try await PostgresServer.shared()
    let site = try await Site()
    let store = try await SharedStore.make(site, on: server)
    let mistakes: [(sql: String, said: [String])] = [
      ("ALTER ROLE \(store.role) SUPERUSER", ["superuser", "cairn database init"]),
      ("ALTER ROLE \(store.role) NOSUPERUSER BYPASSRLS", ["BYPASSRLS", "NOBYPASSRLS"]),
      (
        "ALTER ROLE \(store.role) NOBYPASSRLS; GRANT cairn_owner TO \(store.role)",
        ["can become it", "REVOKE"]
      ),
      (
        """
        REVOKE cairn_owner FROM \(store.role);
        ALTER TABLE cairn_data.consent NO FORCE ROW LEVEL SECURITY;
        DELETE FROM cairn_keys.schema_migration
        """, ["cairn_data.consent", "cairn_keys has 0 of", "cairn database migrate"]
      ),
    ]
    for mistake in mistakes {
      try await store.database.sql(mistake.sql)
      let program = try site.launch(store.settings)
      #expect(await program.endBeforeListening() == .exit(1))
      for said in mistake.said { #expect(program.err.contains(said), "\(program.err)") }
      let check = try await site.cairn(["database", "check", "--store", store.url])
      #expect(check.status == 6, "\(check.err)")
    }
    try await store.database.sql("DROP SCHEMA cairn_keys CASCADE")
    let missing = try site.launch(store.settings)
    #expect(await missing.endBeforeListening() == .exit(1))
    #expect(missing.err.contains("cairn database init"))
    // Mended, it starts: the twin.
    let mended = try await site.cairn([
      "database", "init", "--store", store.database.url(), "--role", store.role,
    ])
    #expect(mended.status == 0, "\(mended.err)")
    try await store.database.sql("ALTER TABLE cairn_data.consent FORCE ROW LEVEL SECURITY")
    try await site.withServer(store.settings) { _ in }
    try await store.database.drop()
  }

  @Test(
    "does not start with a password that others can see",
    arguments: [
      (["--store", "postgres://cairn:open-sesame@127.0.0.1/cairn"], [:]),
      (["--store", "postgres://cairn@127.0.0.1/cairn?password=open-sesame"], [:]),
      (["--store", "postgres://cairn@127.0.0.1/cairn"], ["PGPASSWORD": "open-sesame"]),
      ([], ["CAIRN_STORE": "postgres://cairn:open-sesame@127.0.0.1/cairn"]),
    ] as [([String], [String: String])])
  func password(arguments: [String], variables: [String: String]) async throws {
    let site = try await Site()
    let program = try site.launch(arguments, variables: variables)
    #expect(await program.endBeforeListening() != nil)
    #expect(program.err.contains("passfile=FILE"), "\(program.err)")
    #expect(!program.err.contains("sesame"))
  }
}

@Suite("The CLI on a database", .timeLimit(.minutes(5)))
struct DatabaseCommandTests {
  @Test("sets it up, finds it fit, and shows before it migrates")
  func commands() async throws {
    let server = try await PostgresServer.shared()
    let site = try await Site()
    let database = try await server.makeDatabase()
    let early = try await site.cairn(["database", "migrate", "--store", database.url()])
    #expect(early.status == 6, "\(early.err)")
    #expect(early.err.contains("cairn database init"))
    let store = try await SharedStore.make(site, on: server)
    let again = try await site.cairn([
      "database", "init", "--store", store.database.url(), "--role", store.role, "--output", "json",
    ])
    #expect(again.status == 0, "\(again.err)")
    #expect(again.out.contains(#""applied": []"#), "\(again.out)")
    let check = try await site.cairn([
      "database", "check", "--store", store.url, "--output", "json",
    ])
    #expect(check.status == 0, "\(check.err)")
    #expect(check.out.contains(#""fit": true"#))
    #expect(check.out.contains("DURABILITY_OFF"))
    // As an old database is: the migration that makes a table has not run.
    try await store.database.sql(
      "DROP TABLE cairn_data.canary; DELETE FROM cairn_data.schema_migration WHERE number = 5")
    for (flags, says) in [
      ([], "would apply migration 5 (canaries) to cairn_data"), (["--yes"], "canaries"),
      (["--yes"], "up to date"),
    ] {
      let run = try await site.cairn(
        ["database", "migrate", "--store", store.database.url()] + flags)
      #expect(run.status == 0, "\(run.err)")
      #expect((run.out + run.err).contains(says), "\(run.out) \(run.err)")
    }
    #expect(try await site.cairn(["database", "check", "--store", store.url]).status == 0)
    let nobody = try await site.cairn([
      "database", "check", "--store", server.url("nobody", as: store.role),
    ])
    #expect(nobody.status == 8, "\(nobody.err)")
    try await store.database.drop()
    try await database.drop()
  }
}
