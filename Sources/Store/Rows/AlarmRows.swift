public import Vocabulary

/// One alarm, or as many of the same as came within a moment.
public struct AlarmRow: Hashable, Sendable {
  /// Rises by one; 0 before it is written down.
  public var sequence: Int64
  public var raisedAt: Instant
  /// `cairn.v1.AlarmKind`.
  public var kind: Int
  public var count: Int64
  public var tenant: TenantID?
  /// The public id of the credential that called.
  public var credential: String
  public var operation: String
  /// The canary.
  public var student: StudentID?

  public init(
    sequence: Int64 = 0, raisedAt: Instant, kind: Int, count: Int64, tenant: TenantID?,
    credential: String, operation: String, student: StudentID?
  ) {
    self.sequence = sequence
    self.raisedAt = raisedAt
    self.kind = kind
    self.count = count
    self.tenant = tenant
    self.credential = credential
    self.operation = operation
    self.student = student
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    sequence = try row.int64()
    raisedAt = try row.time()
    kind = try row.int()
    count = try row.int64()
    let tenant: TenantID = try row.id()
    self.tenant = tenant == .none ? nil : tenant
    credential = try row.text()
    operation = try row.text()
    student = try row.optionalID()
  }
}

extension Transaction where Kind == Registry {
  /// Alarms of a tenant, or of all for `nil`, newest first, before a sequence number.
  public nonisolated(nonsending) func alarms(
    of tenant: TenantID?, before: Int64 = .max, limit: Int
  ) async throws(StoreError) -> [AlarmRow] {
    guard let tenant else {
      return try await rows(
        """
        SELECT seq, raised_at, kind, count, tenant, credential, operation, student
        FROM alarm WHERE seq < $1 ORDER BY seq DESC LIMIT $2
        """, [.integer(before), .int(limit)], AlarmRow.init)
    }
    return try await rows(
      """
      SELECT seq, raised_at, kind, count, tenant, credential, operation, student
      FROM alarm WHERE tenant = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3
      """, [.id(tenant), .integer(before), .int(limit)], AlarmRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Writes alarms down in their order and forgets those that are far behind. The same as an alarm
  /// among the newest, from less than an hour ago, is counted there: nobody pushes alarms out by
  /// raising others.
  ///
  /// - Parameter kept: how many alarms stay.
  public nonisolated(nonsending) func record(
    _ alarms: [AlarmRow], keeping kept: Int64
  ) async throws(StoreError) {
    var sequence = try await number("SELECT coalesce(max(seq), 0) FROM alarm", [])
    for alarm in alarms where try await !count(alarm, after: sequence - 1000) {
      sequence += 1
      try await run(
        """
        INSERT INTO alarm (seq, raised_at, kind, count, tenant, credential, operation, student)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .integer(sequence), .time(alarm.raisedAt), .int(alarm.kind), .integer(alarm.count),
          .id(alarm.tenant ?? .none), .text(alarm.credential), .text(alarm.operation),
          .id(alarm.student),
        ])
    }
    try await run("DELETE FROM alarm WHERE seq <= $1", [.integer(sequence - kept)])
  }

  /// Adds to the count of the same alarm.
  ///
  /// - Returns: false when there is none.
  private nonisolated(nonsending) func count(
    _ alarm: AlarmRow, after sequence: Int64
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE alarm SET count = count + $1
      WHERE seq > $2 AND raised_at > $3 AND kind = $4 AND tenant = $5 AND credential = $6
        AND operation = $7 AND (student = $8 OR (student IS NULL AND $8 IS NULL))
      """,
      [
        .integer(alarm.count), .integer(sequence), .time(alarm.raisedAt.advanced(bySeconds: -3600)),
        .int(alarm.kind), .id(alarm.tenant ?? .none), .text(alarm.credential),
        .text(alarm.operation), .id(alarm.student),
      ]) > 0
  }
}
