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
  /// A server on which the commit of a write to one table can be cut, at either side of the moment
  /// that it is durable.
  private struct Bed {
    let server: PostgresServer
    let database: PostgresDatabase
    let live: LiveDeployment
    let tenant: LiveTenant
    let student: StudentID
    let navigator: LiveCaller

    init() async throws {
      var options = PostgresServer.Options()
      // A standby that never comes, for which no commit waits but one that asks for it.
      options.settings["synchronous_standby_names"] = "nobody"
      options.settings["synchronous_commit"] = "local"
      server = try await PostgresServer.start(options)
      // Its process is also the one that says whether commits wait at all.
      try await server.sql("CHECKPOINT")
      let made = try await server.makeStore()
      database = made
      let (folder, clock) = (try ScratchFolder(), SettableClock())
      live = try await .node(
        on: PostgresStore(made.configuration(), clock: clock), folder: folder, clock: clock)
      tenant = try await live.tenant()
      student = try await tenant.student()
      navigator = try await tenant.navigator(of: student)
    }

    enum Side {
      /// The commit is durable, and its answer does not come.
      case after
      /// The connection is gone before there is a commit.
      case before
    }

    /// Cuts the connection of the one call in `body`, which writes to `table`.
    func cut<Result>(
      _ side: Side, of table: String, _ body: () async throws -> Result
    ) async throws -> Result {
      let act =
        switch side {
        case .after: "set_config('synchronous_commit', 'on', true)"
        case .before: "pg_terminate_backend(pg_backend_pid()), pg_sleep(10)"
        }
      try await database.sql(
        """
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          PERFORM \(act); RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON cairn_data.\(table)
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut();
        """)
      async let cutting: Void = side == .after ? cutTheOneThatWaits() : ()
      let result = try await body()
      try await cutting
      try await database.sql("DROP TRIGGER cut ON cairn_data.\(table); DROP FUNCTION cut()")
      return result
    }

    /// Cuts the connection that has committed and waits for the standby before it says so.
    private func cutTheOneThatWaits() async throws {
      let cut = """
        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
        WHERE wait_event = 'SyncRep'
        """
      let began = ContinuousClock.now
      while try await database.sql(cut) != "1" {
        guard .now - began < .seconds(60) else { throw ServerFailure("no commit waits") }
        try await Task.sleep(for: .milliseconds(20))
      }
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
      let status = try await bed.cut(isKept ? .after : .before, of: "check_in") {
        await refusal { try await bed.record(checkIn) }
      }
      #expect(status?.code == .unavailable, "seed \(seed)")
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
    let status = try await bed.cut(.after, of: "disclosure") {
      await refusal { try await partner.read(bed.student) }
    }
    #expect(status?.code == .unavailable)
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
    let status = try await bed.cut(.after, of: "check_in") {
      await refusal { try await bed.record(.sample(bed.student, at: now)) }
    }
    #expect(status?.code == .unavailable)
    let again = try await insisting { try await bed.record(.sample(bed.student, at: now)) }
    #expect(again == .recorded)
    #expect(try await bed.tenant.checkIns(of: bed.student).count == 2)
    try await bed.close()
  }
}
