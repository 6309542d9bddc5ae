/// How many rows of an earlier roster are missing from a newer one.
public struct RosterClosing: Hashable, Sendable {
  public var schools: Int
  public var sessions: Int
  public var classes: Int
  public var enrollments: Int
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Makes inactive what earlier rosters listed and the import with change number `roster` did
  /// not (a bulk roster is the whole truth). Students and staff are withdrawn by functions of
  /// their own, as each is a change of its own.
  public nonisolated(nonsending) func closeMissing(
    fromRoster roster: Int64
  ) async throws(StoreError) -> RosterClosing {
    let missing: [Value] = [.integer(roster)]
    return RosterClosing(
      schools: try await runCounting(
        "UPDATE school SET active = 0 WHERE tenant = $1 AND active = 1 AND roster < $2", missing),
      sessions: try await runCounting(
        "UPDATE academic_session SET active = 0 WHERE tenant = $1 AND active = 1 AND roster < $2",
        missing),
      classes: try await runCounting(
        "UPDATE school_class SET active = 0 WHERE tenant = $1 AND active = 1 AND roster < $2",
        missing),
      enrollments: try await runCounting(
        "UPDATE enrollment SET active = 0 WHERE tenant = $1 AND active = 1 AND roster < $2",
        missing))
  }
}
