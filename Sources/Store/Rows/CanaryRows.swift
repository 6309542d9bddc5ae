public import Vocabulary

/// The mark of one canary.
public struct CanaryRow: Hashable, Sendable {
  /// Keyed fingerprint of the student's id.
  public var mark: Int64
  public var createdAt: Instant

  public init(mark: Int64, createdAt: Instant) {
    self.mark = mark
    self.createdAt = createdAt
  }
}

extension Transaction where Kind == TenantData {
  /// The marks of every canary; the caller keeps them few.
  public nonisolated(nonsending) func canaries() async throws(StoreError) -> [CanaryRow] {
    try await rows(
      "SELECT mark, created_at FROM canary WHERE tenant = $1", []
    ) { (row) throws(StoreError) in
      CanaryRow(mark: try row.int64(), createdAt: try row.time())
    }
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ canary: CanaryRow) async throws(StoreError) {
    try await run(
      "INSERT INTO canary (tenant, mark, created_at) VALUES ($1, $2, $3)",
      [.integer(canary.mark), .time(canary.createdAt)])
  }

  /// Gives a canary another mark.
  public nonisolated(nonsending) func replaceCanary(
    _ mark: Int64, with newer: Int64
  ) async throws(StoreError) {
    try await run(
      "UPDATE canary SET mark = $3 WHERE tenant = $1 AND mark = $2",
      [.integer(mark), .integer(newer)])
  }
}
