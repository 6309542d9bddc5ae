public import Vocabulary

/// A class of the roster.
public struct SchoolClassRow: Hashable, Sendable {
  public var id: ClassID
  public var title: String
  public var school: SchoolID
  public var grades: [String]
  public var sourcedID: String
  /// False once a roster no longer lists it.
  public var isActive: Bool

  public init(
    id: ClassID, title: String, school: SchoolID, grades: [String], sourcedID: String,
    isActive: Bool = true
  ) {
    self.id = id
    self.title = title
    self.school = school
    self.grades = grades
    self.sourcedID = sourcedID
    self.isActive = isActive
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    title = try row.text()
    school = try row.id()
    grades = try row.text().split(separator: " ").map(String.init)
    sourcedID = try row.text()
    isActive = try row.flag()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func schoolClass(
    _ id: ClassID
  ) async throws(StoreError) -> SchoolClassRow? {
    try await first(
      """
      SELECT id, title, school, grades, sourced_id, active FROM school_class
      WHERE tenant = $1 AND id = $2
      """, [.id(id)], SchoolClassRow.init)
  }

  public nonisolated(nonsending) func schoolClass(
    sourcedID: String
  ) async throws(StoreError) -> SchoolClassRow? {
    try await first(
      """
      SELECT id, title, school, grades, sourced_id, active FROM school_class
      WHERE tenant = $1 AND sourced_id = $2
      """, [.text(sourcedID)], SchoolClassRow.init)
  }

  /// The active classes of a school by title, beginning after the given title and id.
  public nonisolated(nonsending) func classes(
    of school: SchoolID, after: (title: String, id: ClassID)? = nil, limit: Int
  ) async throws(StoreError) -> [SchoolClassRow] {
    try await rows(
      """
      SELECT id, title, school, grades, sourced_id, active FROM school_class
      WHERE tenant = $1 AND school = $2 AND active = 1 AND (title, id) > ($3, $4)
      ORDER BY title, id LIMIT $5
      """,
      [.id(school), .text(after?.title ?? ""), .id(after?.id ?? .none), .int(limit)],
      SchoolClassRow.init)
  }

  /// Every active class by id, beginning after `after`.
  public nonisolated(nonsending) func classes(
    after: ClassID? = nil, limit: Int
  ) async throws(StoreError) -> [SchoolClassRow] {
    try await rows(
      """
      SELECT id, title, school, grades, sourced_id, active FROM school_class
      WHERE tenant = $1 AND active = 1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(after ?? .none), .int(limit)], SchoolClassRow.init)
  }

  /// The classes that a staff member teaches or helps on the day, by id, at one school or at all.
  public nonisolated(nonsending) func classes(
    taughtBy staff: StaffID, on day: CivilDate, school: SchoolID? = nil, after: ClassID? = nil,
    limit: Int
  ) async throws(StoreError) -> [SchoolClassRow] {
    try await rows(
      """
      SELECT id, title, school, grades, sourced_id, active FROM school_class
      WHERE tenant = $1 AND active = 1 AND id > $2 AND (school = $3 OR $3 IS NULL)
        AND id IN (
          SELECT class_id FROM enrollment
          WHERE tenant = $1 AND subject = $4 AND role > 1 AND active = 1
            AND begin_on <= $5 AND (end_on > $5 OR end_on IS NULL))
      ORDER BY id LIMIT $6
      """,
      [.id(after ?? .none), .id(school), .id(staff), .day(day), .int(limit)],
      SchoolClassRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes a class that the roster import with change number `roster` listed.
  public nonisolated(nonsending) func put(
    _ schoolClass: SchoolClassRow, roster: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO school_class (tenant, id, title, school, grades, sourced_id, active, roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (tenant, id) DO UPDATE SET title = excluded.title, school = excluded.school,
        grades = excluded.grades, sourced_id = excluded.sourced_id, active = excluded.active,
        roster = excluded.roster
      """,
      [
        .id(schoolClass.id), .text(schoolClass.title), .id(schoolClass.school),
        .text(schoolClass.grades.joined(separator: " ")), .text(schoolClass.sourcedID),
        .flag(schoolClass.isActive), .integer(roster),
      ])
  }
}
