public import Vocabulary

/// What a change did. The raw values are stored and never change.
public enum ChangeKind: Int, CaseIterable, Hashable, Sendable {
  case studentCreated = 1
  case studentRevised = 2
  case studentWithdrawn = 3
  case planCreated = 4
  case planRevised = 5
  case navigatorAssigned = 6
  case checkInRecorded = 7
  case consentDrafted = 8
  case consentSigned = 9
  case consentRevoked = 10
  case rosterImported = 11
  case staffCreated = 12
  case staffRevised = 13
  case studentErased = 14
  case legalHoldPlaced = 15
  case legalHoldLifted = 16
  case inspectionOpened = 17
  case inspectionClosed = 18
  /// An older state took the place of a newer one; the numbers before it may have gaps.
  case tenantRestored = 31
}

/// One change of a tenant's data. The numbers follow the order of the commits and have no gaps but
/// those that a restore leaves.
public struct ChangeRow: Hashable, Sendable {
  public var sequence: Int64
  public var at: Instant
  public var kind: ChangeKind
  /// The student or staff member concerned, if one is.
  public var subject: SubjectID?
  /// The plan, consent or other row concerned, if one is.
  public var record: RecordID?
}

extension Transaction where Kind == TenantData {
  /// The changes after number `after`, oldest first.
  public nonisolated(nonsending) func changes(
    after: Int64, limit: Int
  ) async throws(StoreError) -> [ChangeRow] {
    try await rows(
      """
      SELECT seq, changed_at, kind, subject, record FROM change_log
      WHERE tenant = $1 AND seq > $2 ORDER BY seq LIMIT $3
      """, [.integer(after), .int(limit)]
    ) { (row) throws(StoreError) in
      let (sequence, at) = (try row.int64(), try row.time())
      guard let kind = ChangeKind(rawValue: try row.int()) else { throw .corrupt }
      return ChangeRow(
        sequence: sequence, at: at, kind: kind,
        subject: try row.optionalID(), record: try row.optionalID())
    }
  }
}

extension Transaction where Kind == TenantData {
  /// The number of the last change; 0 before the first.
  public nonisolated(nonsending) func lastChange() async throws(StoreError) -> Int64 {
    let rows = try await rows(
      "SELECT value FROM counter WHERE tenant = $1 AND name = $2",
      [.text(NumberSeries.change.rawValue)]
    ) { (row) throws(StoreError) in try row.int64() }
    return rows.first ?? 0
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Writes one change down, at a time no earlier than that of the change before, and returns its
  /// number, which is also the revision in the associated data of what the write seals.
  public nonisolated(nonsending) func recordChange<Record>(
    _ kind: ChangeKind, of subject: SubjectID?, record: Identifier<Record>, at: Instant
  ) async throws(StoreError) -> Int64 {
    try await insertChanges(kind, [(subject, .id(record))], at)
  }

  /// The same for a change that concerns no row but its subject's.
  public nonisolated(nonsending) func recordChange(
    _ kind: ChangeKind, of subject: SubjectID?, at: Instant
  ) async throws(StoreError) -> Int64 {
    try await insertChanges(kind, [(subject, .null)], at)
  }

  /// Writes a change of the same kind down for each of many rows, in their order.
  ///
  /// - Returns: the number of the first; the others follow it.
  public nonisolated(nonsending) func recordChanges<Record>(
    _ kind: ChangeKind, ofEach rows: [(subject: SubjectID, record: Identifier<Record>)],
    at: Instant
  ) async throws(StoreError) -> Int64 {
    try await insertChanges(kind, rows.map { ($0.subject, .id($0.record)) }, at)
  }

  /// The same for changes that concern no rows but their subjects'.
  public nonisolated(nonsending) func recordChanges(
    _ kind: ChangeKind, ofEach subjects: [SubjectID], at: Instant
  ) async throws(StoreError) -> Int64 {
    try await insertChanges(kind, subjects.map { ($0, .null) }, at)
  }

  /// - Returns: the number of the first, or of the change to come where there are none.
  private nonisolated(nonsending) func insertChanges(
    _ kind: ChangeKind, _ changes: [(subject: SubjectID?, record: Value)], _ at: Instant
  ) async throws(StoreError) -> Int64 {
    guard !changes.isEmpty else { return try await lastChange() + 1 }
    let first = try await advance(.change, by: changes.count) - Int64(changes.count) + 1
    for (offset, change) in changes.enumerated() {
      try await insertChange(first + Int64(offset), kind, change.subject, change.record, at)
    }
    return first
  }

  /// The time comes from the row before where that is the later one, in the statement itself: a
  /// look beforehand would be one more wait.
  private nonisolated(nonsending) func insertChange(
    _ sequence: Int64, _ kind: ChangeKind, _ subject: SubjectID?, _ record: Value, _ at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO change_log (tenant, seq, changed_at, kind, subject, record)
      VALUES ($1, $2, coalesce((
        SELECT CASE WHEN changed_at > $3 THEN changed_at ELSE $3 END FROM change_log
        WHERE tenant = $1 ORDER BY seq DESC LIMIT 1), $3), $4, $5, $6)
      """, [.integer(sequence), .time(at), .int(kind.rawValue), .id(subject), record])
  }
}
