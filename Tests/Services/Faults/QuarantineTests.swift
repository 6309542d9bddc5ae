import Foundation
import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// Fault 5, what an operator sees of it: a tenant whose file is damaged is closed off.
@Suite("A damaged tenant") struct QuarantineTests {
  /// A server on two tenants, the file of the first overwritten behind its first page.
  private struct Site {
    let live: LiveDeployment
    let damaged, whole: LiveCaller
    let damagedStudent, wholeStudent: StudentID

    init() async throws {
      let before = try await LiveDeployment.open()
      let (first, second) = (
        try await before.tenant(), try await before.tenant("harborview")
      )
      (damagedStudent, wholeStudent) = (try await first.student(), try await second.student())
      let callers = (
        try await first.navigator(of: damagedStudent), try await second.navigator(of: wholeStudent)
      )
      try await before.close()
      let path = "\(before.folder.path)/tenants/\(first.session.id)/tenant.db"
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
      var bytes = try Data(contentsOf: URL(filePath: path))
      for index in 4096..<bytes.count { bytes[index] = 0x41 }
      try bytes.write(to: URL(filePath: path))
      let live = try await before.restarted()
      self.live = live
      func here(_ caller: LiveCaller) -> LiveCaller {
        LiveCaller(router: live.router, token: caller.token, credential: caller.credential)
      }
      (damaged, whole) = (here(callers.0), here(callers.1))
    }

    func shown() async throws -> Tenant? {
      try await TenantClient(live.atSocket()).getTenant(.init(tenant: "millbrook")).message.tenant
    }

    func health() async throws -> GRPCHealth.HealthCheckResponse.ServingStatus {
      try await HealthClient(live.atSocket()).check(.init(service: "tenant/millbrook")).message
        .status
    }
  }

  @Test("is closed to its callers at the first sign, is shown to operators, and harms nobody else")
  func closed() async throws {
    let site = try await Site()
    #expect(try await site.shown()?.quarantined == false)
    let first = await refusal { try await site.damaged.read(site.damagedStudent) }
    #expect(first?.reason == "RECORD_UNREADABLE")
    for _ in 0..<3 {
      let later = await refusal { try await site.damaged.read(site.damagedStudent) }
      #expect(later?.reason == "CONDITIONS_UNMET" && later?.conditions == ["TENANT"])
      #expect(try await site.whole.read(site.wholeStudent).identity?.givenName == Sample.given)
    }
    #expect(try await site.shown()?.quarantined == true)
    #expect(try await site.health() == .notServing)
    let deployment = site.live.deployment
    try await deployment.alarms.flush(to: deployment.store.registry)
    let operatorAlarms = AlarmClient(site.live.atSocket())
    let raised = try await operatorAlarms.listAlarms(.init()).message.alarms
    #expect(raised.map(\.kind) == [.tenantDamaged] && raised.first?.count == 1)
    let listed = try await TenantClient(site.live.atSocket()).listTenants(.init()).message.tenants
    #expect(Set(listed.filter(\.quarantined).map(\.name)) == ["millbrook"])

    // Who resumes it has mended it, or it is found damaged again.
    let resumed = try await TenantClient(site.live.atSocket())
      .resumeTenant(.init(tenant: "millbrook")).message.tenant
    #expect(resumed?.quarantined == false)
    let again = await refusal { try await site.damaged.read(site.damagedStudent) }
    #expect(again?.reason == "RECORD_UNREADABLE")
    #expect(try await site.shown()?.quarantined == true)
    try await site.live.close()
  }

  @Test("is read again and again without the quarantine (the twin)")
  func unnoticed() async throws {
    let site = try await Site()
    let live = site.live
    let router = Router(
      methods: live.deployment.methods(reflects: false),
      interceptors: live.router.interceptors.filter { !($0 is Accounting) })
    let caller = LiveCaller(
      router: router, token: site.damaged.token, credential: site.damaged.credential)
    for _ in 0..<3 {
      await #expect(throws: (any Error).self) { try await caller.read(site.damagedStudent) }
    }
    #expect(try await site.shown()?.quarantined == false)
    try await live.close()
  }
}
