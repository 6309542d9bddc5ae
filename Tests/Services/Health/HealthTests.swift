import Messages
import RPC
import Testing

@testable import Services

private typealias Status = GRPCHealth.HealthCheckResponse.ServingStatus

@Suite("Health")
struct HealthTests {
  let live: LiveDeployment

  init() async throws { live = try await LiveDeployment.open() }

  private var stranger: InProcessChannel { InProcessChannel(router: live.router) }

  private func check(_ name: String, _ channel: InProcessChannel) async throws -> Status {
    try await HealthClient(channel).check(.init(service: name)).message.status
  }

  @Test(
    "needs no credential for the server and each of its services",
    arguments: [
      "", "cairn.v1.StudentService", "cairn.v1.TenantService", "grpc.health.v1.Health",
      "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
    ])
  func services(name: String) async throws {
    #expect(try await check(name, stranger) == .serving)
  }

  @Test(
    "does not know what is not there",
    arguments: ["x", "cairn.v1.Student", "cairn.v1.StudentService.GetStudent", "tenant/nobody"])
  func unknown(name: String) async throws {
    for channel in [stranger, live.atSocket()] {
      let status = await refusal { try await HealthClient(channel).check(.init(service: name)) }
      #expect(status == Fault.notFound(.service).status)
    }
  }

  @Test("tells a tenant's health to operators, and to nobody else that there is such a tenant")
  func tenants() async throws {
    let tenant = try await live.tenant("millbrook")
    let id = "tenant/\(tenant.session.id)"
    let caller = try await tenant.token()
    let strangers = [stranger, live.atSocket(userID: 1000), caller.channel]
    for name in ["tenant/millbrook", id] {
      #expect(try await check(name, live.atSocket()) == .serving)
      for channel in strangers {
        let known = await refusal { try await HealthClient(channel).check(.init(service: name)) }
        let none = await refusal {
          try await HealthClient(channel).check(.init(service: "tenant/x"))
        }
        #expect(known?.code == .notFound)
        #expect(known == none)
      }
    }
    _ = try await TenantClient(live.atSocket()).suspendTenant(
      SuspendTenantRequest(tenant: "millbrook", reason: "a test"))
    #expect(try await check(id, live.atSocket()) == .notServing)
  }

  @Test("watching tells every change once, and ends when the server stops")
  func watch() async throws {
    let client = HealthClient(live.atSocket())
    let told = Told()
    async let ended = refusal {
      try await client.watch(.init(service: "tenant/millbrook")) { answers in
        for try await answer in answers { await told.add(answer.status) }
      }
    }
    try await told.wait(for: 1)
    _ = try await live.tenant("millbrook")
    try await told.wait(for: 2)
    live.deployment.serving.lookAgain()
    live.deployment.serving.stop()
    #expect(await ended?.code == .unavailable)
    #expect(await told.all == [.serviceUnknown, .serving, .notServing])
    #expect(try await check("", stranger) == .notServing)
  }

  @Test("a watcher that goes away is forgotten")
  func cancelled() async throws {
    let serving = ServingState()
    let seen = serving.changes
    let waiting = Task { try await serving.change(since: seen) }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    serving.lookAgain()
    // The twin: a change that was missed is not waited for.
    try await serving.change(since: seen)
  }
}

/// What a watcher was told so far.
private actor Told {
  private(set) var all: [Status] = []
  private var waiting: (count: Int, continuation: CheckedContinuation<Void, Never>)?

  func add(_ status: Status) {
    all.append(status)
    if let waiting, all.count >= waiting.count {
      self.waiting = nil
      waiting.continuation.resume()
    }
  }

  func wait(for count: Int) async throws {
    guard all.count < count else { return }
    await withCheckedContinuation { waiting = (count, $0) }
  }
}
