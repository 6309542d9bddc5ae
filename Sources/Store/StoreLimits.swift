/// The largest of everything the store takes or keeps, each with its reason.
public enum StoreLimits {
  /// Rows of one answer. Lists are paged far below it; a query that needs more is a bug.
  public static let rowsMax = 100_000
  /// One row, text or blob. A sealed value is at most 1 MiB and its overhead, and
  /// the row with the most, a plan's revision, holds three.
  public static let rowBytesMax = 4 << 20
  /// Writes of different callers in one transaction: past some hundred the sync no longer counts.
  public static let groupedWritesMax = 256
  /// Bytes bound by the writes of one transaction, so that one sync stays short.
  public static let groupedBytesMax = 4 << 20
  /// Writes of one tenant that wait. More are answered `busy`, before memory fills.
  public static let waitingWritesMax = 8192
}
