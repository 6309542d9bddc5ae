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

/// What is known of a client-made id.
public enum CheckInHistory: Hashable, Sendable {
  /// Never seen.
  case unknown
  /// The same check-in was recorded before.
  case recorded(week: ISOWeek, isCounted: Bool)
  /// The id was used for a different check-in.
  case conflict
}

extension Transaction where Kind == TenantData {
  /// Whether a check-in was recorded before. Ask in the transaction that would record it.
  ///
  /// - Parameter fingerprints: of what was sent now, one for each key version in use.
  public nonisolated(nonsending) func history(
    ofCheckIn clientID: Identifier<IdentifierKind.CheckIn>, fingerprints: [[UInt8]]
  ) async throws(StoreError) -> CheckInHistory {
    let earlier = try await first(
      "SELECT fingerprint, week, ordinal FROM check_in WHERE tenant = $1 AND client_id = $2",
      [.id(clientID)]
    ) { (row) throws(StoreError) in
      (fingerprint: try row.blob(), week: try row.week(), ordinal: try row.int(Int.self))
    }
    guard let earlier else { return .unknown }
    guard fingerprints.contains(earlier.fingerprint) else { return .conflict }
    return .recorded(week: earlier.week, isCounted: earlier.ordinal == 0)
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
  /// Records a check-in whose history is unknown.
  ///
  /// - Parameter countable: whether it may be the counted one, if the week has none yet.
  /// - Returns: whether it is the counted one of student and week.
  /// - Throws: `conflict(.checkInClient)` when the client's id was used before; `reference` when
  ///   the student does not exist.
  public nonisolated(nonsending) func record(
    _ checkIn: CheckInRow, countable: Bool = true
  ) async throws(StoreError) -> Bool {
    let ordinal = try await number(
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
      """,
      [
        .id(checkIn.student), .week(checkIn.week), .id(checkIn.clientID),
        .blob(checkIn.fingerprint), .time(checkIn.occurredAt), .time(checkIn.recordedAt),
        .id(checkIn.navigator), .text(checkIn.author), .int(checkIn.mode),
        .int(checkIn.reached), .int(checkIn.detail.generation), checkIn.detail.column,
        .flag(countable),
      ])
    return ordinal == 0
  }
}
