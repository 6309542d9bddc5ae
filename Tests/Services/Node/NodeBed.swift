import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

extension NodeTiming {
  /// Looks when a test says so, and relies on what it knows for as long as the test runs.
  static let byHand: NodeTiming = {
    var timing = NodeTiming()
    timing.newsAgeMax = .seconds(3600)
    timing.silenceMax = .seconds(3600)
    return timing
  }()

  /// Looks at every call.
  static let atOnce: NodeTiming = {
    var timing = NodeTiming.byHand
    timing.newsAgeMax = .zero
    return timing
  }()

  /// The same, taking others for dead at their first silence.
  static func byHand(silence: Duration) -> NodeTiming {
    var timing = NodeTiming.byHand
    timing.silenceMax = silence
    return timing
  }
}

/// Two servers, `a` and `b`, on one store, with a tenant that both have open.
struct NodeBed: Sendable {
  /// Opens the store for one more server.
  let open: OpenStore
  /// The store as somebody has it who is none of the servers.
  let engine: any StoreEngine
  let folder: ScratchFolder
  let clock: SettableClock
  let a: LiveDeployment
  let b: LiveDeployment
  let tenant: TenantID

  init(
    _ shared: TestEngine, a timingOfA: NodeTiming = .byHand, b timingOfB: NodeTiming = .byHand
  ) async throws {
    folder = try ScratchFolder()
    clock = SettableClock()
    open = try await shared.make(folder, clock)
    engine = try await open()
    a = try await .node(on: open(), folder: folder, clock: clock, timing: timingOfA)
    b = try await .node(on: open(), folder: folder, clock: clock, timing: timingOfB)
    tenant = try await a.tenant().session.id
    _ = try await b.tenant(tenant)
  }

  /// A third server.
  func another(
    timing: NodeTiming = .byHand, clock: SettableClock? = nil,
    root: FixedRootKey = FixedRootKey(), next: FixedRootKey? = nil
  ) async throws -> LiveDeployment {
    try await .node(
      on: open(), folder: folder, clock: clock ?? self.clock, timing: timing, root: root,
      next: next)
  }

  func onA() async throws -> LiveTenant { try await a.tenant(tenant) }
  func onB() async throws -> LiveTenant { try await b.tenant(tenant) }

  func nodes() async throws -> [NodeRow] {
    try await engine.registry.read { try await $0.nodes() }
  }
}

extension LiveDeployment {
  var node: Node { deployment.node }

  /// What happens several times a second.
  func look() async throws { try await node.look() }

  /// Follows the other servers while `body` runs.
  func following<Result>(_ body: () async throws -> Result) async throws -> Result {
    let node = node
    let task = Task { await node.run() }
    defer { task.cancel() }
    return try await body()
  }
}

extension LiveCaller {
  /// The same caller, whose calls go to another server.
  func calling(_ live: LiveDeployment) -> LiveCaller {
    LiveCaller(
      router: live.router, token: token, credential: credential, purpose: purpose,
      tenantName: tenantName, peer: peer)
  }
}
