import Foundation

/// A claim of the threat model that one test tries, as often as it is told to.
///
///     let claim = Claim("D3", full: 10_000, short: 500)
///     for _ in 0..<claim.attempts { ... }
///     claim.report("\(equal) equal")
///
/// `tools/claims` finds the test by its name, which begins with the claim ("D3: equal values ...").
/// The test with the protection off, which must fail to hold the claim, says so by the word
/// "without" in a name of the same beginning.
public struct Claim: Sendable {
  /// Whether the long figures are asked for: `CAIRN_CLAIMS=full`, as `tools/claims` sets it.
  public static let isFull = ProcessInfo.processInfo.environment["CAIRN_CLAIMS"] == "full"

  /// The letter and number in the threat model.
  public let id: String
  /// How often to try.
  public let attempts: Int

  /// - Parameters:
  ///   - full: the figure that the threat model sets.
  ///   - short: what the suite has the time for.
  public init(_ id: String, full: Int, short: Int) {
    self.id = id
    attempts = Self.isFull ? full : short
  }

  /// Prints `claim D3: 10000 attempts, 0 equal`, from which `tools/claims` makes its table.
  ///
  /// - Parameter attempts: how often it was tried, where that is counted on the way.
  public func report(_ outcome: String, attempts: Int? = nil) {
    let line = "claim \(id): \(attempts ?? self.attempts) attempts, \(outcome)\n"
    // One write, so that tests side by side do not cut each other's lines.
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}
