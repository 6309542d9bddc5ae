public import Vocabulary

/// Which plans a list shows. Everything set must hold.
public struct PlanFilter: Hashable, Sendable {
  /// What the caller may see at all.
  public var scope: StudentScope
  public var student: StudentID?
  public var schoolYear: Int?
  /// `cairn.v1.PlanStatus`.
  public var status: Int?
  /// Only plans with a review date on or before this day.
  public var reviewDueBy: CivilDate?

  public init(
    scope: StudentScope, student: StudentID? = nil, schoolYear: Int? = nil, status: Int? = nil,
    reviewDueBy: CivilDate? = nil
  ) {
    self.scope = scope
    self.student = student
    self.schoolYear = schoolYear
    self.status = status
    self.reviewDueBy = reviewDueBy
  }
}

extension Transaction where Kind == TenantData {
  /// Plans in the order of their ids, beginning after `after`.
  ///
  /// With a student, the caller's scope is tested once and the student's plans are listed.
  public nonisolated(nonsending) func plans(
    _ filter: PlanFilter, after: PlanID? = nil, limit: Int
  ) async throws(StoreError) -> [PlanRow] {
    if let student = filter.student, !(try await contains(student, in: filter.scope)) { return [] }
    let parameters: [Value] = [
      .id(after ?? .none), .int(limit), .int(filter.schoolYear), .int(filter.status),
      .day(filter.reviewDueBy), .id(filter.student), .id(filter.scope.navigator),
      .id(filter.scope.staff), .day(filter.scope.day),
    ]
    let text: StaticString =
      if filter.student != nil {
        Self.plansOfStudent
      } else {
        switch filter.scope {
        case .all: Self.allPlans
        case .caseload: Self.plansOfCaseload
        case .classes: Self.plansOfClasses
        }
      }
    return try await rows(text, parameters, PlanRow.init)
  }
}

// Parameters of all four: $2 after, $3 limit, $4 school year, $5 status, $6 review due, $7 student,
// $8 navigator, $9 staff member, $10 day.

extension Transaction where Kind == TenantData {
  private static var allPlans: StaticString {
    """
    SELECT id, student, school_year, is_open, opened_on, revision, created_at, updated_at,
      status, tier, next_review_on, last_reviewed_on, navigator, family_participated,
      student_participated
    FROM plan
    WHERE tenant = $1 AND id > $2 AND (school_year = $4 OR $4 IS NULL)
      AND (status = $5 OR $5 IS NULL) AND (next_review_on <= $6 OR $6 IS NULL)
    ORDER BY id LIMIT $3
    """
  }

  private static var plansOfStudent: StaticString {
    """
    SELECT id, student, school_year, is_open, opened_on, revision, created_at, updated_at,
      status, tier, next_review_on, last_reviewed_on, navigator, family_participated,
      student_participated
    FROM plan
    WHERE tenant = $1 AND student = $7 AND id > $2 AND (school_year = $4 OR $4 IS NULL)
      AND (status = $5 OR $5 IS NULL) AND (next_review_on <= $6 OR $6 IS NULL)
    ORDER BY id LIMIT $3
    """
  }

  // CROSS JOIN makes SQLite begin with the few students: with the plans in order of their ids it
  // would walk them all.

  private static var plansOfCaseload: StaticString {
    """
    SELECT p.id, p.student, p.school_year, p.is_open, p.opened_on, p.revision, p.created_at,
      p.updated_at, p.status, p.tier, p.next_review_on, p.last_reviewed_on, p.navigator,
      p.family_participated, p.student_participated
    FROM navigator_assignment a CROSS JOIN plan p
    WHERE a.tenant = $1 AND a.navigator = $8 AND a.released_at IS NULL
      AND p.tenant = $1 AND p.student = a.student AND p.id > $2
      AND (p.school_year = $4 OR $4 IS NULL) AND (p.status = $5 OR $5 IS NULL)
      AND (p.next_review_on <= $6 OR $6 IS NULL)
    ORDER BY p.id LIMIT $3
    """
  }

  private static var plansOfClasses: StaticString {
    """
    SELECT p.id, p.student, p.school_year, p.is_open, p.opened_on, p.revision, p.created_at,
      p.updated_at, p.status, p.tier, p.next_review_on, p.last_reviewed_on, p.navigator,
      p.family_participated, p.student_participated
    FROM (
      SELECT DISTINCT e.subject AS student FROM enrollment t
      JOIN enrollment e ON e.tenant = $1 AND e.class_id = t.class_id AND e.role = 1
        AND e.active = 1 AND e.begin_on <= $10 AND (e.end_on > $10 OR e.end_on IS NULL)
      WHERE t.tenant = $1 AND t.subject = $9 AND t.role > 1 AND t.active = 1
        AND t.begin_on <= $10 AND (t.end_on > $10 OR t.end_on IS NULL)) a
    CROSS JOIN plan p
    WHERE p.tenant = $1 AND p.student = a.student AND p.id > $2
      AND (p.school_year = $4 OR $4 IS NULL) AND (p.status = $5 OR $5 IS NULL)
      AND (p.next_review_on <= $6 OR $6 IS NULL)
    ORDER BY p.id LIMIT $3
    """
  }
}
