public import Vocabulary

/// One sealed record group of a student or staff member.
public struct SealedGroupRow: Hashable, Sendable {
  public var group: RecordGroup
  public var sealed: Sealed

  public init(group: RecordGroup, sealed: Sealed) {
    self.group = group
    self.sealed = sealed
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    guard let group = RecordGroup(rawValue: try row.int()) else { throw .corrupt }
    self.group = group
    sealed = Sealed(
      schema: try row.int(), generation: try row.int(), revision: try row.int64(),
      bytes: try row.blob())
  }
}

// Which groups are wanted is asked of each that a subject has: they lie side by side, and to pass
// over some is quicker than to look for each of the others.

extension Transaction where Kind == TenantData {
  /// Those of a subject's groups that are in `set`, in the order of their numbers.
  public nonisolated(nonsending) func groups(
    of subject: SubjectID, in set: RecordGroupSet = .all
  ) async throws(StoreError) -> [SealedGroupRow] {
    try await rows(
      """
      SELECT grp, schema, generation, revision, sealed FROM sealed_group
      WHERE tenant = $1 AND subject = $2
        AND ((CAST($3 AS INTEGER) >> CAST(grp - 1 AS SMALLINT)) & 1) = 1
      ORDER BY grp
      """, [.id(subject), .groups(set)], SealedGroupRow.init)
  }

  /// The same for many subjects, as a list needs it. A subject without any is not in the answer.
  public nonisolated(nonsending) func groups(
    ofEach subjects: [SubjectID], in set: RecordGroupSet
  ) async throws(StoreError) -> [SubjectID: [SealedGroupRow]] {
    let width = 16
    let batches = stride(from: 0, to: subjects.count, by: width).map { start in
      let batch: [Value] = subjects[start..<min(start + width, subjects.count)].map(Value.id)
      return [.groups(set)] + batch
        + Array(repeating: .id(SubjectID.none), count: width - batch.count)
    }
    let found = try await rows(
      """
      SELECT subject, grp, schema, generation, revision, sealed FROM sealed_group
      WHERE tenant = $1 AND ((CAST($2 AS INTEGER) >> CAST(grp - 1 AS SMALLINT)) & 1) = 1
        AND subject IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      ORDER BY subject, grp
      """, ofEach: batches
    ) { (row) throws(StoreError) -> (SubjectID, SealedGroupRow) in
      (try row.id(), try SealedGroupRow(&row))
    }
    var answer: [SubjectID: [SealedGroupRow]] = [:]
    for (subject, group) in found.joined() { answer[subject, default: []].append(group) }
    return answer
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes a group, in place of the earlier one if there is one.
  public nonisolated(nonsending) func put(
    _ group: SealedGroupRow, of subject: SubjectID
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO sealed_group (tenant, subject, grp, schema, generation, revision, sealed)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (tenant, subject, grp) DO UPDATE SET schema = excluded.schema,
        generation = excluded.generation, revision = excluded.revision, sealed = excluded.sealed
      """,
      [
        .id(subject), .int(group.group.rawValue), .int(group.sealed.schema),
        .int(group.sealed.generation), .integer(group.sealed.revision),
        .blob(group.sealed.bytes),
      ])
  }

  /// Puts the same content, sealed anew, in place of `old`, unless another write came first.
  public nonisolated(nonsending) func reseal(
    _ group: SealedGroupRow, of subject: SubjectID, from old: Sealed
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE sealed_group SET schema = $4, generation = $5, revision = $6, sealed = $7
      WHERE tenant = $1 AND subject = $2 AND grp = $3 AND generation = $8 AND revision = $9
      """,
      [
        .id(subject), .int(group.group.rawValue), .int(group.sealed.schema),
        .int(group.sealed.generation), .integer(group.sealed.revision),
        .blob(group.sealed.bytes), .int(old.generation), .integer(old.revision),
      ])
    return changed == 1
  }
}
