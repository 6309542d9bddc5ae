import Foundation

/// A class of faults that one test puts the store through, as often as it is told to.
///
/// `tools/faults` runs the tests with `CAIRN_FAULTS=full` and makes rows of what they report.
public struct FaultTrial: Sendable {
  /// Whether the long figures are asked for.
  public static let isFull = ProcessInfo.processInfo.environment["CAIRN_FAULTS"] == "full"

  /// The number in the list of faults, or a word where it has none.
  public let name: String
  /// How often to try.
  public let attempts: Int
  /// The seeds, one an attempt. `CAIRN_FAULT_SEED` asks for one alone, as a failure names it.
  public let seeds: [UInt64]

  /// - Parameters:
  ///   - full: the figure that the list sets.
  ///   - short: what the suite has the time for.
  public init(_ number: Int, full: Int, short: Int) {
    self.init("\(number)", full: full, short: short)
  }

  public init(_ name: String, full: Int, short: Int) {
    self.name = name
    let asked = ProcessInfo.processInfo.environment["CAIRN_FAULT_SEED"].flatMap { UInt64($0) }
    attempts = asked != nil ? 1 : Self.isFull ? full : short
    seeds = asked.map { [$0] } ?? (1...UInt64(attempts)).map { $0 }
  }

  /// Prints `fault 2: 2000 attempts from seed 1, 0 acknowledged writes lost`.
  public func report(_ outcome: String) {
    let line = "fault \(name): \(attempts) attempts from seed \(seeds[0]), \(outcome)\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}
