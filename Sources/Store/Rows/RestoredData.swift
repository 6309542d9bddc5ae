public import Vocabulary

// What a restore carries over from the present state of a tenant into an older one.

extension Transaction where Kind == TenantData {
  /// Every consent, in the order of the ids.
  public nonisolated(nonsending) func consents(
    after: ConsentID = .none, limit: Int
  ) async throws(StoreError) -> [ConsentRow] {
    try await rows(
      """
      SELECT id, student, status, effect, records, purposes, parties, redisclosure, effective_on,
        expires_on, method, signed_at, assurance, text_fingerprint, text_language, capacity,
        signer, revoked_at, revoke_reason, author, revision, created_at, updated_at
      FROM consent WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(after), .int(limit)], ConsentRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Takes everything of an erased person away. The disclosure log and the change log keep their
  /// entries, which name the person by the id alone.
  public nonisolated(nonsending) func removeSubject(
    _ subject: SubjectID
  ) async throws(StoreError) {
    let statements: [StaticString] = [
      "DELETE FROM sealed_group WHERE tenant = $1 AND subject = $2",
      "DELETE FROM blind_index WHERE tenant = $1 AND subject = $2",
      "DELETE FROM enrollment WHERE tenant = $1 AND subject = $2",
      "DELETE FROM navigator_assignment WHERE tenant = $1 AND student = $2",
      """
      DELETE FROM plan_revision WHERE tenant = $1
        AND plan IN (SELECT id FROM plan WHERE tenant = $1 AND student = $2)
      """,
      "DELETE FROM plan WHERE tenant = $1 AND student = $2",
      "DELETE FROM check_in WHERE tenant = $1 AND student = $2",
      "DELETE FROM consent WHERE tenant = $1 AND student = $2",
      "DELETE FROM consent_head WHERE tenant = $1 AND student = $2",
      "DELETE FROM student WHERE tenant = $1 AND id = $2",
      "DELETE FROM staff WHERE tenant = $1 AND id = $2",
    ]
    for statement in statements { try await run(statement, [.id(subject)]) }
  }

  /// Puts the present state of a consent in the place of an older one, or of none.
  public nonisolated(nonsending) func put(_ consent: ConsentRow) async throws(StoreError) {
    if let older = try await reader.consent(consent.id) {
      _ = try await revise(consent, from: older.revision)
    } else {
      try await insert(consent)
    }
    try await touchConsentHead(of: consent.student)
  }

  /// Notes the restore as the next change after every number that was ever given.
  public nonisolated(nonsending) func recordRestore(
    after newest: Int64, at moment: Instant
  ) async throws(StoreError) -> Int64 {
    try await raise(.change, to: newest)
    return try await recordChange(.tenantRestored, of: nil, at: moment)
  }
}
