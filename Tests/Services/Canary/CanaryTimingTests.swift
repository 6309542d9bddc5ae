import Claims
import Foundation
import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("A5: the time of reading a canary", .serialized)
struct CanaryTimingTests {
  private let live: LiveDeployment
  private let admin: LiveCaller
  private let canary: StudentID
  private let student: StudentID

  init() async throws {
    live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    admin = try await tenant.admin()
    // All alike, so that only the mark can make a difference.
    for _ in 0..<10 { _ = try await tenant.student() }
    let platform = try await live.platformOperator(naming: tenant.session.name)
    let made = try await platform.canaries.createCanaries(.init(count: 1)).message.canaries
    canary = try #require(made.first.flatMap { StudentID($0.studentID) })
    student = try await tenant.student()
  }

  /// - Parameter telling: whether the alarm is told in place.
  private func comparison(samples: Int, telling: Bool) async throws -> TimingComparison {
    var comparison = TimingComparison()
    for _ in 0..<samples {
      let isCanary = Bool.random()
      let began = TimingComparison.now()
      _ = try await admin.read(isCanary ? canary : student)
      if telling { try await live.deployment.alarms.flush(to: live.deployment.store.registry) }
      comparison.add(TimingComparison.now() - began, isFirst: isCanary)
    }
    return comparison
  }

  @Test("A5: is that of reading any student")
  func time() async throws {
    let claim = Claim("A5", full: 20_000, short: 1000)
    let comparison = try await comparison(samples: claim.attempts, telling: false)
    claim.report("t = \(String(format: "%.2f", comparison.t))")
    #expect(abs(comparison.t) < 12)
  }

  @Test("A5: without a task that tells the alarm afterwards, the caller notices")
  func without() async throws {
    let comparison = try await comparison(samples: 1000, telling: true)
    #expect(abs(comparison.t) > 12)
  }
}
