public import Vocabulary

/// A school, district or other organisation of the roster.
public struct SchoolRow: Hashable, Sendable {
  public var id: SchoolID
  public var name: String
  /// As the roster says: `school`, `district`, ...
  public var type: String
  public var parent: SchoolID?
  public var sourcedID: String
  /// False once a roster no longer lists it.
  public var isActive: Bool

  public init(
    id: SchoolID, name: String, type: String, parent: SchoolID?, sourcedID: String,
    isActive: Bool = true
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.parent = parent
    self.sourcedID = sourcedID
    self.isActive = isActive
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    name = try row.text()
    type = try row.text()
    parent = try row.optionalID()
    sourcedID = try row.text()
    isActive = try row.flag()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func school(
    _ id: SchoolID
  ) async throws(StoreError) -> SchoolRow? {
    try await first(
      """
      SELECT id, name, type, parent, sourced_id, active FROM school WHERE tenant = $1 AND id = $2
      """, [.id(id)], SchoolRow.init)
  }

  public nonisolated(nonsending) func school(
    sourcedID: String
  ) async throws(StoreError) -> SchoolRow? {
    try await first(
      """
      SELECT id, name, type, parent, sourced_id, active FROM school
      WHERE tenant = $1 AND sourced_id = $2
      """, [.text(sourcedID)], SchoolRow.init)
  }

  /// Active organisations by name, beginning after the given name and id.
  public nonisolated(nonsending) func schools(
    after: (name: String, id: SchoolID)? = nil, limit: Int
  ) async throws(StoreError) -> [SchoolRow] {
    try await rows(
      """
      SELECT id, name, type, parent, sourced_id, active FROM school
      WHERE tenant = $1 AND active = 1 AND (name, id) > ($2, $3) ORDER BY name, id LIMIT $4
      """, [.text(after?.name ?? ""), .id(after?.id ?? .none), .int(limit)], SchoolRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes an organisation that the roster import with change number `roster` listed.
  public nonisolated(nonsending) func put(
    _ school: SchoolRow, roster: Int64
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO school (tenant, id, name, type, parent, sourced_id, active, roster)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, type = excluded.type,
        parent = excluded.parent, sourced_id = excluded.sourced_id, active = excluded.active,
        roster = excluded.roster
      """,
      [
        .id(school.id), .text(school.name), .text(school.type), .id(school.parent),
        .text(school.sourcedID), .flag(school.isActive), .integer(roster),
      ])
  }
}
