public import Vocabulary

/// A check-in as it is stored.
public struct CheckInRow: Hashable, Sendable {
  public var student: StudentID
  /// The week in the tenant's time zone.
  public var week: ISOWeek
  /// Made by the client, the same when sent again; 16 bytes.
  public var clientID: Identifier<IdentifierKind.CheckIn>
  /// Over everything the client sent, to tell a repetition from a different check-in; 32 bytes.
  public var fingerprint: [UInt8]
  public var occurredAt: Instant
  public var recordedAt: Instant
  public var navigator: StaffID?
  /// The credential that recorded it.
  public var author: String
  /// `cairn.v1.CheckInMode`.
  public var mode: Int
  /// `cairn.v1.Reached`.
  public var reached: Int
  public var detail: Sealed
  /// Whether it is the counted one of student and week; decided when it is recorded.
  public private(set) var isCounted = false

  public init(
    student: StudentID, week: ISOWeek, clientID: Identifier<IdentifierKind.CheckIn>,
    fingerprint: [UInt8], occurredAt: Instant, recordedAt: Instant, navigator: StaffID?,
    author: String, mode: Int, reached: Int, detail: Sealed
  ) {
    self.student = student
    self.week = week
    self.clientID = clientID
    self.fingerprint = fingerprint
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.navigator = navigator
    self.author = author
    self.mode = mode
    self.reached = reached
    self.detail = detail
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    student = try row.id()
    week = try row.week()
    isCounted = try row.int64() == 0
    clientID = try row.id()
    fingerprint = try row.blob()
    occurredAt = try row.time()
    recordedAt = try row.time()
    navigator = try row.optionalID()
    author = try row.text()
    mode = try row.int()
    reached = try row.int()
    detail = try row.sealed()
  }
}

/// What was recorded under a client-made id.
public struct RecordedCheckIn: Hashable, Sendable {
  /// Of what was sent.
  public var fingerprint: [UInt8]
  public var week: ISOWeek
  public var isCounted: Bool

  public init(fingerprint: [UInt8], week: ISOWeek, isCounted: Bool) {
    self.fingerprint = fingerprint
    self.week = week
    self.isCounted = isCounted
  }
}

extension Transaction where Kind == TenantData {
  /// What was recorded under each of some ids, in their order; `nil` for one that was never seen.
  /// Ask in the transaction that would record them.
  public nonisolated(nonsending) func recorded(
    ofEach clientIDs: [Identifier<IdentifierKind.CheckIn>]
  ) async throws(StoreError) -> [RecordedCheckIn?] {
    try await rows(
      "SELECT fingerprint, week, ordinal FROM check_in WHERE tenant = $1 AND client_id = $2",
      ofEach: clientIDs.map { [.id($0)] }
    ) { (row) throws(StoreError) in
      RecordedCheckIn(
        fingerprint: try row.blob(), week: try row.week(), isCounted: try row.int64() == 0)
    }.map(\.first)
  }

  /// The check-ins of a student in weeks before `before`, newest week first.
  public nonisolated(nonsending) func checkIns(
    of student: StudentID, before: ISOWeek? = nil, limit: Int
  ) async throws(StoreError) -> [CheckInRow] {
    try await rows(
      """
      SELECT student, week, ordinal, client_id, fingerprint, occurred_at, recorded_at, navigator,
        author, mode, reached, detail
      FROM check_in WHERE tenant = $1 AND student = $2 AND week < $3
      ORDER BY week DESC, ordinal DESC LIMIT $4
      """, [.id(student), before.map(Value.week) ?? .integer(.max), .int(limit)],
      CheckInRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Records check-ins whose ids were never seen, one after the other.
  ///
  /// - Parameter countable: whether they may be counted, where the week has no counted one yet.
  /// - Returns: of each whether it is the counted one of student and week, known after the commit.
  /// - Throws: `conflict(.checkInClient)` when a client's id was used before; `reference` when
  ///   a student does not exist.
  public nonisolated(nonsending) func record(
    _ checkIns: [CheckInRow], countable: Bool = true
  ) async throws(StoreError) -> [Later<Bool?>] {
    var areCounted: [Later<Bool?>] = []
    areCounted.reserveCapacity(checkIns.count)
    for checkIn in checkIns {
      areCounted.append(try await record(checkIn, countable))
    }
    return areCounted
  }

  private nonisolated(nonsending) func record(
    _ checkIn: CheckInRow, _ countable: Bool
  ) async throws(StoreError) -> Later<Bool?> {
    try await later(
      """
      INSERT INTO check_in (tenant, student, week, client_id, fingerprint, occurred_at, recorded_at,
        navigator, author, mode, reached, generation, detail, ordinal)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
        CASE
          WHEN CAST($14 AS INTEGER) = 1 AND NOT EXISTS (
            SELECT 1 FROM check_in
            WHERE tenant = $1 AND student = $2 AND week = $3 AND ordinal = 0)
          THEN 0
          ELSE (SELECT coalesce(max(ordinal), 0) + 1 FROM check_in
            WHERE tenant = $1 AND student = $2 AND week = $3)
        END)
      RETURNING ordinal
      """, checkIn.parameters + [.flag(countable)]
    ) { (row) throws(StoreError) in try row.int64() == 0 }
  }
}

extension CheckInRow {
  fileprivate var parameters: [Value] {
    [
      .id(student), .week(week), .id(clientID), .blob(fingerprint), .time(occurredAt),
      .time(recordedAt), .id(navigator), .text(author), .int(mode), .int(reached),
      .int(detail.generation), detail.column,
    ]
  }
}
