import ChildProcess
import Foundation
import PostgresServer
import Testing

@Suite("The PostgreSQL of the tests", .timeLimit(.minutes(3)))
struct PostgresServerTests {
  @Test("gives each case a database of its own, made like a template")
  func databases() async throws {
    let server = try await PostgresServer.shared()
    let made = try await (0..<3).asyncMap { _ in
      try await server.makeDatabase(like: "numbers") { template in
        try await template.sql("CREATE TABLE number (n int); INSERT INTO number VALUES (7)")
      }
    }
    #expect(Set(made.map(\.name)).count == 3)
    for database in made {
      #expect(try await database.sql("SELECT n FROM number") == "7")
      try await database.drop()
    }
    #expect(
      try await server.sql("SELECT current_setting('server_version_num')::int >= 150000") == "t")
  }

  @Test("asks for a password")
  func password() async throws {
    let server = try await PostgresServer.shared()
    try await server.createRole("wanderer")
    #expect(try await server.sql("SELECT current_user", as: "wanderer") == "wanderer")
    try await server.sql("ALTER ROLE wanderer PASSWORD 'another'")
    await #expect(throws: ServerFailure.self) {
      try await server.sql("SELECT 1", as: "wanderer")
    }
  }

  @Test("keeps what a synchronous standby has when the primary is killed")
  func failover() async throws {
    var options = PostgresServer.Options()
    options.settings["max_connections"] = "20"
    options.speaksTLS = true
    let primary = try await PostgresServer.start(options)
    let standby = try await primary.makeStandby(synchronous: true)
    try await primary.sql("CREATE TABLE number (n int)")
    // Given up at the server, not only by the client, as the others are not durable either.
    try await primary.sql("SET synchronous_commit = on; INSERT INTO number VALUES (8)")
    await #expect(throws: ServerFailure.self) {
      try await standby.sql("INSERT INTO number VALUES (9)")
    }
    try await primary.kill()
    await #expect(throws: ServerFailure.self) { try await primary.sql("SELECT 1") }
    try await standby.promote()
    try await standby.sql("INSERT INTO number VALUES (9)")
    #expect(try await standby.sql("SELECT n FROM number ORDER BY n") == "8\n9")
    // It can be started again as it was left.
    try await primary.launch()
    #expect(try await primary.sql("SELECT n FROM number") == "8")
    await primary.stop()
    await standby.stop()
    #expect(!FileManager.default.fileExists(atPath: primary.folder))
    #expect(!FileManager.default.fileExists(atPath: standby.folder))
  }

  @Test("is reached through a pooler, which mixes the sessions of its clients")
  func pooler() async throws {
    let server = try await PostgresServer.shared()
    let pooler = try await Pooler(
      before: server, users: [PostgresServer.superuser], connections: 1)
    // What one client leaves in its session, the next finds.
    try await server.sql("SET cairn.trace = 'behind'", port: pooler.port)
    let found = try await server.sql("SELECT current_setting('cairn.trace')", port: pooler.port)
    #expect(found == "behind")
    await pooler.stop()
    await #expect(throws: ServerFailure.self) {
      try await server.sql("SELECT 1", port: pooler.port)
    }
  }

  @Test("ends when the process that holds it is killed")
  func orphan() async throws {
    let server = try await PostgresServer.start()
    let id = try #require(
      try String(contentsOfFile: server.folder + "/data/postmaster.pid", encoding: .utf8)
        .split(separator: "\n").first.flatMap { Int32($0) })
    #expect(Glibc.kill(id, 0) == 0)
    // Closing the pipe is all that the death of a process does.
    server.abandon()
    let began = ContinuousClock.now
    while Glibc.kill(id, 0) == 0, .now - began < .seconds(20) {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(Glibc.kill(id, 0) != 0)
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(
    _ transform: (Element) async throws -> Result
  ) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
