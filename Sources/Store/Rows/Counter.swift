/// A tenant-wide series of numbers from 1 without gaps.
enum Counter: String {
  case change
  case disclosure
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Takes the next `count` numbers and returns the last of them. The row stays locked until the
  /// transaction ends, so numbers follow the order of commits and a rollback gives them back.
  nonisolated(nonsending) func advance(
    _ counter: Counter, by count: Int
  ) async throws(StoreError) -> Int64 {
    try await number(
      """
      INSERT INTO counter (tenant, name, value) VALUES ($1, $2, $3)
      ON CONFLICT (tenant, name) DO UPDATE SET value = counter.value + excluded.value
      RETURNING value
      """, [.text(counter.rawValue), .int(count)])
  }
}
