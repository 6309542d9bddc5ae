import Claims
import Messages
import Policy
import RPC
import Store
import StoreTesting
import Testing
import Vocabulary

@testable import Services

/// Fault 7: the system's clock jumps by days and by years, and back again.
@Suite("A clock that jumps", .timeLimit(.minutes(10))) struct ClockJumpTests {
  private static let day: Int64 = 86_400
  /// A leap second, a day, ten years, each forth and back; and how time passes otherwise.
  private static let jumps: [Int64] = [
    -1, 1, -day, day, -3650 * day, 3650 * day, 3600, 10 * day, 20 * day,
  ]

  /// One deployment under a clock that jumps, and what must hold of it.
  private struct Trial {
    var live: LiveDeployment
    let tenant: TenantID
    let student: StudentID
    let partner, admin, brief: LiveCaller
    let briefUntil: Instant
    /// The latest moment at which anything was asked.
    var latest: Instant
    var revived = 0

    init() async throws {
      live = try await LiveDeployment.open()
      let tenant = try await live.tenant()
      self.tenant = tenant.session.id
      student = try await tenant.student()
      _ = try await tenant.permit(student)
      // The credential that is not tried outlives every jump.
      partner = try await tenant.caller(.partner, party: "kite-club", days: 100_000)
      admin = try await tenant.caller(.tenantAdmin, days: 100_000)
      brief = try await tenant.caller(.auditor, days: 30)
      latest = live.clock.now()
      briefUntil = latest.advanced(bySeconds: 30 * ClockJumpTests.day)
    }

    private func here(_ caller: LiveCaller) -> LiveCaller {
      LiveCaller(
        router: live.router, token: caller.token, credential: caller.credential,
        purpose: caller.purpose)
    }

    private func succeeds(_ body: () async throws -> some Any) async throws -> Bool {
      do {
        _ = try await body()
        return true
      } catch is Status {
        return false
      }
    }

    mutating func jump(by seconds: Int64) async throws {
      live.clock.advance(seconds: seconds)
      latest = max(latest, live.clock.now())
      let (partner, admin, brief) = (here(partner), here(admin), here(brief))
      // The consent ends on 2026-12-01, midnight in New York.
      let isPermitted = try await succeeds { try await partner.read(student) }
      let mayPermit = latest < Instant(seconds: 1_796_101_200)
      #expect(isPermitted == mayPermit)
      let isGood = try await succeeds {
        try await brief.access.listDisclosures(
          ListDisclosuresRequest(studentID: student.description))
      }
      let mayBeGood = latest < briefUntil
      #expect(isGood == mayBeGood)
      if isPermitted && !mayPermit || isGood && !mayBeGood { revived += 1 }
      _ = try await admin.students.createStudent(.sample())
    }

    /// Starts anew; only what was written down is known.
    mutating func restart(cleanly: Bool) async throws {
      if cleanly {
        live = try await live.reopened()
      } else {
        await live.deployment.store.close()
        live = try await live.restarted()
      }
    }

    func expectLogsInOrder() async throws {
      try await live.deployment.disclosures.flush()
      let (changes, disclosures) = try await live.tenant(tenant).session.data.read { reader in
        (
          try await reader.changes(after: 0, limit: 10_000).map(\.at),
          try await reader.disclosures(after: 0, limit: 10_000).map(\.entry.at)
        )
      }
      #expect(changes == changes.sorted() && disclosures == disclosures.sorted())
      #expect(changes.last == latest && disclosures.last == latest)
    }
  }

  @Test("revives no consent and no credential, over restarts too, and no log goes back in time")
  func jumps() async throws {
    let trial = FaultTrial(7, full: 200, short: 6)
    var (revived, jumps) = (0, 0)
    for seed in trial.seeds {
      var generator = SeededGenerator(seed: seed)
      var run = try await Trial()
      for _ in 0..<10 {
        try await run.jump(by: Self.jumps.randomElement(using: &generator) ?? 0)
        jumps += 1
        switch UInt8.random(in: 0..<4, using: &generator) {
        case 0: try await run.restart(cleanly: true)
        case 1: try await run.restart(cleanly: false)
        default: break
        }
      }
      try await run.expectLogsInOrder()
      if run.revived > 0 { Issue.record("CAIRN_FAULT_SEED=\(seed)") }
      revived += run.revived
      try await run.live.close()
    }
    trial.report("\(jumps) jumps, \(revived) consents and credentials revived")
  }

  @Test("revives both where the system's clock is asked itself (the twin)")
  func unprotected() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    _ = try await tenant.permit(student)
    let partner = try await tenant.caller(.partner, party: "kite-club", days: 100_000)
    let brief = try await tenant.caller(.auditor, days: 30)
    live.clock.advance(days: 3650)
    _ = await refusal { try await partner.read(student) }
    live.clock.advance(days: -3650)
    #expect(await refusal { try await partner.read(student) }?.reason == "RESOURCE_NOT_FOUND")
    #expect(await refusal { try await brief.read(student) }?.code == .unauthenticated)

    // Made with the clock as it stands, which is ten years behind.
    let call = try await tenant.call(as: partner)
    let context = CallContext(
      method: StudentMethods.getStudent, metadata: Metadata(), peer: partner.peer)
    let passed = try await DisclosureGate(call, alarms: live.deployment.alarms)
      .pass(student, context.response)
    #expect(passed.groups == .identityOnly)
    let directory = CredentialDirectory(
      registry: live.deployment.store.registry,
      platform: live.deployment.credentials.pepper(of: nil), tenants: live.deployment.tenants,
      alarms: live.deployment.alarms, clock: live.clock)
    let caller = try await directory.authenticate(
      brief.token, from: brief.peer, calling: "GetStudent")
    #expect(caller.credential == brief.credential)
    try await live.close()
  }
}
