public import Vocabulary

// The time in a log never falls: a row that is added gets the later of its own time and that of the
// row before it. So an order by number is one by time too, whatever the clock did and whichever of
// two calls was first to commit.

extension Transaction where Kind == TenantData {
  /// The latest moment that the tenant's logs hold; `nil` before the first row.
  public nonisolated(nonsending) func lastRecordedTime() async throws(StoreError) -> Instant? {
    [try await lastChangeTime(), try await lastDisclosureTime()].compactMap { $0 }.max()
  }

  nonisolated(nonsending) func lastChangeTime() async throws(StoreError) -> Instant? {
    try await rows(
      "SELECT changed_at FROM change_log WHERE tenant = $1 ORDER BY seq DESC LIMIT 1", []
    ) { (row) throws(StoreError) in try row.time() }.first
  }

  nonisolated(nonsending) func lastDisclosureTime() async throws(StoreError) -> Instant? {
    try await rows(
      "SELECT disclosed_at FROM disclosure WHERE tenant = $1 ORDER BY seq DESC LIMIT 1", []
    ) { (row) throws(StoreError) in try row.time() }.first
  }
}

extension Instant {
  /// The later of this moment and another, if there is another.
  func notBefore(_ other: Instant?) -> Instant { other.map { max($0, self) } ?? self }
}
