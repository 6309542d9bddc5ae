/// What reading a set came to: the roster or the reasons against it, and every finding.
public struct RosterReading: Sendable {
  public enum Outcome: Sendable {
    case roster(Roster)
    /// The manifest announces no file at all, which means that nothing has changed.
    case unchanged
    /// At least one error: nothing of the set may be used.
    case refused
  }

  /// One file of the package.
  public struct FileCount: Sendable, Hashable {
    public let file: String
    /// Data rows.
    public let rows: Int
    public let rowsRejected: Int
    /// Read and counted but not kept (resources, gradebook).
    public let isIgnored: Bool
  }

  public let outcome: Outcome
  /// `nil` without a readable manifest.
  public let version: RosterVersion?
  /// In the order of file, line and column. Warnings of one kind are one finding with a count.
  public let findings: [Finding]
  public let files: [FileCount]
  /// Single warnings, before they were put together.
  public let warnings: Int
  /// All errors, also those beyond the most that are told.
  public let errors: Int

  public var roster: Roster? {
    switch outcome {
    case .roster(let roster): roster
    case .unchanged, .refused: nil
    }
  }
}
