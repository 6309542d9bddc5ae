public import Vocabulary

/// A term, semester, grading period or school year of the roster.
public struct AcademicSessionRow: Hashable, Sendable {
  public var id: RecordID
  public var title: String
  public var type: String
  public var beginsOn: CivilDate
  /// The first day after it (OneRoster: end dates are exclusive).
  public var endsOn: CivilDate
  /// The calendar year in which the school year ends.
  public var schoolYear: Int
  public var parent: RecordID?
  public var sourcedID: String
  public var isActive: Bool

  public init(
    id: RecordID, title: String, type: String, beginsOn: CivilDate, endsOn: CivilDate,
    schoolYear: Int, parent: RecordID?, sourcedID: String, isActive: Bool = true
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.beginsOn = beginsOn
    self.endsOn = endsOn
    self.schoolYear = schoolYear
    self.parent = parent
    self.sourcedID = sourcedID
    self.isActive = isActive
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    title = try row.text()
    type = try row.text()
    beginsOn = try row.day()
    endsOn = try row.day()
    schoolYear = try row.int()
    parent = try row.optionalID()
    sourcedID = try row.text()
    isActive = try row.flag()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func academicSession(
    sourcedID: String
  ) async throws(StoreError) -> AcademicSessionRow? {
    try await first(
      """
      SELECT id, title, type, begin_on, end_on, school_year, parent, sourced_id, active
      FROM academic_session WHERE tenant = $1 AND sourced_id = $2
      """, [.text(sourcedID)], AcademicSessionRow.init)
  }

  /// Active sessions by id, beginning after `after`.
  public nonisolated(nonsending) func academicSessions(
    after: RecordID? = nil, limit: Int
  ) async throws(StoreError) -> [AcademicSessionRow] {
    try await rows(
      """
      SELECT id, title, type, begin_on, end_on, school_year, parent, sourced_id, active
      FROM academic_session WHERE tenant = $1 AND active = 1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(after ?? .none), .int(limit)], AcademicSessionRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes a session that the roster import with change number `roster` listed.
  public nonisolated(nonsending) func put(
    _ session: AcademicSessionRow, roster: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO academic_session (tenant, id, title, type, begin_on, end_on, school_year, parent,
        sourced_id, active, roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (tenant, id) DO UPDATE SET title = excluded.title, type = excluded.type,
        begin_on = excluded.begin_on, end_on = excluded.end_on,
        school_year = excluded.school_year, parent = excluded.parent,
        sourced_id = excluded.sourced_id, active = excluded.active, roster = excluded.roster
      """,
      [
        .id(session.id), .text(session.title), .text(session.type), .day(session.beginsOn),
        .day(session.endsOn), .int(session.schoolYear), .id(session.parent),
        .text(session.sourcedID), .flag(session.isActive), .integer(roster),
      ])
  }
}
