/// A tenant-wide series of numbers from 1, without gaps but those that a restore leaves.
public enum NumberSeries: String, Sendable {
  case change
  case disclosure
}

extension Transaction where Kind == TenantData {
  /// Where the series stand.
  public nonisolated(nonsending) func position() async throws(StoreError) -> DataPosition {
    let counters = try await rows("SELECT name, value FROM counter WHERE tenant = $1", []) {
      (row) throws(StoreError) in (name: try row.text(), value: try row.int64())
    }
    func value(_ series: NumberSeries) -> Int64 {
      counters.first { $0.name == series.rawValue }?.value ?? 0
    }
    return DataPosition(change: value(.change), disclosure: value(.disclosure))
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Takes the next `count` numbers and returns the last of them.
  nonisolated(nonsending) func advance(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64 {
    try await session.advance(series, by: count)
  }

  /// Makes sure that numbers up to `value` are not given again.
  nonisolated(nonsending) func raise(
    _ series: NumberSeries, to value: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO counter (tenant, name, value) VALUES ($1, $2, $3)
      ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value
        WHERE excluded.value > counter.value
      """, [.text(series.rawValue), .integer(value)])
  }
}

// MARK: - What engines take numbers with

extension EngineSession {
  public nonisolated(nonsending) func advance(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64 {
    try await ask(series, by: count)
  }

  /// Takes numbers and asks which they are.
  public nonisolated(nonsending) func ask(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64 {
    let last = try await rows(
      """
      INSERT INTO counter (tenant, name, value) VALUES ($1, $2, $3)
      ON CONFLICT (tenant, name) DO UPDATE SET value = counter.value + excluded.value
      RETURNING value
      """, [.text(series.rawValue), .int(count)]
    ) { (row) throws(StoreError) in try row.int64() }
    guard let last = last.first else { throw .corrupt }
    return last
  }
}

extension NumberSeries {
  /// Moves a series from the one number to the other, and answers no row where it stands elsewhere.
  public static var move: StaticString {
    "UPDATE counter SET value = $4 WHERE tenant = $1 AND name = $2 AND value = $3 RETURNING value"
  }
}
