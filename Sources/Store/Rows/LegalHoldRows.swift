public import Vocabulary

/// A student's records that must be kept for a legal matter.
public struct LegalHoldRow: Hashable, Sendable {
  public var id: RecordID
  public var student: StudentID
  /// The matter, such as a docket number. Never a person's data.
  public var reason: String
  public var placedAt: Instant
  /// The id of the credential.
  public var placedBy: String
  /// `nil` while the hold is in force.
  public var liftedAt: Instant?
  public var liftedBy: String?

  public init(
    id: RecordID, student: StudentID, reason: String, placedAt: Instant, placedBy: String
  ) {
    self.id = id
    self.student = student
    self.reason = reason
    self.placedAt = placedAt
    self.placedBy = placedBy
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    student = try row.id()
    reason = try row.text()
    placedAt = try row.time()
    placedBy = try row.text()
    liftedAt = try row.optionalTime()
    liftedBy = try row.optionalText()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func legalHold(
    _ id: RecordID
  ) async throws(StoreError) -> LegalHoldRow? {
    try await first(
      """
      SELECT id, student, reason, placed_at, placed_by, lifted_at, lifted_by
      FROM legal_hold WHERE tenant = $1 AND id = $2
      """, [.id(id)], LegalHoldRow.init)
  }

  /// Every hold of a student, in force or lifted, newest first.
  public nonisolated(nonsending) func legalHolds(
    of student: StudentID, limit: Int
  ) async throws(StoreError) -> [LegalHoldRow] {
    try await rows(
      """
      SELECT id, student, reason, placed_at, placed_by, lifted_at, lifted_by
      FROM legal_hold WHERE tenant = $1 AND student = $2
      ORDER BY placed_at DESC, id DESC LIMIT $3
      """, [.id(student), .int(limit)], LegalHoldRow.init)
  }

  /// How many holds of a student are in force.
  public nonisolated(nonsending) func legalHoldsInForce(
    of student: StudentID
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM legal_hold
        WHERE tenant = $1 AND student = $2 AND lifted_at IS NULL
        """, [.id(student)]))
  }

  /// How many holds are in force in the whole tenant.
  public nonisolated(nonsending) func legalHoldsInForce() async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM legal_hold
        WHERE tenant = $1 AND student > $2 AND lifted_at IS NULL
        """, [.id(StudentID.none)]))
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ hold: LegalHoldRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO legal_hold (tenant, id, student, reason, placed_at, placed_by)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(hold.id), .id(hold.student), .text(hold.reason), .time(hold.placedAt),
        .text(hold.placedBy),
      ])
  }

  /// Ends a hold. One lifted before keeps its first time.
  ///
  /// - Returns: false when there is none.
  public nonisolated(nonsending) func liftLegalHold(
    _ id: RecordID, at: Instant, by credential: String
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      """
      UPDATE legal_hold
      SET lifted_at = coalesce(lifted_at, $3), lifted_by = coalesce(lifted_by, $4)
      WHERE tenant = $1 AND id = $2
      """, [.id(id), .time(at), .text(credential)]) == 1
  }
}
