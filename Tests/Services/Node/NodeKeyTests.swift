import Messages
import RPC
import Sealing
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Services

@Suite("Several servers: keys", .timeLimit(.minutes(4))) struct NodeKeyTests {
  /// A bed of everything that is sealed, made on `a`, and the same seen from `b`.
  private func beds(
    _ engine: TestEngine, students: Int = 3, a: NodeTiming = .byHand, b: NodeTiming = .byHand
  ) async throws -> (a: RotationBed, b: RotationBed) {
    let nodes = try await NodeBed(engine, a: a, b: b)
    let id = nodes.tenant
    let bed = try await RotationBed(students: students, on: nodes.a, tenant: id)
    var there = bed
    there.live = nodes.b
    return (bed, there)
  }

  @Test(
    "every kind is rotated on one while eight clients of the other read and write: no call fails",
    arguments: TestEngine.shared)
  func rotated(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine, students: 4)
    let (isOver, calls) = (Flag(), Count())
    try await there.live.following {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for client in 0..<8 {
          group.addTask {
            while !isOver.isSet {
              // What is refused ends the test.
              do {
                if client < 5 {
                  try await there.verify("on b")
                } else {
                  try await there.write()
                }
              } catch {
                isOver.set()
                throw error
              }
              calls.add()
            }
          }
        }
        group.addTask {
          defer { isOver.set() }
          for kind in Store.KeyKind.allCases {
            let before = calls.value
            try await bed.rotate(kind)
            while calls.value < before + 8, !isOver.isSet { await Task.yield() }
          }
        }
        try await group.waitForAll()
      }
    }
    for kind in RotationTests.prompt { #expect(try await bed.states(kind) == [.retired, .active]) }
    try await bed.verify()
    try await there.verify()
  }

  @Test(
    "what the other seals afterwards is sealed under the new keys", arguments: TestEngine.shared,
    Store.KeyKind.allCases)
  func sealsAnew(_ engine: TestEngine, _ kind: Store.KeyKind) async throws {
    let (bed, there) = try await beds(engine, students: 1)
    // It has every key in hand before the first is used, remembers those of the students as they
    // were then, and has heard of nothing since.
    async let rotated: Void = bed.rotate(kind)
    repeat {
      try await there.live.look()
      try await there.verify()
    } while try await !bed.isActivated(kind)
    try await rotated
    try await there.verify("with the keys that it remembers")
    try await there.write()
    try await there.verify()
    let custody = try await there.session().custody.newest
    switch kind {
    case .epoch: #expect(custody.epoch == 2)
    case .studentKeys: #expect(custody.generation == 2)
    case .indexRoot: #expect(custody.indexVersions[0] == 2)
    case .serviceRoot: #expect(custody.manifestVersion == 2)
    case .tenantKey, .logSigning, .receiptSigning: break
    }
  }

  @Test(
    "a pending key is known and not used, until all have taken it up", arguments: TestEngine.shared)
  func pending(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine, students: 1)
    try await bed.rotation().begin(.indexRoot)
    try await there.live.look()
    #expect(try await there.session().custody.indexVersions == [1, 2])
    try await there.write()
    #expect(try await there.session().custody.newest.indexVersions == [1, 2])
    async let advanced: Void = bed.rotation().advance()
    // It waits for one that lives and has not looked.
    try await Task.sleep(for: .milliseconds(200))
    #expect(try await bed.states(.indexRoot) == [.active, .pending])
    repeat { try await there.live.look() } while try await !bed.isActivated(.indexRoot)
    try await advanced
    #expect(try await bed.states(.indexRoot) == [.retired, .active])
  }

  @Test(
    "without its having taken them up, a server finds what it has no key for (the twin)",
    arguments: TestEngine.shared, [Store.KeyKind.epoch, .serviceRoot])
  func deaf(_ engine: TestEngine, _ kind: Store.KeyKind) async throws {
    // `a` takes the silent `b` for dead at once, and `b` never looks: what a hung process would be
    // if it answered without looking first.
    let (bed, there) = try await beds(engine, students: 1, a: .byHand(silence: .zero))
    try await there.verify()
    try await bed.rotate(kind)
    let student = bed.students[0]
    // As after some other calls: nothing of the student is in memory.
    try await there.session().custody.forget(student)
    let status = await refusal { try await there.caller("navigator").read(student) }
    #expect(status?.reason == "RECORD_UNREADABLE")
    // At its next look it finds itself given up, forgets everything, and is one of them again.
    try await there.live.look()
    try await there.verify()
    #expect(try await there.live.deployment.store.registry.read { try await $0.nodes() }.count == 2)
  }

  @Test("credentials issued on one are good on the other", arguments: TestEngine.shared)
  func peppers(_ engine: TestEngine) async throws {
    let (bed, there) = try await beds(engine, students: 1)
    try await bed.rotation().begin(.serviceRoot)
    async let advanced: Void = bed.rotation().advance()
    repeat { try await there.live.look() } while try await !bed.isActivated(.serviceRoot)
    try await advanced
    let issued = try await bed.live.tenant(bed.tenant).admin()
    _ = try await issued.calling(there.live).credentials.whoAmI(.init())
    // And the other way round, by one that has not heard yet that the new root is the active one.
    let other = try await there.live.tenant(bed.tenant)
    let made = try await CredentialClient(there.live.atSocket(naming: other.session.name))
      .issueCredential(.init(role: .tenantAdmin, label: "a test")).message
    let caller = LiveCaller(router: bed.live.router, token: made.token, credential: "")
    _ = try await caller.credentials.whoAmI(.init())
  }

  @Test(
    "the root key is rotated when every server has it, and then everywhere at once",
    arguments: TestEngine.shared)
  func root(_ engine: TestEngine) async throws {
    let bed = try await NodeBed(engine)
    let student = try await bed.onA().student()
    let next = FixedRootKey(version: 2, byte: 8)
    let c = try await bed.another(next: next)
    let root = RootClient(c.atSocket())
    let status = await refusal { try await root.rotateRoot(.init(version: 2)) }
    #expect(status?.conditions == ["ROOT"])
    let details = "\(try #require(status).details)"
    #expect(details.contains("2 of 3 servers"))
    // The operator starts the others anew, with both.
    await bed.a.node.leave()
    await bed.b.node.leave()
    let d = try await bed.another(next: next)
    #expect(try await root.rotateRoot(.init(version: 2)).message.keysResealed == 2)
    #expect(d.deployment.custody.rootVersions == [1, 2])
    try await d.look()
    #expect(d.deployment.custody.rootVersions == [2])
    #expect(try await d.tenant(bed.tenant).admin().read(student).identity != nil)
    // One that still has the old one only makes no tenant that nobody could open.
    await #expect(throws: StoreError.outdated) {
      let (secrets, _) = try bed.a.deployment.custody.createTenant(.random())
      try await bed.engine.registry.write { writer in
        for row in secrets.rows { try await writer.put(row, of: .random()) }
      }
    }
  }
}

extension RotationBed {
  /// Whether the second version of a key is in use, or has been.
  func isActivated(_ kind: Store.KeyKind) async throws -> Bool {
    let states = try await states(kind)
    return states.count == 2 && states[1] != .pending
  }
}

/// Set once.
final class Flag: Sendable {
  private let state = Atomic(false)
  var isSet: Bool { state.load(ordering: .acquiring) }
  func set() { state.store(true, ordering: .releasing) }
}

final class Count: Sendable {
  private let state = Atomic(0)
  var value: Int { state.load(ordering: .relaxed) }
  func add() { state.add(1, ordering: .relaxed) }
}
