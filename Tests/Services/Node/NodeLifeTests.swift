import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Several servers: how they know each other", .timeLimit(.minutes(4))) struct NodeLifeTests {
  @Test("each has a row while it serves, and none when it has ended", arguments: TestEngine.shared)
  func rows(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    #expect(Set(try await bed.nodes().map(\.id)) == [bed.a.node.id, bed.b.node.id])
    await bed.b.node.leave()
    #expect(try await bed.nodes().map(\.id) == [bed.a.node.id])
  }

  @Test("an embedded store has none, and no call looks for news")
  func embedded() async throws {
    let live = try await LiveDeployment.open()
    #expect(live.node.isFresh)
    await live.node.run()
    let nodes = try await live.deployment.store.registry.read { try await $0.nodes() }
    #expect(nodes.isEmpty)
    let steps = live.deployment.interceptors(operatorUserID: 0, shares: TenantShares(crowdedMax: 1))
    #expect(!steps.contains { $0 is Freshness })
  }

  @Test(
    "one that was silent is given up, and begins anew with nothing remembered when it comes back",
    arguments: TestEngine.shared)
  func givenUp(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine, a: .byHand(silence: .milliseconds(50)))
    let caller = try await bed.onA().admin()
    _ = try await caller.calling(bed.b).credentials.whoAmI(.init())
    try await bed.a.node.beat()
    try await Task.sleep(for: .milliseconds(60))
    // As long as it says something it is one of them.
    try await bed.b.node.beat()
    try await bed.a.node.beat()
    #expect(try await bed.nodes().count == 2)
    try await Task.sleep(for: .milliseconds(60))
    try await bed.a.node.beat()
    #expect(try await bed.nodes().map(\.id) == [bed.a.node.id])

    let before = try await bed.onB().session
    try await bed.b.look()
    #expect(try await bed.nodes().count == 2)
    #expect(try await bed.onB().session !== before)
    _ = try await caller.calling(bed.b).credentials.whoAmI(.init())
  }

  @Test(
    "what expired on one does not live on on another whose clock is behind",
    arguments: TestEngine.shared)
  func clocks(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let behind = SettableClock()
    let late = try await bed.another(clock: behind)
    bed.clock.advance(days: 2)
    #expect(late.deployment.clock.now() < bed.a.deployment.clock.now())
    try await bed.a.node.beat()
    try await late.node.beat()
    #expect(late.deployment.clock.now() == bed.a.deployment.clock.now())
    // And one that starts begins no earlier than the others are.
    let next = try await bed.another(clock: SettableClock())
    #expect(next.deployment.clock.now() == bed.a.deployment.clock.now())
  }

  @Test(
    "two that start at once on an empty store have the same platform keys",
    arguments: TestEngine.shared)
  func firstStart(_ engine: TestEngine) async throws {
    for _ in 0..<5 {
      let (folder, clock) = (try ScratchFolder(), SettableClock())
      let open = try await engine.make(folder, clock)
      let nodes = try await withThrowingTaskGroup(of: LiveDeployment.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await .node(on: open(), folder: folder, clock: clock, timing: .byHand)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let caller = try await nodes[0].platformOperator()
      for node in nodes { _ = try await caller.calling(node).credentials.whoAmI(.init()) }
      for node in nodes { try await node.close() }
    }
  }

  @Test("more news than one look takes are all taken", arguments: TestEngine.shared)
  func manyNews(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let caller = try await bed.onA().admin()
    _ = try await caller.calling(bed.b).credentials.whoAmI(.init())
    try await bed.engine.registry.write(.bulk) { writer in
      for _ in 0..<(NewsFound.rowsMax + 10) { try await writer.publish(.keys, of: .random()) }
      _ = try await writer.revokeCredential(
        caller.credential, of: bed.tenant, at: Instant(milliseconds: 1))
    }
    try await bed.b.look()
    #expect(await refusal { try await caller.calling(bed.b).credentials.whoAmI(.init()) } != nil)
    let last = try await bed.engine.registry.read { try await $0.lastNews() }
    #expect(try await bed.nodes().first { $0.id == bed.b.node.id }?.news == last)
  }

  @Test(
    "without the registry nothing is answered that might be out of date",
    arguments: TestEngine.shared)
  func fenced(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine, b: .atOnce)
    let student = try await bed.onA().student()
    let there = try await bed.onA().admin().calling(bed.b)
    _ = try await there.read(student)
    await bed.b.deployment.store.close()
    #expect(await refusal { try await there.read(student) }?.code == .unavailable)
  }

  @Test(
    "keys that wait for their data on another server are swept only when they have waited an hour",
    arguments: TestEngine.shared)
  func orphans(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let session = try await bed.onA().session
    let (keys, data) = (session.keys, session.data)
    func sweep(after seconds: Int64) async throws -> Int {
      let now = bed.clock.now().advanced(bySeconds: seconds)
      return try await OrphanKeys.sweepShared(keys: keys, data: data, at: now)
    }
    let waiting = StudentID.random()
    _ = try await session.createSubjects([waiting])
    let student = try await bed.onA().student()
    #expect(try await sweep(after: 0) == 0)
    #expect(try await sweep(after: 3599) == 0)
    #expect(try await session.wrappedKeys(of: waiting) != nil)
    // Later ones have their own hour.
    let later = StudentID.random()
    _ = try await session.createSubjects([later])
    #expect(try await sweep(after: 3600) == 1)
    #expect(try await session.wrappedKeys(of: waiting) == nil)
    #expect(try await session.wrappedKeys(of: later) != nil)
    #expect(try await session.wrappedKeys(of: student) != nil)
    #expect(try await keys.read { try await $0.unsettledSubjects(limit: 10) } == [later])
    // The sweep of a store that nobody else writes to would have taken them at once (the twin).
    #expect(try await OrphanKeys.sweep(keys: keys, data: data) == 1)
  }
}
