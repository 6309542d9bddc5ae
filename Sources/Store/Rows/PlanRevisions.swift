public import Vocabulary

/// One version of a plan: what it said, who wrote it and why.
public struct PlanRevisionRow: Hashable, Sendable {
  public var plan: PlanID
  public var revision: Int64
  public var revisedAt: Instant
  /// The credential that wrote it.
  public var author: String
  public var state: PlanState
  public var content: Sealed
  public var voices: Sealed
  /// Absent from the first revision.
  public var reason: Sealed?

  public init(
    plan: PlanID, revision: Int64, revisedAt: Instant, author: String, state: PlanState,
    content: Sealed, voices: Sealed, reason: Sealed?
  ) {
    self.plan = plan
    self.revision = revision
    self.revisedAt = revisedAt
    self.author = author
    self.state = state
    self.content = content
    self.voices = voices
    self.reason = reason
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    plan = try row.id()
    revision = try row.int64()
    revisedAt = try row.time()
    author = try row.text()
    state = try PlanState(&row)
    content = try row.sealed()
    voices = try row.sealed()
    reason = try row.optionalSealed()
  }

  /// The oldest key generation that the row needs.
  var generation: UInt32 {
    [content.generation, voices.generation, reason?.generation].compactMap(\.self).min() ?? 0
  }
}

extension Transaction where Kind == TenantData {
  /// One revision of a plan.
  public nonisolated(nonsending) func planRevision(
    _ revision: Int64, of plan: PlanID
  ) async throws(StoreError) -> PlanRevisionRow? {
    try await first(
      """
      SELECT plan, revision, revised_at, author, status, tier, next_review_on, last_reviewed_on,
        navigator, family_participated, student_participated, content, voices, reason
      FROM plan_revision WHERE tenant = $1 AND plan = $2 AND revision = $3
      """, [.id(plan), .integer(revision)], PlanRevisionRow.init)
  }

  /// The revisions of a plan before number `before`, newest first.
  public nonisolated(nonsending) func planRevisions(
    of plan: PlanID, before: Int64 = .max, limit: Int
  ) async throws(StoreError) -> [PlanRevisionRow] {
    try await rows(
      """
      SELECT plan, revision, revised_at, author, status, tier, next_review_on, last_reviewed_on,
        navigator, family_participated, student_participated, content, voices, reason
      FROM plan_revision WHERE tenant = $1 AND plan = $2 AND revision < $3
      ORDER BY revision DESC LIMIT $4
      """, [.id(plan), .integer(before), .int(limit)], PlanRevisionRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Keeps a revision. A revision is never changed afterwards.
  public nonisolated(nonsending) func insert(
    _ revision: PlanRevisionRow
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO plan_revision (tenant, plan, revision, revised_at, author, generation, content,
        voices, reason, status, tier, next_review_on, last_reviewed_on, navigator,
        family_participated, student_participated)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """,
      [
        .id(revision.plan), .integer(revision.revision), .time(revision.revisedAt),
        .text(revision.author), .int(revision.generation), revision.content.column,
        revision.voices.column, revision.reason?.column ?? .null,
      ] + revision.state.parameters)
  }
}
