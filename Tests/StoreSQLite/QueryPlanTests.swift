import StoreSQLite
import StoreTesting
import Testing
import Vocabulary

@Suite("Query plans") struct QueryPlanTests {
  /// Statements that are meant to go through all rows of a tenant from a key on, in pages, or once
  /// in a roster import or in a rotation of keys.
  static let walks = [
    "FROM academic_session WHERE tenant = $1 AND active = 1 AND id >",
    "FROM canary WHERE tenant = $1",
    "FROM change_log",
    "FROM disclosure WHERE tenant = $1 AND seq >",
    "FROM disclosure WHERE tenant = $1 ORDER BY seq DESC LIMIT 1",
    "FROM plan WHERE tenant = $1 AND id >",
    "FROM school_class WHERE tenant = $1 AND active = 1 AND id >", "FROM staff WHERE tenant",
    "SELECT DISTINCT subject FROM sealed_group", "FROM student WHERE tenant = $1 AND id >",
    "count(roster) FROM student", "count(*) FROM student", "m.version < $3", "roster < $2",
    "settled = 0",
    "generation < $2", "version < $2", "subject > $2", "(subject, generation) >",
    "FROM erasure WHERE tenant = $1 AND student >", "keys_destroyed_at IS NULL ORDER BY student",
    "student > $2 AND lifted_at IS NULL",
    "student > $2 AND closed_at IS NULL", "FROM counter WHERE tenant = $1",
    "FROM consent WHERE tenant = $1 AND student > $2",
    "FROM consent WHERE tenant = $1 AND id >", "FROM legal_hold WHERE tenant = $1 AND id >",
  ]

  @Test("each statement goes straight to its rows")
  func plans() async throws {
    let folder = try TemporaryFolder()
    let tenant = TenantID.random()
    let store = try await folder.open()
    try await store.create(tenant)
    await store.close()
    for statement in StatementText.all where !statement.isShared {
      let file =
        statement.file.hasPrefix("SubjectKey")
        ? folder.keyFile(of: tenant) : folder.dataFile(of: tenant)
      let plan = try folder.sqlite(file, "EXPLAIN QUERY PLAN \(statement.text)")
      let isWalk = Self.walks.contains { statement.text.contains($0) }
      let steps = plan.split(separator: "\n").filter { step in
        step.contains("SCAN ") && !step.contains("SCAN a") && !step.contains("CONSTANT ROW")
          || step.contains(/\(tenant=\?( AND \w+>\?)?\)/)
      }
      #expect(steps.count <= (isWalk ? 1 : 0), "\(statement)\n\(plan)")
    }
  }
}
