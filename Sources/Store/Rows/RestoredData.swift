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

extension Transaction where Kind == TenantData {
  /// Every legal hold, in the order of the ids.
  public nonisolated(nonsending) func legalHolds(
    after: RecordID, limit: Int
  ) async throws(StoreError) -> [LegalHoldRow] {
    try await rows(
      """
      SELECT id, student, reason, placed_at, placed_by, lifted_at, lifted_by
      FROM legal_hold WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(after), .int(limit)], LegalHoldRow.init)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Puts the present record of an erasure in the place of an older one, or of none.
  public nonisolated(nonsending) func keep(_ erasure: ErasureRow) async throws(StoreError) {
    if try await reader.erasure(of: erasure.student) == nil { try await insert(erasure) }
    if let moment = erasure.keysDestroyedAt {
      try await keysDestroyed(of: erasure.student, at: moment)
    }
    if let note = erasure.certificate { try await keepCertificate(note, of: erasure.student) }
    if let note = erasure.finalCertificate {
      try await keepFinalCertificate(note, of: erasure.student)
    }
  }

  /// The same for a legal hold.
  public nonisolated(nonsending) func keep(_ hold: LegalHoldRow) async throws(StoreError) {
    if try await reader.legalHold(hold.id) == nil { try await insert(hold) }
    guard let moment = hold.liftedAt else { return }
    _ = try await liftLegalHold(hold.id, at: moment, by: hold.liftedBy ?? "")
  }

  /// The same for a request for inspection.
  public nonisolated(nonsending) func keep(
    _ inspection: InspectionRow
  ) async throws(StoreError) {
    if try await reader.inspection(inspection.id) == nil { try await insert(inspection) }
    guard let moment = inspection.closedAt else { return }
    _ = try await closeInspection(
      inspection.id, outcome: inspection.outcome ?? 0, at: moment, by: inspection.closedBy ?? "")
  }

  /// Takes everything of an erased person away. The disclosure log and the change log keep their
  /// entries, which name the person by the id alone.
  public nonisolated(nonsending) func removeSubject(
    _ subject: SubjectID
  ) async throws(StoreError) {
    try await deleteRecords(of: subject)
    try await run("DELETE FROM staff WHERE tenant = $1 AND id = $2", [.id(subject)])
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
