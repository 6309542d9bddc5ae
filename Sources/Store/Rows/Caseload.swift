public import Vocabulary

/// One student of a navigator, with the newest plan and what the check-ins amount to.
public struct CaseloadRow: Hashable, Sendable {
  public struct Plan: Hashable, Sendable {
    public var id: PlanID
    /// `cairn.v1.PlanStatus`.
    public var status: Int
    public var nextReviewOn: CivilDate?
  }

  public var student: StudentID
  public var assignedAt: Instant
  public var grade: String
  public var school: SchoolID?
  /// The plan of the latest school year; of several the one made last.
  public var plan: Plan?
  public var lastCheckInAt: Instant?
  /// Counted check-ins since the moment that was asked for.
  public var countedCheckIns: Int

  init(_ row: inout RowDecoder) throws(StoreError) {
    student = try row.id()
    assignedAt = try row.time()
    grade = try row.text()
    school = try row.optionalID()
    let plan: PlanID? = try row.optionalID()
    let (status, review) = (try row.optionalInt(Int.self), try row.optionalDay())
    self.plan = plan.map { Plan(id: $0, status: status ?? 0, nextReviewOn: review) }
    lastCheckInAt = try row.optionalTime()
    countedCheckIns = try row.int()
  }
}

extension Transaction where Kind == TenantData {
  /// A navigator's students in the order of their ids, beginning after `after`.
  ///
  /// - Parameter since: from when counted check-ins are counted.
  public nonisolated(nonsending) func caseload(
    of navigator: StaffID, countingSince since: Instant, after: StudentID? = nil, limit: Int
  ) async throws(StoreError) -> [CaseloadRow] {
    try await rows(
      """
      SELECT a.student, a.assigned_at, s.grade, s.school, p.id, p.status, p.next_review_on,
        (SELECT max(c.occurred_at) FROM check_in c
          WHERE c.tenant = $1 AND c.student = a.student),
        (SELECT count(*) FROM check_in c
          WHERE c.tenant = $1 AND c.student = a.student AND c.ordinal = 0
            AND c.occurred_at >= $3)
      FROM navigator_assignment a
      JOIN student s ON s.tenant = $1 AND s.id = a.student
      LEFT JOIN plan p ON p.tenant = $1 AND p.id = (
        SELECT q.id FROM plan q WHERE q.tenant = $1 AND q.student = a.student
        ORDER BY q.school_year DESC, q.created_at DESC, q.id DESC LIMIT 1)
      WHERE a.tenant = $1 AND a.navigator = $2 AND a.released_at IS NULL AND a.student > $4
      ORDER BY a.student LIMIT $5
      """, [.id(navigator), .time(since), .id(after ?? .none), .int(limit)], CaseloadRow.init)
  }
}
