import Claims
import Foundation
import Testing

@testable import Sealing

/// Runs by itself: the timing of others is no business of these tests.
@Suite("P5: the time of a check", .serialized)
struct CredentialTimingTests {
  /// How many credentials of each kind, each with memory of its own, made in turns, so that neither
  /// kind is closer at hand than the other.
  private static let inputs = 64
  /// With few samples only what is told apart for certain.
  private static var bound: Double { Claim.isFull ? 4.5 : 12 }

  private let pepper: CredentialPepper
  private let right: IssuedCredential
  /// The right secret but for its last bits.
  private let nearly: [CredentialToken]
  /// Other secrets of the same credential.
  private let others: [CredentialToken]

  init() throws {
    let custody = try Custody(root: FixedRoot(), memory: LockedMemory(bytes: 1 << 14))
    let pepper = try custody.openPlatform(custody.createPlatform())
    let kind = try #require(CredentialKind("po"))
    let right = try pepper.issue(kind)
    func token(secret: Substring) throws -> CredentialToken {
      try CredentialToken(
        parsing: CredentialTests.checked(String(right.token.prefix(25)) + secret))
    }
    let secret = right.token.dropFirst(25).prefix(43)
    let end = secret.hasSuffix("A") ? "E" : "A"
    var (nearly, others): ([CredentialToken], [CredentialToken]) = ([], [])
    for _ in 0..<Self.inputs {
      for isNearly in [true, false].shuffled() {
        let other = try pepper.issue(kind).token.dropFirst(25).prefix(43)
        let made = try token(secret: isNearly ? secret.dropLast() + end : other)
        if isNearly { nearly.append(made) } else { others.append(made) }
      }
    }
    (self.nearly, self.others) = (nearly, others)
    (self.pepper, self.right) = (pepper, right)
  }

  @Test("P5: does not depend on how much of the secret is right")
  func check() throws {
    let claim = Claim("P5", full: 1_000_000, short: 20_000)
    let comparison = try TimingComparison.of(samples: claim.attempts, inputs: Self.inputs) {
      isNearly, index in
      try pepper.accepts(isNearly ? nearly[index] : others[index], verifier: right.verifier)
    }
    claim.report("t = \(String(format: "%.2f", comparison.t))")
    #expect(abs(comparison.t) < Self.bound)
  }

  @Test("P5: without the keyed fingerprint, comparing until the first difference is noticed")
  func without() throws {
    let secret = Array(right.token.utf8.dropFirst(25).prefix(43))
    func bytes(_ token: CredentialToken) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 32)
      bytes.withUnsafeMutableBytes { token.decodeSecret(into: $0) }
      return bytes
    }
    var stored = [UInt8](repeating: 0, count: 32)
    stored.withUnsafeMutableBytes { Base64URL.decode(secret, into: $0) }
    let comparison = TimingComparison.of(samples: 20_000, inputs: Self.inputs) { isNearly, index in
      let presented = bytes(isNearly ? nearly[index] : others[index])
      // Several times over, as an attacker would ask more often instead.
      return (0..<16).filter { _ in !zip(presented, stored).contains { $0 != $1 } }.count
    }
    #expect(abs(comparison.t) > 12)
  }
}
