import Claims
import PostgresServer
import Store
import StorePostgres
import Testing
import Vocabulary

/// Fault 10, the store's part: what a server loses of its connections, and what a transaction loses
/// to others, loses and doubles nothing.
@Suite("Fault 10: collisions and lost connections", .timeLimit(.minutes(60)))
struct CollisionFaultTests {
  private static let writers = 32
  /// One in ten fails by itself, as if it had collided; none is retried by the server.
  private static let collide = """
    CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF random() < 0.1 THEN RAISE EXCEPTION 'collided' USING ERRCODE = '40001'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER collide BEFORE INSERT ON cairn_data.change_log
      FOR EACH ROW EXECUTE FUNCTION collide();
    """

  private final class Seen: Sendable {
    let unknown = Tally()
    /// Of those, the ones that had been done.
    let foundDone = Tally()
    let busy = Tally()
  }

  /// One write of a client that tries until it knows.
  private static func insist(
    _ id: StudentID, on store: TenantStore, _ seen: Seen
  ) async throws {
    var mayBeDone = false
    while true {
      do {
        try await store.write { writer in
          _ = try await writer.recordChange(
            .studentCreated, of: id, at: Instant(seconds: 1_780_000_000))
          try await writer.insert(student: id)
        }
        return
      } catch StoreError.conflict(.primaryKey) where mayBeDone {
        seen.foundDone.add()
        return
      } catch StoreError.unavailable {
        mayBeDone = true
        seen.unknown.add()
      } catch StoreError.busy {
        seen.busy.add()
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  @Test("one in ten collides, connections are cut: each client id is there once, with one change")
  func onceEach() async throws {
    let trial = FaultTrial(10, full: 20_000, short: 600)
    let server = try await PostgresServer.shared()
    let database = try await server.makeStore()
    let nodes = try (0..<2).map { _ in
      PostgresStore(try database.configuration(), clock: FixedClock())
    }
    let tenant = TenantID.random()
    try await nodes[0].create(tenant)
    try await database.sql(Self.collide)
    let cuts = Task {
      var cut = 0
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(120))
        let count = try await server.sql(
          """
          SELECT count(pg_terminate_backend(pid)) FROM (
            SELECT pid FROM pg_stat_activity WHERE datname = '\(database.name)'
              AND usename = 'cairn' AND state <> 'idle' ORDER BY random() LIMIT 1) AS victim
          """)
        cut += Int(count) ?? 0
      }
      return cut
    }
    let ids = (0..<trial.attempts).map { _ in StudentID.random() }
    let seen = Seen()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<Self.writers {
        group.addTask {
          for index in stride(from: writer, to: ids.count, by: Self.writers) {
            try await Self.insist(ids[index], on: nodes[index % 2].data(of: tenant), seen)
          }
        }
      }
      try await group.waitForAll()
    }
    cuts.cancel()
    let cut = try await cuts.value
    let data = nodes[0].data(of: tenant)
    #expect(try await data.read { try await $0.studentCount() } == ids.count)
    #expect(try await data.read { try await $0.lastChange() } == Int64(ids.count))
    // A change of a write that came to nothing is not there, and none is there twice.
    let distinct = try await database.sql(
      "SELECT count(DISTINCT subject), count(*) FROM cairn_data.change_log")
    #expect(distinct == "\(ids.count)|\(ids.count)")
    #expect(cut > 0)
    trial.report(
      "0 lost, 0 doubled; 40001 in 10 %, \(cut) backends cut, \(seen.unknown.count) times unknown "
        + "of which \(seen.foundDone.count) were done, \(seen.busy.count) times busy")
    for node in nodes { await node.close() }
    try await database.drop()
  }

  @Test("without another attempt at what collided, the same load is refused in part")
  func without() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let store = PostgresStore(try database.configuration(), clock: FixedClock())
    let tenant = TenantID.random()
    try await store.create(tenant)
    // Every attempt collides, so that it is given up after the last.
    try await database.sql(Self.collide.replacing("0.1", with: "2"))
    await #expect(throws: StoreError.busy) {
      try await store.data(of: tenant).write { writer in
        _ = try await writer.recordChange(
          .studentCreated, of: .random(), at: Instant(seconds: 1_780_000_000))
      }
    }
    #expect(try await store.data(of: tenant).read { try await $0.lastChange() } == 0)
    await store.close()
    try await database.drop()
  }
}
