import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Tenants")
struct TenantLifeTests {
  let live: LiveDeployment
  let tenants: TenantClient

  init() async throws {
    live = try await LiveDeployment.open()
    tenants = TenantClient(live.atSocket())
  }

  private func create(_ name: String, timeZone: String = "") async throws -> Messages.Tenant {
    let answer = try await tenants.createTenant(
      CreateTenantRequest(
        name: name, displayName: "An invented place", kind: .city, state: "MA", timeZone: timeZone))
    return try #require(answer.message.tenant)
  }

  private func get(_ text: String) async throws -> Messages.Tenant? {
    try await tenants.getTenant(GetTenantRequest(tenant: text)).message.tenant
  }

  private func suspend(_ name: String) async throws -> Messages.Tenant? {
    try await tenants.suspendTenant(SuspendTenantRequest(tenant: name, reason: "unpaid"))
      .message.tenant
  }

  private func resume(_ name: String) async throws -> Messages.Tenant? {
    try await tenants.resumeTenant(ResumeTenantRequest(tenant: name)).message.tenant
  }

  @Test("one is ready when it was made, and found by id and by name")
  func creating() async throws {
    let made = try await create("harborview", timeZone: "America/Chicago")
    #expect(made.status == .active && made.timeZone == "America/Chicago")
    #expect(try await get(made.id) == made)
    #expect(try await get("harborview") == made)
    #expect(try await create("millbrook").timeZone == "America/New_York")
    let tenant = try await live.tenant(try #require(TenantID(made.id)))
    #expect(try await tenant.admin().read(tenant.student()).revision == 1)
    for absent in ["nowhere", TenantID.random().description] {
      #expect(await refusal { try await get(absent) }?.reason == "RESOURCE_NOT_FOUND")
    }
  }

  @Test("a name is taken once, also when many ask at once")
  func nameTaken() async throws {
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { (try? await create("harborview")) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    let status = await refusal { try await create("harborview") }
    #expect(status?.code == .alreadyExists && status?.reason == "RESOURCE_EXISTS")
    #expect(try await tenants.listTenants(ListTenantsRequest()).message.tenants.count == 1)
  }

  @Test("every field that is wrong is named")
  func fields() async throws {
    let status = await refusal {
      try await tenants.createTenant(
        CreateTenantRequest(name: "Not A Slug", state: "Kentucky", timeZone: "Mars/Olympus"))
    }
    #expect(status?.fields == ["name", "display_name", "kind", "state", "time_zone"])
  }

  @Test("are listed by name, in pages that meet", arguments: [1, 2, 3] as [Int32])
  func pages(_ size: Int32) async throws {
    for name in ["millbrook", "harborview", "easton"] { _ = try await create(name) }
    var (seen, token): ([String], String) = ([], "")
    repeat {
      let page = try await tenants.listTenants(
        ListTenantsRequest(pageSize: size, pageToken: token)
      ).message
      #expect(page.tenants.count <= Int(size))
      seen += page.tenants.map(\.name)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen == ["easton", "harborview", "millbrook"])
  }

  @Test("a suspended one serves no call of its credentials until it is resumed")
  func suspending() async throws {
    let tenant = try await live.tenant("harborview")
    let (other, student) = (try await live.tenant("millbrook").admin(), try await tenant.student())
    let callers = [try await tenant.admin(), try await tenant.navigator(of: student)]
    for caller in callers { _ = try await caller.read(student) }
    #expect(try await suspend("harborview")?.status == .suspended)
    for caller in callers {
      let status = await refusal { try await caller.read(student) }
      #expect(status?.code == .failedPrecondition && status?.conditions == ["TENANT"])
      #expect(await refusal { try await caller.credentials.whoAmI(.init()) } == status)
    }
    #expect(try await other.credentials.whoAmI(.init()).message.tenantName == "millbrook")
    // Doing it again changes nothing, and nothing was erased.
    #expect(try await suspend("harborview")?.status == .suspended)
    #expect(try await resume("harborview")?.status == .active)
    #expect(try await resume("harborview")?.status == .active)
    for caller in callers { _ = try await caller.read(student) }
  }

  @Test("a suspended one is suspended after a restart")
  func suspendedAfterRestart() async throws {
    let tenant = try await live.tenant("harborview")
    var caller = try await tenant.admin()
    _ = try await suspend("harborview")
    let again = try await live.reopened()
    caller = LiveCaller(
      router: again.router, token: caller.token, credential: caller.credential)
    let restarted = caller
    let status = await refusal { try await restarted.credentials.whoAmI(.init()) }
    #expect(status?.conditions == ["TENANT"])
    _ = try await TenantClient(again.atSocket()).resumeTenant(.init(tenant: tenant.session.name))
    _ = try await restarted.credentials.whoAmI(.init())
  }

  @Test("nobody of a tenant makes, sees or stops any", arguments: Policy.Role.allCases)
  func tenantRoles(_ role: Policy.Role) async throws {
    guard !role.isPlatform else { return }
    let tenant = try await live.tenant()
    let caller = try await tenant.caller(role).tenants
    let attempts: [@Sendable () async throws -> any Sendable] = [
      { try await caller.createTenant(.init(name: "easton", displayName: "E", kind: .city)) },
      { try await caller.getTenant(.init(tenant: "millbrook")) },
      { try await caller.listTenants(.init()) },
      { try await caller.suspendTenant(.init(tenant: "millbrook", reason: "none")) },
      { try await caller.resumeTenant(.init(tenant: "millbrook")) },
    ]
    for attempt in attempts {
      let status = await refusal { try await attempt() }
      #expect(status?.code == .permissionDenied && status?.reason == "ROLE_INSUFFICIENT")
    }
  }
}
