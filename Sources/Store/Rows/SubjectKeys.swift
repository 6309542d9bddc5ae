public import Vocabulary

/// The wrapped keys of a student or staff member.
public struct SubjectKeyRow: Hashable, Sendable {
  public var subject: SubjectID
  public var generation: UInt32
  /// The shred epoch under whose key it is wrapped.
  public var epoch: UInt32
  public var wrapped: [UInt8]

  public init(subject: SubjectID, generation: UInt32, epoch: UInt32, wrapped: [UInt8]) {
    self.subject = subject
    self.generation = generation
    self.epoch = epoch
    self.wrapped = wrapped
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    subject = try row.id()
    generation = try row.int()
    epoch = try row.int()
    wrapped = try row.blob()
  }
}

extension Transaction where Kind == TenantKeys {
  /// Every generation of a subject's keys, newest first.
  public nonisolated(nonsending) func keys(
    of subject: SubjectID
  ) async throws(StoreError) -> [SubjectKeyRow] {
    try await rows(
      """
      SELECT subject, generation, epoch, wrapped FROM subject_key
      WHERE tenant = $1 AND subject = $2 ORDER BY generation DESC
      """, [.id(subject)], SubjectKeyRow.init)
  }

  /// The same for each of many subjects, in their order.
  public nonisolated(nonsending) func keys(
    ofEach subjects: [SubjectID]
  ) async throws(StoreError) -> [[SubjectKeyRow]] {
    try await rows(
      """
      SELECT subject, generation, epoch, wrapped FROM subject_key
      WHERE tenant = $1 AND subject = $2 ORDER BY generation DESC
      """, ofEach: subjects.map { [.id($0)] }, SubjectKeyRow.init)
  }

  /// Keys still wrapped under an epoch before `epoch`, in the order of subjects and generations,
  /// beginning after `after`.
  public nonisolated(nonsending) func keys(
    wrappedBefore epoch: UInt32, after: SubjectKeyRow? = nil, limit: Int
  ) async throws(StoreError) -> [SubjectKeyRow] {
    try await rows(
      """
      SELECT subject, generation, epoch, wrapped FROM subject_key
      WHERE tenant = $1 AND (subject, generation) > ($2, $3) AND epoch < $4
      ORDER BY subject, generation LIMIT $5
      """,
      [
        .id(after?.subject ?? .none), .int(after?.generation ?? 0), .int(epoch), .int(limit),
      ], SubjectKeyRow.init)
  }

  /// Subjects whose keys were written before their data and not yet found settled.
  public nonisolated(nonsending) func unsettledSubjects(
    limit: Int
  ) async throws(StoreError) -> [SubjectID] {
    try await rows(
      """
      SELECT DISTINCT subject FROM subject_key
      WHERE tenant = $1 AND settled = 0 ORDER BY subject LIMIT $2
      """, [.int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == TenantKeys {
  /// Those of them that were so at `moment` already, as far as anybody looked.
  public nonisolated(nonsending) func subjects(
    unsettledSince moment: Instant, limit: Int
  ) async throws(StoreError) -> [SubjectID] {
    try await rows(
      """
      SELECT DISTINCT subject FROM subject_key
      WHERE tenant = $1 AND settled = 0 AND unsettled_at <= $2 ORDER BY subject LIMIT $3
      """, [.time(moment), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == TenantKeys, Mode == ReadWrite {
  /// Notes when keys whose data is not known to be there were first seen.
  public nonisolated(nonsending) func noteUnsettled(at moment: Instant) async throws(StoreError) {
    try await run(
      """
      UPDATE subject_key SET unsettled_at = $2
      WHERE tenant = $1 AND settled = 0 AND unsettled_at IS NULL
      """, [.time(moment)])
  }

  /// Keeps new keys, unsettled until the subjects' data is known to be there.
  ///
  /// - Throws: `outdated` when one is of a generation or epoch that a rotation has closed.
  public nonisolated(nonsending) func insert(_ keys: [SubjectKeyRow]) async throws(StoreError) {
    guard let epoch = keys.map(\.epoch).min(), let generation = keys.map(\.generation).min()
    else { return }
    try await demand([(.epoch, epoch), (.generation, generation)])
    for key in keys { try await insertNew(key) }
  }

  /// Keeps the keys of a newer generation beside those of an earlier one, unless the subject has
  /// been erased meanwhile: who has no keys never gets any again.
  ///
  /// - Returns: whether they were kept: not where another node was first.
  public nonisolated(nonsending) func insert(
    _ key: SubjectKeyRow, beside earlier: UInt32
  ) async throws(StoreError) -> Bool {
    let settled = try await first(
      """
      SELECT settled FROM subject_key WHERE tenant = $1 AND subject = $2 AND generation = $3
      """, [.id(key.subject), .int(earlier)]
    ) { (row) throws(StoreError) in try row.flag() }
    guard let settled else { return false }
    return try await runCounting(
      """
      INSERT INTO subject_key (tenant, subject, generation, epoch, settled, wrapped)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (tenant, subject, generation) DO NOTHING
      """, parameters(of: key, settled: settled)) == 1
  }

  private nonisolated(nonsending) func insertNew(
    _ key: SubjectKeyRow
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO subject_key (tenant, subject, generation, epoch, settled, wrapped)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, parameters(of: key, settled: false))
  }

  private func parameters(of key: SubjectKeyRow, settled: Bool) -> [Value] {
    [
      .id(key.subject), .int(key.generation), .int(key.epoch), .flag(settled),
      .blob(key.wrapped),
    ]
  }

  /// Puts the same keys, wrapped anew, in place of those of epoch `old`, unless another write came
  /// first.
  public nonisolated(nonsending) func rewrap(
    _ key: SubjectKeyRow, from old: UInt32
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE subject_key SET epoch = $4, wrapped = $5
      WHERE tenant = $1 AND subject = $2 AND generation = $3 AND epoch = $6
      """,
      [
        .id(key.subject), .int(key.generation), .int(key.epoch), .blob(key.wrapped), .int(old),
      ])
    return changed == 1
  }

  public nonisolated(nonsending) func settle(_ subject: SubjectID) async throws(StoreError) {
    try await run(
      "UPDATE subject_key SET settled = 1 WHERE tenant = $1 AND subject = $2 AND settled = 0",
      [.id(subject)])
  }

  /// Destroys every generation of a subject's keys and says how many there were.
  @discardableResult
  public nonisolated(nonsending) func eraseKeys(
    of subject: SubjectID
  ) async throws(StoreError) -> Int {
    try await runCounting(
      "DELETE FROM subject_key WHERE tenant = $1 AND subject = $2", [.id(subject)])
  }
}
