import Claims
import Messages
import PostgresServer
import RPC
import Store
import StorePostgres
import Testing
import Vocabulary

@testable import Services

@Suite("Fault 11: a connection that is cut at the commit", .timeLimit(.minutes(60)))
struct UnknownOutcomeTests {
  /// A server whose commits can be made to wait, so that they can be cut there.
  private struct Bed {
    let server: PostgresServer
    let database: PostgresDatabase
    let live: LiveDeployment
    let tenant: LiveTenant
    let student: StudentID
    let navigator: LiveCaller

    init() async throws {
      var options = PostgresServer.Options()
      options.settings["synchronous_commit"] = "on"
      // Its commits would wait too, and be cut in the place of ours.
      options.settings["autovacuum"] = "off"
      server = try await PostgresServer.start(options)
      let made = try await server.makeStore()
      database = made
      let (folder, clock) = (try ScratchFolder(), SettableClock())
      live = try await .node(
        on: PostgresStore(made.configuration(), clock: clock), folder: folder, clock: clock)
      tenant = try await live.tenant()
      student = try await tenant.student()
      navigator = try await tenant.navigator(of: student)
    }

    /// Makes every commit wait for a standby that never comes, or no more.
    func holdCommits(_ isHeld: Bool) async throws {
      try await server.sql(
        """
        ALTER SYSTEM SET synchronous_standby_names = '\(isHeld ? "nobody" : "")';
        SELECT pg_reload_conf();
        """)
      // One process of the server decides whether commits wait, and hears of it when it likes.
      while try await isHeld != commitsWait() {}
    }

    /// Tries one, and cuts it off if it waits.
    private func commitsWait() async throws -> Bool {
      let probe = Task {
        _ = try? await server.sql("SELECT pg_logical_emit_message(true, 'probe', '')")
      }
      try await Task.sleep(for: .milliseconds(100))
      let cut = try await server.sql(
        """
        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
        WHERE wait_event = 'SyncRep'
        """)
      await probe.value
      return cut != "0"
    }

    /// Cuts the connection of a write to a table that has committed and waits to say so. Others may
    /// wait too: only the one that we speak of still holds its lock on the table.
    func cutWhenCommitted(_ table: String) async throws {
      let waiting = """
        FROM pg_stat_activity a JOIN pg_locks l USING (pid)
        WHERE a.wait_event = 'SyncRep' AND l.mode = 'RowExclusiveLock'
          AND l.relation = 'cairn_data.\(table)'::regclass
        """
      while try await database.sql("SELECT count(*) > 0 \(waiting)") != "t" {
        try await Task.sleep(for: .milliseconds(20))
      }
      try await database.sql("SELECT pg_terminate_backend(a.pid, 5000) \(waiting)")
    }

    /// Makes every commit of a check-in cut its own connection before it is one, or no more.
    func cutBeforeCommits(_ cuts: Bool) async throws {
      try await database.sql(
        cuts
          ? """
          CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NULL;
          END $$;
          CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON cairn_data.check_in
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut();
          """ : "DROP TRIGGER cut ON cairn_data.check_in; DROP FUNCTION cut()")
    }

    func record(_ checkIn: CheckIn) async throws -> CheckInOutcome? {
      try await navigator.record([checkIn]).first?.outcome
    }

    func changes() async throws -> Int64 {
      try await tenant.session.data.read { try await $0.position().change }
    }

    func close() async throws {
      try await live.close()
      await server.stop()
    }
  }

  @Test("says that it is not known, and the same client id converges to one row and one change")
  func converges() async throws {
    let trial = FaultTrial(11, full: 200, short: 6)
    let bed = try await Bed()
    var (kept, lost) = (0, 0)
    for seed in trial.seeds {
      var dice = SeededGenerator(seed: seed)
      let isKept = Bool.random(using: &dice)
      let checkIn = CheckIn.sample(bed.student, at: bed.live.clock.now())
      let before = try await bed.changes()
      if isKept { try await bed.holdCommits(true) } else { try await bed.cutBeforeCommits(true) }
      async let refused = refusal { try await bed.record(checkIn) }
      if isKept { try await bed.cutWhenCommitted("check_in") }
      let status = await refused
      #expect(status?.code == .unavailable, "seed \(seed)")
      if isKept { try await bed.holdCommits(false) } else { try await bed.cutBeforeCommits(false) }
      #expect(try await bed.changes() == before + (isKept ? 1 : 0), "seed \(seed)")
      let outcome = try await insisting { try await bed.record(checkIn) }
      #expect(outcome == (isKept ? .alreadyRecorded : .recorded), "seed \(seed)")
      #expect(try await bed.changes() == before + 1, "seed \(seed)")
      if isKept { kept += 1 } else { lost += 1 }
    }
    let rows = try await bed.tenant.checkIns(of: bed.student)
    #expect(rows.count == trial.attempts)
    trial.report("\(kept) had committed and \(lost) had not, 0 doubled, 0 lost")
    try await bed.close()
  }

  @Test("no partner has what the log does not say")
  func disclosure() async throws {
    let bed = try await Bed()
    _ = try await bed.tenant.permit(bed.student)
    let partner = try await bed.tenant.partner()
    let before = try await bed.tenant.lastDisclosure()
    try await bed.holdCommits(true)
    async let refused = refusal { try await partner.read(bed.student) }
    try await bed.cutWhenCommitted("disclosure")
    let status = await refused
    #expect(status?.code == .unavailable)
    try await bed.holdCommits(false)
    // More than was answered may be in the log, never less.
    #expect(try await bed.tenant.lastDisclosure() == before + 1)
    let read = try await insisting { try await partner.read(bed.student) }
    #expect(read.identity != nil)
    #expect(try await bed.tenant.lastDisclosure() == before + 2)
    try await bed.close()
  }

  @Test("twin: without the same client id, what had committed is there twice")
  func without() async throws {
    let bed = try await Bed()
    let now = bed.live.clock.now()
    try await bed.holdCommits(true)
    async let refused = refusal { try await bed.record(.sample(bed.student, at: now)) }
    try await bed.cutWhenCommitted("check_in")
    let status = await refused
    #expect(status != nil)
    try await bed.holdCommits(false)
    let again = try await insisting { try await bed.record(.sample(bed.student, at: now)) }
    #expect(again == .recorded)
    #expect(try await bed.tenant.checkIns(of: bed.student).count == 2)
    try await bed.close()
  }
}
