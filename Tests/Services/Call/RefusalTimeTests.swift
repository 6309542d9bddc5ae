import Claims
import Foundation
import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("P6: the time of a refusal", .serialized)
struct RefusalTimeTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  /// The id of a credential in use, with another one's secret.
  let wrong: String

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    let other = try await tenant.token()
    let verifier = try await live.deployment.store.registry.read { reader in
      try await reader.credential(other.credential)?.verifier
    }
    wrong = try await tenant.token(verifier: verifier).token
  }

  private func directory(refusalTime: Duration) -> CredentialDirectory {
    CredentialDirectory(
      registry: live.deployment.store.registry,
      platform: live.deployment.credentials.pepper(of: nil), tenants: live.deployment.tenants,
      alarms: live.deployment.alarms, clock: live.clock, refusalTime: refusalTime)
  }

  /// Asks with an id that nobody has, another one each time, and with one that has another secret.
  private func comparison(
    _ directory: CredentialDirectory, samples: Int, atOnce: Int
  ) async throws -> TimingComparison {
    let pepper = live.deployment.credentials.pepper(of: tenant.session)
    return try await withThrowingTaskGroup(of: TimingComparison.self) { group in
      for _ in 0..<atOnce {
        group.addTask {
          var comparison = TimingComparison()
          for _ in 0..<samples / atOnce {
            let unknown = try pepper.issue(.navigator).token
            let isUnknown = Bool.random()
            let began = TimingComparison.now()
            let fault = await #expect(throws: Fault.self) {
              try await directory.authenticate(
                isUnknown ? unknown : wrong, from: .plaintext(address: ""), calling: "WhoAmI")
            }
            comparison.add(TimingComparison.now() - began, isFirst: isUnknown)
            if fault != .notAuthenticated {
              Issue.record("was refused as \(String(describing: fault))")
            }
          }
          return comparison
        }
      }
      return try await group.reduce(into: TimingComparison()) { $0.add($1) }
    }
  }

  @Test("P6: an unknown id and a wrong secret are answered alike, after the same time")
  func alike() async throws {
    let claim = Claim("P6", full: 1_000_000, short: 4000)
    let comparison = try await comparison(
      directory(refusalTime: CredentialDirectory.refusalTime), samples: claim.attempts,
      atOnce: 50)
    claim.report("t = \(String(format: "%.2f", comparison.t))")
    #expect(abs(comparison.t) < (Claim.isFull ? 4.5 : 12))
  }

  @Test("P6: without the pause the look-up for a stranger is noticed")
  func without() async throws {
    let directory = directory(refusalTime: .zero)
    var comparison = try await comparison(directory, samples: 4000, atOnce: 1)
    // Where everything else is slow, as under a sanitizer, it takes more attempts to show.
    for _ in 0..<19 where abs(comparison.t) <= 12 {
      comparison.add(try await self.comparison(directory, samples: 4000, atOnce: 1))
    }
    #expect(abs(comparison.t) > 12)
  }

  @Test("a refusal takes its whole time, and a good credential takes none of it")
  func pause() async throws {
    let directory = directory(refusalTime: .milliseconds(50))
    let caller = try await tenant.token()
    func time(_ token: String) async -> Duration {
      let began = ContinuousClock.now
      _ = try? await directory.authenticate(
        token, from: .plaintext(address: ""), calling: "WhoAmI")
      return .now - began
    }
    #expect(await time(wrong) >= .milliseconds(50))
    // The first look is for the row; the others find it in memory.
    _ = await time(caller.token)
    var shortest = Duration.seconds(1)
    for _ in 0..<20 { shortest = min(shortest, await time(caller.token)) }
    #expect(shortest < .milliseconds(50))
  }
}
