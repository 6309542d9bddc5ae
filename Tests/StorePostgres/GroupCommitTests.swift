import PostgresServer
import Synchronization
import Testing
import Vocabulary

@testable import Store
@testable import StorePostgres

private typealias CheckInID = Identifier<IdentifierKind.CheckIn>

@Suite("Writes of one tenant that share a transaction", .timeLimit(.minutes(3)))
struct GroupCommitTests {
  @Test("twenty check-ins wait once, if nobody else writes")
  func oneWait() async throws {
    try await withBed { (bed) async throws in
      for _ in 0..<2 { _ = await bed.carryOut([bed.checkIn()]) }
      let waits = try await bed.waits {
        #expect(await bed.carryOut((0..<20).map { _ in bed.checkIn() }) == .kept(20))
      }
      #expect(waits == 1)
      #expect(try await bed.changes() == Array(1...22))
    }
  }

  @Test("a server that has just started asks once where the series stands")
  func firstWait() async throws {
    try await withBed { (bed) async throws in
      let waits = try await bed.waits {
        #expect(await bed.carryOut((0..<20).map { _ in bed.checkIn() }) == .kept(20))
      }
      #expect(waits == 2)
    }
  }

  @Test("another server's writes in between are noticed, and nothing is lost")
  func stale() async throws {
    try await withBed { (bed) async throws in
      let other = bed.server()
      for _ in 0..<2 { _ = await bed.carryOut([bed.checkIn()]) }
      #expect(await bed.carryOut([bed.checkIn()], on: other) == .kept(1))
      #expect(await bed.carryOut([bed.checkIn(), bed.checkIn()]) == .kept(2))
      #expect(await bed.carryOut([bed.checkIn()], on: other) == .kept(1))
      #expect(await bed.carryOut([bed.checkIn()]) == .kept(1))
      #expect(try await bed.changes() == Array(1...7))
      // Once it was wrong it is asked for, so that a group need not be carried out twice.
      #expect(await bed.carryOut([bed.checkIn()], on: other) == .kept(1))
      let waits = try await bed.waits { _ = await bed.carryOut([bed.checkIn(), bed.checkIn()]) }
      #expect(waits == 2)
    }
  }

  @Test("one that fails takes nobody with it, wherever it stands", arguments: [0, 3, 6])
  func failing(position: Int) async throws {
    struct Refusal: Error, Equatable {}
    try await withBed { (bed) async throws in
      let known = CheckInID.random()
      for client in [known, .random()] { _ = await bed.carryOut([bed.checkIn(client)]) }
      let culprits: [(Pending, any Error)] = [
        (bed.checkIn(known), StoreError.conflict(.checkInClient)),
        (bed.checkIn(navigator: .random()), StoreError.reference),
        (
          Pending { writer in
            _ = try await writer.recordChange(.studentRevised, of: nil, at: .test)
            throw Refusal()
          }, Refusal()
        ),
      ]
      for (culprit, error) in culprits {
        var group = (0..<6).map { _ in bed.checkIn() }
        group.insert(culprit, at: position)
        let outcomes = await bed.carryOut(group)
        #expect(outcomes.failures.count == 1)
        let failure = try #require(outcomes.failures[position])
        #expect(String(describing: failure) == String(describing: error))
      }
      #expect(try await bed.changes() == Array(1...20))
      #expect(try await bed.checkIns() == 20)
    }
  }

  @Test("one that is alone and fails is carried out once")
  func alone() async throws {
    try await withBed { (bed) async throws in
      let known = CheckInID.random()
      for client in [known, .random()] { _ = await bed.carryOut([bed.checkIn(client)]) }
      let again = bed.checkIn(known)
      let failures = await bed.carryOut([again]).failures
      #expect(failures[0] as? StoreError == .conflict(.checkInClient))
      #expect(again.attempts == 1)
      #expect(await bed.carryOut([bed.checkIn()]) == .kept(1))
      #expect(try await bed.changes() == [1, 2, 3])
    }
  }

  @Test("who comes next on a connection hears nothing of a failure before", arguments: [1, 3])
  func nextOwner(count: Int) async throws {
    struct Refusal: Error {}
    try await withBed { (bed) async throws in
      for _ in 0..<2 { _ = await bed.carryOut([bed.checkIn()]) }
      let refused = Pending { writer in
        // Not answered when the body gives up.
        try await writer.demand(each: [.random()], in: .caseload(of: .random()))
        _ = try await writer.recordChange(.studentRevised, of: nil, at: .test)
        throw Refusal()
      }
      #expect(await bed.carryOut([refused]).failures[0] is Refusal)
      let group = (0..<count).map { _ in bed.checkIn() }
      #expect(await bed.carryOut(group) == .kept(count))
      #expect(group.allSatisfy { $0.attempts == 1 })
    }
  }

  @Test("a collision over the turn itself loses nobody's write", arguments: [1, 2])
  func collidingTurn(collisions: Int) async throws {
    try await withBed { (bed) async throws in
      try await bed.database.sql(
        """
        CREATE SEQUENCE cairn_data.attempts;
        CREATE FUNCTION cairn_data.meets_nobody() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('cairn_data.attempts') <= \(collisions) THEN
            RAISE EXCEPTION 'collided' USING ERRCODE = '40001';
          END IF;
          RETURN true;
        END $$;
        ALTER TABLE cairn_data.turn RENAME TO turn_kept;
        CREATE VIEW cairn_data.turn AS
          SELECT tenant, held FROM cairn_data.turn_kept WHERE cairn_data.meets_nobody();
        GRANT SELECT, UPDATE ON cairn_data.turn TO \(PostgresServer.storeRole);
        GRANT USAGE ON SEQUENCE cairn_data.attempts TO \(PostgresServer.storeRole);
        """)
      let group = (0..<3).map { _ in bed.checkIn() }
      #expect(await bed.carryOut(group) == .kept(3))
      try await bed.database.sql(
        "DROP VIEW cairn_data.turn; ALTER TABLE cairn_data.turn_kept RENAME TO turn")
      #expect(try await bed.checkIns() == 3)
      #expect(try await bed.changes() == [1, 2, 3])
    }
  }

  @Test("one that looks and refuses leaves the others their one attempt")
  func refusing() async throws {
    try await withBed { (bed) async throws in
      let others = (0..<4).map { _ in bed.checkIn() }
      let looking = Pending { writer in
        _ = try await writer.lastChange()
        throw StoreError.limit
      }
      let outcomes = await bed.carryOut(others[..<2] + [looking] + others[2...])
      #expect(outcomes.failures.mapValues { $0 as? StoreError } == [2: .limit])
      #expect(others.map(\.attempts) == [1, 1, 1, 1])
    }
  }
}

// MARK: - The bed

/// A tenant with one student, and servers that write.
private struct Bed: Sendable {
  let database: PostgresDatabase
  let pool: Pool
  let space: BoundSchema
  let data: TenantStore
  let student = StudentID.random()
  let navigator = StaffID.random()
  private let first: GroupCommit

  init(_ database: PostgresDatabase, _ store: PostgresStore, _ tenant: TenantID) async throws {
    let url = database.url(as: "cairn")
    let pool = Pool(max: 1) { () throws(StoreError) in
      try await Connection.connect(url, prepares: true)
    }
    self.database = database
    self.pool = pool
    space = BoundSchema(.data, of: tenant)
    first = GroupCommit(space: space, pool: pool)
    data = store.data(of: tenant)
    let (student, navigator) = (student, navigator)
    try await data.write { writer in
      try await writer.insert(student: student)
      try await writer.insert(
        NavigatorAssignmentRow(
          student: student, navigator: navigator, change: 0, assignedAt: .test))
    }
  }

  /// Another server, which knows nothing of the first.
  func server() -> GroupCommit { GroupCommit(space: space, pool: pool) }

  /// As the queue does it.
  func carryOut(_ group: some Sequence<Pending>, on server: GroupCommit? = nil) async -> Outcomes {
    let writes = Array(group)
    var waiting = writes[...]
    while let next = waiting.popFirst() {
      await (server ?? first).commit(next) { waiting.popFirst() }
    }
    return Outcomes(writes)
  }

  /// As `RecordCheckIns` does it.
  func checkIn(_ client: CheckInID = .random(), navigator: StaffID? = nil) -> Pending {
    let (student, navigator) = (student, navigator ?? self.navigator)
    return Pending { writer in
      try await writer.demand(generation: 1, index: 1, serviceRoot: 1)
      try await writer.demand(each: [student], in: .caseload(of: navigator))
      let change = try await writer.recordChange(
        .checkInRecorded, of: student, record: client, at: .test)
      let sealed = Sealed(schema: 1, generation: 1, revision: change, bytes: [1, 2, 3])
      _ = try await writer.record([
        CheckInRow(
          student: student, week: ISOWeek(containing: CivilDate(dayNumber: 20_600)),
          clientID: client, fingerprint: Array(repeating: 1, count: 32), occurredAt: .test,
          recordedAt: .test, navigator: navigator, author: "credential", mode: 1, reached: 1,
          detail: sealed)
      ])
    }
  }

  func changes() async throws -> [Int64] {
    try await data.read { try await $0.changes(after: 0, limit: 1000).map(\.sequence) }
  }

  func checkIns() async throws -> Int {
    try await data.read { [student] in try await $0.checkIns(of: student, limit: 1000).count }
  }

  /// How often the connection waited for the server.
  func waits(_ body: () async throws -> Void) async throws -> Int {
    let before = try await connectionWaits()
    try await body()
    return try await connectionWaits() - before
  }

  private func connectionWaits() async throws -> Int {
    let connection = try await pool.take()
    defer { pool.give(connection) }
    return connection.waits
  }
}

private func withBed(_ body: (Bed) async throws -> Void) async throws {
  let database = try await PostgresServer.shared().makeStore()
  let store = PostgresStore(try database.configuration(), clock: FixedClock())
  let tenant = TenantID.random()
  try await store.create(tenant)
  let bed = try await Bed(database, store, tenant)
  try await body(bed)
  await bed.pool.close()
  await store.close()
  try await database.drop()
}

/// A write, and what its caller was told.
private final class Pending: PendingWrite {
  private struct State {
    var failure: (any Error)?
    var attempts = 0
    var isFinished = false
  }

  let size = WriteSize.small
  private let body: @Sendable (TenantWriter) async throws -> Void
  private let state = Mutex(State())

  init(_ body: @escaping @Sendable (TenantWriter) async throws -> Void) { self.body = body }

  var attempts: Int { state.withLock(\.attempts) }
  var failure: (any Error)? {
    state.withLock { $0.isFinished ? $0.failure : StoreError.closed }
  }

  func attempt(_ session: any EngineSession) async -> Bool {
    var failure: (any Error)?
    do { try await body(Transaction(session: session)) } catch { failure = error }
    state.withLock { [failure] state in
      state.attempts += 1
      state.failure = failure
    }
    return failure == nil
  }

  func doom(_ failure: StoreError) {
    state.withLock { $0.failure = $0.failure ?? failure }
  }

  func finish(_ failure: StoreError?) {
    state.withLock { state in
      state.isFinished = true
      if let failure { state.failure = failure }
    }
  }
}

/// What the callers of a group were told.
private struct Outcomes: Equatable {
  let count: Int
  /// By their place in the group.
  let failures: [Int: any Error]

  init(_ writes: [Pending]) {
    count = writes.count
    failures = Dictionary(
      uniqueKeysWithValues: writes.enumerated().compactMap { place, write in
        write.failure.map { (place, $0) }
      })
  }

  private init(count: Int) {
    self.count = count
    failures = [:]
  }

  static func kept(_ count: Int) -> Outcomes { Outcomes(count: count) }

  static func == (one: Outcomes, other: Outcomes) -> Bool {
    one.count == other.count && one.failures.isEmpty && other.failures.isEmpty
  }
}
