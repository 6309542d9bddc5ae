import Claims
import Foundation
import Testing

@testable import Sealing

/// Runs by itself: the timing of others is no business of these tests.
@Suite("P5: the time of a check", .serialized)
struct CredentialTimingTests {
  /// A secret that is presented, and what is kept of the right one.
  private struct Attempt {
    let token: CredentialToken
    let verifier: [UInt8]
    /// The right secret itself, which nobody keeps.
    let stored: [UInt8]
  }

  /// How many of each kind, each with a right secret and memory of its own and made in turns: so
  /// that neither kind is closer at hand, or the same again and again.
  private static let inputs = 1024
  /// With few samples only what is told apart for certain.
  private static var bound: Double { Claim.isFull ? 4.5 : 12 }

  private let pepper: CredentialPepper
  /// The right secret but for its last bits.
  private let nearly: [Attempt]
  /// Other secrets of the same credential.
  private let others: [Attempt]

  init() async throws {
    let custody = try Custody(root: FixedRoot(), memory: LockedMemory(bytes: 1 << 14))
    let pepper = try custody.openPlatform(custody.createPlatform())
    let kind = try #require(CredentialKind("po"))
    var (nearly, others): ([Attempt], [Attempt]) = ([], [])
    for _ in 0..<Self.inputs {
      await Task.yield()
      for isNearly in [true, false].shuffled() {
        let right = try pepper.issue(kind)
        let secret = right.token.dropFirst(25).prefix(43)
        let end = secret.hasSuffix("A") ? "E" : "A"
        let other = try pepper.issue(kind).token.dropFirst(25).prefix(43)
        let attempt = Attempt(
          token: try CredentialToken(
            parsing: CredentialTests.checked(
              String(right.token.prefix(25)) + (isNearly ? secret.dropLast() + end : other))),
          verifier: right.verifier, stored: Self.bytes(try CredentialToken(parsing: right.token)))
        if isNearly { nearly.append(attempt) } else { others.append(attempt) }
      }
    }
    (self.nearly, self.others) = (nearly, others)
    self.pepper = pepper
  }

  private static func bytes(_ token: CredentialToken) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeMutableBytes { token.decodeSecret(into: $0) }
    return bytes
  }

  @Test("P5: does not depend on how much of the secret is right")
  func check() async throws {
    let claim = Claim("P5", full: 1_000_000, short: 20_000)
    let comparison = try await TimingComparison.of(samples: claim.attempts, nearly, others) {
      try pepper.accepts($0.token, verifier: $0.verifier)
    }
    claim.report("t = \(String(format: "%.2f", comparison.t))")
    #expect(abs(comparison.t) < Self.bound)
  }

  @Test("P5: without the keyed fingerprint, comparing until the first difference is noticed")
  func without() async throws {
    let comparison = await TimingComparison.of(samples: 20_000, nearly, others) { attempt in
      let presented = Self.bytes(attempt.token)
      // Several times over, as an attacker would ask more often instead.
      return (0..<16).filter { _ in !zip(presented, attempt.stored).contains { $0 != $1 } }.count
    }
    #expect(abs(comparison.t) > 12)
  }
}
