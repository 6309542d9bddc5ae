/// A tenant-wide series of numbers from 1, without gaps but those that a restore leaves.
enum Counter: String {
  case change
  case disclosure
}

extension Transaction where Kind == TenantData {
  /// Where the series stand.
  public nonisolated(nonsending) func position() async throws(StoreError) -> DataPosition {
    let counters = try await rows("SELECT name, value FROM counter WHERE tenant = $1", []) {
      (row) throws(StoreError) in (name: try row.text(), value: try row.int64())
    }
    func value(_ counter: Counter) -> Int64 {
      counters.first { $0.name == counter.rawValue }?.value ?? 0
    }
    return DataPosition(change: value(.change), disclosure: value(.disclosure))
  }
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

  /// Makes sure that numbers up to `value` are not given again.
  nonisolated(nonsending) func raise(
    _ counter: Counter, to value: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO counter (tenant, name, value) VALUES ($1, $2, $3)
      ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value
        WHERE excluded.value > counter.value
      """, [.text(counter.rawValue), .integer(value)])
  }
}
