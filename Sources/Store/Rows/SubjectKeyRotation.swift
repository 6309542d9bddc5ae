public import Vocabulary

// The key file as a rotation sees it. Each query finds what is left to do, so a rotation that was
// stopped anywhere goes on where it was.

extension Transaction where Kind == TenantKeys {
  /// How many keys are still wrapped under an epoch before `epoch`.
  public nonisolated(nonsending) func countKeys(
    wrappedBefore epoch: UInt32
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        "SELECT count(*) FROM subject_key WHERE tenant = $1 AND epoch < $2", [.int(epoch)]))
  }

  /// The newest keys of subjects that have none of generation `generation` or later, in the order
  /// of subjects, beginning after `after`.
  public nonisolated(nonsending) func newestKeys(
    before generation: UInt32, after: SubjectID?, limit: Int
  ) async throws(StoreError) -> [SubjectKeyRow] {
    try await rows(
      """
      SELECT subject, generation, epoch, wrapped FROM subject_key k
      WHERE k.tenant = $1 AND k.subject > $2 AND k.generation < $3 AND NOT EXISTS (
        SELECT 1 FROM subject_key n
        WHERE n.tenant = $1 AND n.subject = k.subject AND n.generation > k.generation)
      ORDER BY k.subject LIMIT $4
      """, [.id(after ?? .none), .int(generation), .int(limit)], SubjectKeyRow.init)
  }

  /// Everybody who has keys, in the order of their ids, beginning after `after`.
  public nonisolated(nonsending) func subjects(
    after: SubjectID?, limit: Int
  ) async throws(StoreError) -> [SubjectID] {
    try await rows(
      """
      SELECT DISTINCT subject FROM subject_key
      WHERE tenant = $1 AND subject > $2 ORDER BY subject LIMIT $3
      """, [.id(after ?? .none), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }

  /// How many keys there are of generations before `generation`.
  public nonisolated(nonsending) func countKeys(
    before generation: UInt32
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        "SELECT count(*) FROM subject_key WHERE tenant = $1 AND generation < $2",
        [.int(generation)]))
  }
}

extension Transaction where Kind == TenantKeys, Mode == ReadWrite {
  /// Destroys the keys of generations before `generation` of subjects up to `last`, those after
  /// `after`.
  ///
  /// - Returns: how many there were.
  public nonisolated(nonsending) func eraseKeys(
    before generation: UInt32, after: SubjectID?, through last: SubjectID
  ) async throws(StoreError) -> Int {
    try await runCounting(
      """
      DELETE FROM subject_key
      WHERE tenant = $1 AND subject > $2 AND subject <= $3 AND generation < $4
      """, [.id(after ?? .none), .id(last), .int(generation)])
  }
}
