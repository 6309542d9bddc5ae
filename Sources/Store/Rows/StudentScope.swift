public import Vocabulary

/// Whose records a list may show.
public enum StudentScope: Hashable, Sendable {
  /// Every student of the tenant.
  case all
  /// The students now assigned to a navigator.
  case caseload(of: StaffID)
  /// The students of the classes that a staff member teaches or helps on a day.
  case classes(of: StaffID, on: CivilDate)

  var navigator: StaffID? {
    if case .caseload(let navigator) = self { navigator } else { nil }
  }

  var staff: StaffID? {
    if case .classes(let staff, _) = self { staff } else { nil }
  }

  var day: CivilDate? {
    if case .classes(_, let day) = self { day } else { nil }
  }
}

extension Transaction where Kind == TenantData {
  /// Whether the student is now assigned to the navigator.
  public nonisolated(nonsending) func isInCaseload(
    _ student: StudentID, of navigator: StaffID
  ) async throws(StoreError) -> Bool {
    try await areInCaseload([student], of: navigator)[0]
  }

  private nonisolated(nonsending) func areInCaseload(
    _ students: [StudentID], of navigator: StaffID
  ) async throws(StoreError) -> [Bool] {
    try await exist(Self.inCaseload, ofEach: students.map { [.id($0), .id(navigator)] })
  }

  private static var inCaseload: StaticString {
    """
    SELECT 1 FROM navigator_assignment
    WHERE tenant = $1 AND student = $2 AND navigator = $3 AND released_at IS NULL
    """
  }

  /// Whether each student and the staff member are in one class on the day.
  private nonisolated(nonsending) func areInClasses(
    _ students: [StudentID], of staff: StaffID, on day: CivilDate
  ) async throws(StoreError) -> [Bool] {
    try await exist(Self.inClasses, ofEach: students.map { [.id($0), .id(staff), .day(day)] })
  }

  private static var inClasses: StaticString {
    """
    SELECT 1 FROM enrollment e
    JOIN enrollment t ON t.tenant = $1 AND t.subject = $3 AND t.role > 1
      AND t.class_id = e.class_id AND t.active = 1
      AND t.begin_on <= $4 AND (t.end_on > $4 OR t.end_on IS NULL)
    WHERE e.tenant = $1 AND e.subject = $2 AND e.role = 1 AND e.active = 1
      AND e.begin_on <= $4 AND (e.end_on > $4 OR e.end_on IS NULL)
    LIMIT 1
    """
  }

  /// Whether the scope holds the student.
  public nonisolated(nonsending) func contains(
    _ student: StudentID, in scope: StudentScope
  ) async throws(StoreError) -> Bool {
    try await contains(each: [student], in: scope)[0]
  }

  /// The same of each of many, in their order.
  public nonisolated(nonsending) func contains(
    each students: [StudentID], in scope: StudentScope
  ) async throws(StoreError) -> [Bool] {
    switch scope {
    case .all: Array(repeating: true, count: students.count)
    case .caseload(let navigator): try await areInCaseload(students, of: navigator)
    case .classes(let staff, let day): try await areInClasses(students, of: staff, on: day)
    }
  }

  /// Demands that the scope holds each of the students.
  ///
  /// - Throws: `reference`, perhaps only at a later statement or at the transaction's end.
  public nonisolated(nonsending) func demand(
    each students: [StudentID], in scope: StudentScope
  ) async throws(StoreError) {
    for student in students {
      switch scope {
      case .all: break
      case .caseload(let navigator):
        try await require(Self.inCaseload, [.id(student), .id(navigator)], else: .reference)
      case .classes(let staff, let day):
        try await require(
          Self.inClasses, [.id(student), .id(staff), .day(day)], else: .reference)
      }
    }
  }
}
