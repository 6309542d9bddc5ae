public import Vocabulary

/// A sealed value wherever it lies, for checks that open all of them.
public struct SealedValue: Hashable, Sendable {
  /// The group whose key seals it, where the row says so; otherwise the schema does.
  public var group: RecordGroup?
  /// The 16 bytes of the id that lie inside, ahead of the message; `nil` for the groups that a
  /// subject has one of each.
  public var record: [UInt8]?
  public var sealed: Sealed
}

extension Transaction where Kind == TenantData {
  /// Students and staff in the order of their ids.
  public nonisolated(nonsending) func subjects(
    after: SubjectID = .none, limit: Int
  ) async throws(StoreError) -> [SubjectID] {
    let students = try await rows(
      "SELECT id FROM student WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3",
      [.id(after), .int(limit)]
    ) { (row) throws(StoreError) -> SubjectID in try row.id() }
    let staff = try await rows(
      "SELECT id FROM staff WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3",
      [.id(after), .int(limit)]
    ) { (row) throws(StoreError) -> SubjectID in try row.id() }
    return Array(Set(students + staff).sorted().prefix(limit))
  }

  /// How many students and staff there are.
  public nonisolated(nonsending) func subjectCount() async throws(StoreError) -> Int {
    let students = try await number("SELECT count(*) FROM student WHERE tenant = $1", [])
    let staff = try await number("SELECT count(*) FROM staff WHERE tenant = $1", [])
    return Int(students + staff)
  }

  /// Everything that is sealed under a subject's keys.
  public nonisolated(nonsending) func sealedValues(
    of subject: SubjectID
  ) async throws(StoreError) -> [SealedValue] {
    var values = try await groups(of: subject).map {
      SealedValue(group: $0.group, record: nil, sealed: $0.sealed)
    }
    values += try await rows(
      """
      SELECT plan.id, content, voices, reason FROM plan
      JOIN plan_revision ON plan_revision.tenant = $1 AND plan_revision.plan = plan.id
      WHERE plan.tenant = $1 AND plan.student = $2
      """, [.id(subject)]
    ) { (row) throws(StoreError) -> [SealedValue] in
      let plan = try row.id(IdentifierKind.Plan.self).bytes
      let sealed = [try row.sealed(), try row.sealed(), try row.optionalSealed()]
      return sealed.compactMap(\.self).map { SealedValue(record: plan, sealed: $0) }
    }.flatMap(\.self)
    values += try await rows(
      "SELECT client_id, detail FROM check_in WHERE tenant = $1 AND student = $2", [.id(subject)]
    ) { (row) throws(StoreError) in
      SealedValue(
        record: try row.id(IdentifierKind.CheckIn.self).bytes, sealed: try row.sealed())
    }
    values += try await rows(
      """
      SELECT id, signer FROM consent
      WHERE tenant = $1 AND student = $2 AND signer IS NOT NULL
      """, [.id(subject)]
    ) { (row) throws(StoreError) in
      SealedValue(
        record: try row.id(IdentifierKind.Consent.self).bytes, sealed: try row.sealed())
    }
    return values
  }
}
