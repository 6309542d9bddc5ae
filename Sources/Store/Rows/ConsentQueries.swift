public import Vocabulary

extension ConsentRow {
  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    student = try row.id()
    status = try row.int()
    terms = try ConsentTerms(&row)
    signing = try ConsentSigning(optional: &row)
    revokedAt = try row.optionalTime()
    revokeReason = try row.optionalText()
    author = try row.text()
    revision = try row.int64()
    createdAt = try row.time()
    updatedAt = try row.time()
  }

  fileprivate var changeable: [Value] {
    [.int(status)] + terms.parameters
      + [
        .int(signing?.method), .time(signing?.signedAt), .int(signing?.assurance),
        .blob(signing?.textFingerprint), .text(signing?.textLanguage), .int(signing?.capacity),
        .int(signing?.signer.generation), signing?.signer.column ?? .null, .time(revokedAt),
        .text(revokeReason), .text(author), .integer(revision), .time(updatedAt),
      ]
  }
}

extension ConsentSigning {
  fileprivate init?(optional row: inout RowDecoder) throws(StoreError) {
    let method: Int? = try row.optionalInt()
    let (signedAt, assurance) = (try row.optionalTime(), try row.optionalInt(Int.self))
    let (fingerprint, language) = (try row.optionalBlob(), try row.optionalText())
    let capacity: Int? = try row.optionalInt()
    let signer = try row.optionalSealed()
    guard let method else { return nil }
    guard let signedAt, let assurance, let fingerprint, let language, let capacity, let signer
    else { throw .corrupt }
    self.init(
      method: method, signedAt: signedAt, assurance: assurance, textFingerprint: fingerprint,
      textLanguage: language, capacity: capacity, signer: signer)
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func consent(
    _ id: ConsentID
  ) async throws(StoreError) -> ConsentRow? {
    try await first(
      """
      SELECT id, student, status, effect, records, purposes, parties, redisclosure, effective_on,
        expires_on, method, signed_at, assurance, text_fingerprint, text_language, capacity,
        signer, revoked_at, revoke_reason, author, revision, created_at, updated_at
      FROM consent WHERE tenant = $1 AND id = $2
      """, [.id(id)], ConsentRow.init)
  }

  /// A student's consents, newest first, beginning before the given moment and id.
  public nonisolated(nonsending) func consents(
    of student: StudentID, before: (createdAt: Instant, id: ConsentID)? = nil, limit: Int
  ) async throws(StoreError) -> [ConsentRow] {
    try await rows(
      """
      SELECT id, student, status, effect, records, purposes, parties, redisclosure, effective_on,
        expires_on, method, signed_at, assurance, text_fingerprint, text_language, capacity,
        signer, revoked_at, revoke_reason, author, revision, created_at, updated_at
      FROM consent WHERE tenant = $1 AND student = $2 AND (created_at, id) < ($3, $4)
      ORDER BY created_at DESC, id DESC LIMIT $5
      """,
      [
        .id(student), before.map { .time($0.createdAt) } ?? .integer(.max),
        .id(before?.id ?? .none), .int(limit),
      ], ConsentRow.init)
  }

  /// Every consent of a student that was ever signed, oldest first: what a decision needs. More
  /// than an answer may hold is an error, so that none is overlooked.
  public nonisolated(nonsending) func signedConsents(
    of student: StudentID
  ) async throws(StoreError) -> [ConsentRow] {
    try await rows(
      """
      SELECT id, student, status, effect, records, purposes, parties, redisclosure, effective_on,
        expires_on, method, signed_at, assurance, text_fingerprint, text_language, capacity,
        signer, revoked_at, revoke_reason, author, revision, created_at, updated_at
      FROM consent WHERE tenant = $1 AND student = $2 AND signed_at IS NOT NULL
      ORDER BY created_at, id
      """, [.id(student)], ConsentRow.init)
  }
}

extension Transaction where Kind == TenantData {
  /// Students of whom some consent, signed and not revoked, permits something to somebody, in the
  /// order of their ids, beginning after `after`. Whether it permits anything now is another
  /// question.
  public nonisolated(nonsending) func studentsWithPermits(
    after: StudentID? = nil, limit: Int
  ) async throws(StoreError) -> [StudentID] {
    try await rows(
      """
      SELECT DISTINCT student FROM consent
      WHERE tenant = $1 AND student > $2 AND effect = 1 AND signed_at IS NOT NULL
        AND revoked_at IS NULL
      ORDER BY student LIMIT $3
      """, [.id(after ?? .none), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ consent: ConsentRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO consent (tenant, id, student, created_at, status, effect, records, purposes,
        parties, redisclosure, effective_on, expires_on, method, signed_at, assurance,
        text_fingerprint, text_language, capacity, generation, signer, revoked_at, revoke_reason,
        author, revision, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25)
      """,
      [.id(consent.id), .id(consent.student), .time(consent.createdAt)] + consent.changeable)
  }

  /// Replaces a consent if its revision is still `expected`; student and creation time stay.
  ///
  /// - Returns: false, with nothing changed, when the revision is another or it is absent.
  public nonisolated(nonsending) func revise(
    _ consent: ConsentRow, from expected: Int64
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE consent SET status = $4, effect = $5, records = $6, purposes = $7, parties = $8,
        redisclosure = $9, effective_on = $10, expires_on = $11, method = $12, signed_at = $13,
        assurance = $14, text_fingerprint = $15, text_language = $16, capacity = $17,
        generation = $18, signer = $19, revoked_at = $20, revoke_reason = $21, author = $22,
        revision = $23, updated_at = $24
      WHERE tenant = $1 AND id = $2 AND revision = $3
      """, [.id(consent.id), .integer(expected)] + consent.changeable)
    return changed == 1
  }

  /// Raises the number of the student's consent head. Granting, revoking and disclosing all do it
  /// in their own transaction, so that they are ordered one after the other. A student who does not
  /// exist has none.
  @discardableResult
  public nonisolated(nonsending) func touchConsentHead(
    of student: StudentID
  ) async throws(StoreError) -> Later<Int64?> {
    try await later(
      """
      INSERT INTO consent_head (tenant, student, seq)
      SELECT $1, id, 1 FROM student WHERE tenant = $1 AND id = $2
      ON CONFLICT (tenant, student) DO UPDATE SET seq = consent_head.seq + 1
      RETURNING seq
      """, [.id(student)]
    ) { (row) throws(StoreError) in try row.int64() }
  }
}
