import Messages
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Several servers: who rotates", .timeLimit(.minutes(4))) struct NodeRotationTests {
  private func beds(
    _ engine: TestEngine, a: NodeTiming = .byHand, b: NodeTiming = .byHand
  ) async throws -> (a: RotationBed, b: RotationBed) {
    let nodes = try await NodeBed(engine, a: a, b: b)
    let bed = try await RotationBed(students: 3, on: nodes.a, tenant: nodes.tenant)
    var there = bed
    there.live = nodes.b
    return (bed, there)
  }

  @Test("one server at a time, and the next when it has ended", arguments: TestEngine.shared)
  func lease(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine)
    let (a, b) = (bed.live.node, there.live.node)
    #expect(try await a.leaseRotation(of: bed.tenant))
    #expect(try await a.leaseRotation(of: bed.tenant))
    #expect(try await !b.leaseRotation(of: bed.tenant))
    try await a.endRotationLease(of: bed.tenant)
    #expect(try await b.leaseRotation(of: bed.tenant))
    // What is not one's own is not ended.
    try await a.endRotationLease(of: bed.tenant)
    #expect(try await !a.leaseRotation(of: bed.tenant))
    await b.leave()
    #expect(try await a.leaseRotation(of: bed.tenant))
    // Who has been given up gets none.
    #expect(try await !b.leaseRotation(of: .random()))
  }

  @Test(
    "one that ends without a word in mid rotation is followed by the other, from where it was",
    arguments: TestEngine.shared, [Store.KeyKind.studentKeys, .indexRoot, .epoch])
  func takeover(_ engine: TestEngine, _ kind: Store.KeyKind) async throws {
    let nodes = try await NodeBed(engine)
    let bed = try await RotationBed(students: 3, on: nodes.a, tenant: nodes.tenant)
    #expect(try await bed.live.node.leaseRotation(of: bed.tenant))
    try await bed.rotation().begin(kind)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await #expect(throws: Stopped.self) {
          try await bed.rotation(.stopping(after: 5)).advance()
        }
      }
      repeat { try await nodes.b.look() } while try await !bed.isActivated(kind)
      try await group.waitForAll()
    }
    #expect(try await bed.states(kind) == [.decryptOnly, .active])
    await nodes.b.node.leave()

    // It is dead, and nobody knows: it says nothing any more.
    let next = try await nodes.another(timing: .byHand(silence: .milliseconds(50)))
    var there = bed
    there.live = next
    try await next.deployment.rotations.advance(bed.tenant)
    #expect(try await bed.states(kind) == [.decryptOnly, .active])
    try await there.verify()
    try await next.node.beat()
    try await Task.sleep(for: .milliseconds(60))
    try await next.node.beat()
    try await next.deployment.rotations.advance(bed.tenant)
    #expect(try await there.states(kind) == [.retired, .active])
    try await there.verify()
    try await there.write()
  }

  @Test(
    "two at once, as after one was given up and lives, do no harm to each other",
    arguments: TestEngine.shared)
  func two(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine)
    try await bed.live.following {
      try await there.live.following {
        for kind in Store.KeyKind.allCases {
          _ = try await bed.rotation().begin(kind)
          try await withThrowingTaskGroup(of: Void.self) { group in
            for one in [bed, there] { group.addTask { try await one.rotation().advance() } }
            try await group.waitForAll()
          }
          try await bed.verify("\(kind)")
          try await there.verify("\(kind)")
        }
      }
    }
    for kind in RotationTests.prompt { #expect(try await bed.states(kind) == [.retired, .active]) }
    try await there.write()
    try await bed.verify()
  }

  @Test(
    "what is asked for on the other while one is at work is done by that one",
    arguments: TestEngine.shared)
  func askedElsewhere(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine)
    try await bed.live.following {
      try await there.live.following {
        try await bed.rotation().begin(.tenantKey)
        async let worked: Void = bed.live.deployment.rotations.advance(bed.tenant)
        _ = try await there.rotation().begin(.indexRoot)
        try await there.live.deployment.rotations.advance(bed.tenant)
        try await worked
        // Where the first had ended just before the second began to ask.
        try await there.live.deployment.rotations.advance(bed.tenant)
      }
    }
    #expect(try await bed.states(.tenantKey) == [.retired, .active])
    #expect(try await bed.states(.indexRoot) == [.retired, .active])
  }

  @Test("an epoch that is due begins once, whoever looks first", arguments: TestEngine.shared)
  func schedule(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine)
    bed.live.clock.advance(days: 8)
    await withTaskGroup(of: Void.self) { group in
      for one in [bed, there] { group.addTask { await one.live.deployment.rotations.look() } }
    }
    #expect(try await bed.states(.epoch) == [.active, .pending])
  }
}
