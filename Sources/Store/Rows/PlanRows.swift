public import Vocabulary

/// What of a plan lies in the clear and may change with each revision.
public struct PlanState: Hashable, Sendable {
  /// `cairn.v1.PlanStatus`.
  public var status: Int
  /// `cairn.v1.Tier`.
  public var tier: Int
  public var nextReviewOn: CivilDate?
  public var lastReviewedOn: CivilDate?
  /// The student's navigator at the time of the revision.
  public var navigator: StaffID?
  public var familyParticipated: Bool
  public var studentParticipated: Bool

  public init(
    status: Int, tier: Int, nextReviewOn: CivilDate? = nil, lastReviewedOn: CivilDate? = nil,
    navigator: StaffID? = nil, familyParticipated: Bool = false, studentParticipated: Bool = false
  ) {
    self.status = status
    self.tier = tier
    self.nextReviewOn = nextReviewOn
    self.lastReviewedOn = lastReviewedOn
    self.navigator = navigator
    self.familyParticipated = familyParticipated
    self.studentParticipated = studentParticipated
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    status = try row.int()
    tier = try row.int()
    nextReviewOn = try row.optionalDay()
    lastReviewedOn = try row.optionalDay()
    navigator = try row.optionalID()
    familyParticipated = try row.flag()
    studentParticipated = try row.flag()
  }

  var parameters: [Value] {
    [
      .int(status), .int(tier), .day(nextReviewOn), .day(lastReviewedOn), .id(navigator),
      .flag(familyParticipated), .flag(studentParticipated),
    ]
  }
}

/// A plan as of its newest revision.
public struct PlanRow: Hashable, Sendable {
  public var id: PlanID
  public var student: StudentID
  /// The calendar year in which the school year ends.
  public var schoolYear: Int
  /// Whether it counts as the one open plan of student and school year.
  public var isOpen: Bool
  public var openedOn: CivilDate?
  public var revision: Int64
  public var createdAt: Instant
  public var updatedAt: Instant
  public var state: PlanState

  public init(
    id: PlanID, student: StudentID, schoolYear: Int, isOpen: Bool, openedOn: CivilDate?,
    revision: Int64, createdAt: Instant, updatedAt: Instant, state: PlanState
  ) {
    self.id = id
    self.student = student
    self.schoolYear = schoolYear
    self.isOpen = isOpen
    self.openedOn = openedOn
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.state = state
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    student = try row.id()
    schoolYear = try row.int()
    isOpen = try row.flag()
    openedOn = try row.optionalDay()
    revision = try row.int64()
    createdAt = try row.time()
    updatedAt = try row.time()
    state = try PlanState(&row)
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func plan(_ id: PlanID) async throws(StoreError) -> PlanRow? {
    try await first(
      """
      SELECT id, student, school_year, is_open, opened_on, revision, created_at, updated_at,
        status, tier, next_review_on, last_reviewed_on, navigator, family_participated,
        student_participated
      FROM plan WHERE tenant = $1 AND id = $2
      """, [.id(id)], PlanRow.init)
  }

  /// The open plan of student and school year, if there is one.
  public nonisolated(nonsending) func openPlan(
    of student: StudentID, schoolYear: Int
  ) async throws(StoreError) -> PlanRow? {
    try await first(
      """
      SELECT id, student, school_year, is_open, opened_on, revision, created_at, updated_at,
        status, tier, next_review_on, last_reviewed_on, navigator, family_participated,
        student_participated
      FROM plan WHERE tenant = $1 AND student = $2 AND school_year = $3 AND is_open = 1
      """, [.id(student), .int(schoolYear)], PlanRow.init)
  }

  /// Whether the student has an open plan, of any school year, of that tier and with a review due
  /// on or before that day, as far as either is given.
  public nonisolated(nonsending) func hasOpenPlan(
    _ student: StudentID, tier: Int?, reviewDueBy: CivilDate?
  ) async throws(StoreError) -> Bool {
    try await exists(
      """
      SELECT 1 FROM plan
      WHERE tenant = $1 AND student = $2 AND is_open = 1
        AND (tier = $3 OR $3 IS NULL) AND (next_review_on <= $4 OR $4 IS NULL)
      LIMIT 1
      """, [.id(student), .int(tier), .day(reviewDueBy)])
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Opens a plan. Its first revision is inserted beside it.
  ///
  /// - Throws: `conflict(.openPlan)` when student and school year have an open one; `reference`
  ///   when the student does not exist.
  public nonisolated(nonsending) func insert(_ plan: PlanRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO plan (tenant, id, student, school_year, is_open, opened_on, revision, created_at,
        updated_at, status, tier, next_review_on, last_reviewed_on, navigator,
        family_participated, student_participated)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """,
      [
        .id(plan.id), .id(plan.student), .int(plan.schoolYear), .flag(plan.isOpen),
        .day(plan.openedOn), .integer(plan.revision), .time(plan.createdAt),
        .time(plan.updatedAt),
      ] + plan.state.parameters)
  }

  /// Moves a plan to a new revision if its revision is still `expected`. Student, school year and
  /// creation time stay.
  ///
  /// - Returns: false, with nothing changed, when the revision is another or the plan is absent.
  public nonisolated(nonsending) func revise(
    _ plan: PlanRow, from expected: Int64
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE plan SET is_open = $4, opened_on = $5, revision = $6, updated_at = $7, status = $8,
        tier = $9, next_review_on = $10, last_reviewed_on = $11, navigator = $12,
        family_participated = $13, student_participated = $14
      WHERE tenant = $1 AND id = $2 AND revision = $3
      """,
      [
        .id(plan.id), .integer(expected), .flag(plan.isOpen), .day(plan.openedOn),
        .integer(plan.revision), .time(plan.updatedAt),
      ] + plan.state.parameters)
    return changed == 1
  }
}
