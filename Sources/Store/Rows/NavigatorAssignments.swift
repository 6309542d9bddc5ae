public import Vocabulary

/// One student in one navigator's care for a time.
public struct NavigatorAssignmentRow: Hashable, Sendable {
  public var student: StudentID
  public var navigator: StaffID
  /// The number of the change that assigned.
  public var change: Int64
  public var assignedAt: Instant
  /// `nil` while it lasts.
  public var releasedAt: Instant?

  public init(
    student: StudentID, navigator: StaffID, change: Int64, assignedAt: Instant,
    releasedAt: Instant? = nil
  ) {
    self.student = student
    self.navigator = navigator
    self.change = change
    self.assignedAt = assignedAt
    self.releasedAt = releasedAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    student = try row.id()
    navigator = try row.id()
    change = try row.int64()
    assignedAt = try row.time()
    releasedAt = try row.optionalTime()
  }
}

extension Transaction where Kind == TenantData {
  /// The assignment that lasts now, if one does.
  public nonisolated(nonsending) func currentAssignment(
    of student: StudentID
  ) async throws(StoreError) -> NavigatorAssignmentRow? {
    try await first(
      """
      SELECT student, navigator, change, assigned_at, released_at FROM navigator_assignment
      WHERE tenant = $1 AND student = $2 AND released_at IS NULL
      """, [.id(student)], NavigatorAssignmentRow.init)
  }

  /// Every assignment the student ever had, newest first; at most 1000.
  public nonisolated(nonsending) func assignments(
    of student: StudentID
  ) async throws(StoreError) -> [NavigatorAssignmentRow] {
    try await rows(
      """
      SELECT student, navigator, change, assigned_at, released_at FROM navigator_assignment
      WHERE tenant = $1 AND student = $2 ORDER BY change DESC LIMIT 1000
      """, [.id(student)], NavigatorAssignmentRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Ends the assignment that lasts now.
  ///
  /// - Returns: false when there is none.
  @discardableResult
  public nonisolated(nonsending) func releaseNavigator(
    of student: StudentID, at: Instant
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE navigator_assignment SET released_at = $3
      WHERE tenant = $1 AND student = $2 AND released_at IS NULL
      """, [.id(student), .time(at)])
    return changed == 1
  }

  /// Begins an assignment. Release the earlier one first.
  ///
  /// - Throws: `conflict(.currentNavigator)` while another lasts.
  public nonisolated(nonsending) func insert(
    _ assignment: NavigatorAssignmentRow
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO navigator_assignment (
        tenant, student, navigator, change, assigned_at, released_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(assignment.student), .id(assignment.navigator), .integer(assignment.change),
        .time(assignment.assignedAt), .time(assignment.releasedAt),
      ])
  }
}
