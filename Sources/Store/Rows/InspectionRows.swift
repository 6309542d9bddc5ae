public import Vocabulary

/// A family's request to see the records of a student (34 CFR 99.10).
public struct InspectionRow: Hashable, Sendable {
  public var id: RecordID
  public var student: StudentID
  /// `cairn.v1.InspectionCapacity`.
  public var capacity: Int
  public var receivedOn: CivilDate
  /// The last day on which it must be complied with.
  public var dueOn: CivilDate
  public var openedAt: Instant
  /// The id of the credential.
  public var openedBy: String
  /// `nil` while it is open.
  public var closedAt: Instant?
  public var closedBy: String?
  /// `cairn.v1.InspectionOutcome`.
  public var outcome: Int?

  public init(
    id: RecordID, student: StudentID, capacity: Int, receivedOn: CivilDate, dueOn: CivilDate,
    openedAt: Instant, openedBy: String
  ) {
    self.id = id
    self.student = student
    self.capacity = capacity
    self.receivedOn = receivedOn
    self.dueOn = dueOn
    self.openedAt = openedAt
    self.openedBy = openedBy
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    student = try row.id()
    capacity = try row.int()
    receivedOn = try row.day()
    dueOn = try row.day()
    openedAt = try row.time()
    openedBy = try row.text()
    closedAt = try row.optionalTime()
    closedBy = try row.optionalText()
    outcome = try row.optionalInt()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func inspection(
    _ id: RecordID
  ) async throws(StoreError) -> InspectionRow? {
    try await first(
      """
      SELECT id, student, capacity, received_on, due_on, opened_at, opened_by, closed_at,
        closed_by, outcome
      FROM inspection_request WHERE tenant = $1 AND id = $2
      """, [.id(id)], InspectionRow.init)
  }

  /// Requests in the order of the days on which they are due, beginning after the given ones.
  ///
  /// - Parameters:
  ///   - openOnly: leaves out those that were closed.
  ///   - dueBefore: only those due before this day.
  public nonisolated(nonsending) func inspections(
    openOnly: Bool, dueBefore: CivilDate? = nil,
    after: (dueOn: CivilDate, id: RecordID)? = nil, limit: Int
  ) async throws(StoreError) -> [InspectionRow] {
    try await rows(
      """
      SELECT id, student, capacity, received_on, due_on, opened_at, opened_by, closed_at,
        closed_by, outcome
      FROM inspection_request
      WHERE tenant = $1 AND (due_on, id) > ($2, $3)
        AND (closed_at IS NULL OR CAST($4 AS INTEGER) = 0)
        AND (due_on < $5 OR $5 IS NULL)
      ORDER BY due_on, id LIMIT $6
      """,
      [
        after.map { .day($0.dueOn) } ?? .integer(.min), .id(after?.id ?? .none),
        .flag(openOnly), .day(dueBefore), .int(limit),
      ], InspectionRow.init)
  }

  /// How many requests concerning a student are open.
  public nonisolated(nonsending) func openInspections(
    of student: StudentID
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM inspection_request
        WHERE tenant = $1 AND student = $2 AND closed_at IS NULL
        """, [.id(student)]))
  }

  /// How many requests are open in the whole tenant.
  public nonisolated(nonsending) func openInspections() async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM inspection_request
        WHERE tenant = $1 AND student > $2 AND closed_at IS NULL
        """, [.id(StudentID.none)]))
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(
    _ inspection: InspectionRow
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO inspection_request (tenant, id, student, capacity, received_on, due_on,
        opened_at, opened_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .id(inspection.id), .id(inspection.student), .int(inspection.capacity),
        .day(inspection.receivedOn), .day(inspection.dueOn), .time(inspection.openedAt),
        .text(inspection.openedBy),
      ])
  }

  /// Closes a request.
  ///
  /// - Returns: false when there is none, or it was closed before.
  public nonisolated(nonsending) func closeInspection(
    _ id: RecordID, outcome: Int, at: Instant, by credential: String
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE inspection_request SET closed_at = $3, closed_by = $4, outcome = $5
      WHERE tenant = $1 AND id = $2 AND closed_at IS NULL
      """, [.id(id), .time(at), .text(credential), .int(outcome)]) == 1
  }
}
