public import Vocabulary

/// The sealed parts of one version of a plan.
public struct SealedRevision: Hashable, Sendable {
  public let plan: PlanID
  public let revision: Int64
  /// The oldest of its parts'.
  public let generation: UInt32
  public var content: Sealed
  public var voices: Sealed
  public var reason: Sealed?

  var newGeneration: UInt32 {
    [content.generation, voices.generation, reason?.generation].compactMap(\.self).min() ?? 0
  }
}

/// The sealed part of a check-in.
public struct SealedCheckIn: Hashable, Sendable {
  public let week: ISOWeek
  public let ordinal: Int64
  public let generation: UInt32
  public var detail: Sealed
}

/// The sealed part of a consent.
public struct SealedSigner: Hashable, Sendable {
  public let consent: ConsentID
  public let generation: UInt32
  public var signer: Sealed
}

/// Everything of one subject that is sealed under an earlier generation of its key, or as much of
/// it as is moved at a time.
public struct SealedRecords: Hashable, Sendable {
  public var groups: [SealedGroupRow]
  public var revisions: [SealedRevision]
  public var checkIns: [SealedCheckIn]
  public var signers: [SealedSigner]

  public var count: Int { groups.count + revisions.count + checkIns.count + signers.count }

  /// How many of each kind are moved at a time: a revision of a plan may hold three values of up to
  /// a MiB.
  static let revisionsMax = 16
  static let othersMax = 100
}

extension Transaction where Kind == TenantData {
  /// What of a subject is sealed under a generation before `generation`. Ask again after it was
  /// moved, until nothing is left.
  public nonisolated(nonsending) func records(
    of subject: SubjectID, sealedBefore generation: UInt32
  ) async throws(StoreError) -> SealedRecords {
    let parameters: [Value] = [.id(subject), .int(generation)]
    let groups = try await rows(
      """
      SELECT grp, schema, generation, revision, sealed FROM sealed_group
      WHERE tenant = $1 AND subject = $2 AND generation < $3 ORDER BY grp
      """, parameters, SealedGroupRow.init)
    let revisions = try await rows(
      """
      SELECT r.plan, r.revision, r.generation, r.content, r.voices, r.reason
      FROM plan p CROSS JOIN plan_revision r
      WHERE p.tenant = $1 AND p.student = $2 AND r.tenant = $1 AND r.plan = p.id
        AND r.generation < $3
      LIMIT $4
      """, parameters + [.int(SealedRecords.revisionsMax)]
    ) { (row) throws(StoreError) in
      SealedRevision(
        plan: try row.id(), revision: try row.int64(), generation: try row.int(),
        content: try row.sealed(), voices: try row.sealed(), reason: try row.optionalSealed())
    }
    let checkIns = try await rows(
      """
      SELECT week, ordinal, generation, detail FROM check_in
      WHERE tenant = $1 AND student = $2 AND generation < $3 LIMIT $4
      """, parameters + [.int(SealedRecords.othersMax)]
    ) { (row) throws(StoreError) in
      SealedCheckIn(
        week: try row.week(), ordinal: try row.int64(), generation: try row.int(),
        detail: try row.sealed())
    }
    let signers = try await rows(
      """
      SELECT id, generation, signer FROM consent
      WHERE tenant = $1 AND student = $2 AND generation < $3 LIMIT $4
      """, parameters + [.int(SealedRecords.othersMax)]
    ) { (row) throws(StoreError) in
      SealedSigner(
        consent: try row.id(), generation: try row.int(), signer: try row.sealed())
    }
    return SealedRecords(
      groups: groups, revisions: revisions, checkIns: checkIns, signers: signers)
  }

  /// How many rows of the tenant are sealed under a generation before `generation`.
  public nonisolated(nonsending) func countRecords(
    sealedBefore generation: UInt32
  ) async throws(StoreError) -> Int {
    let counts: [StaticString] = [
      "SELECT count(*) FROM sealed_group WHERE tenant = $1 AND generation < $2",
      "SELECT count(*) FROM plan_revision WHERE tenant = $1 AND generation < $2",
      "SELECT count(*) FROM check_in WHERE tenant = $1 AND generation < $2",
      "SELECT count(*) FROM consent WHERE tenant = $1 AND generation < $2",
    ]
    var sum: Int64 = 0
    for count in counts { sum += try await number(count, [.int(generation)]) }
    return Int(sum)
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Puts the same content, sealed anew, in place of `old`, row by row, unless another write came
  /// first: such a row stays as it is now.
  ///
  /// This is the only place where a subject's sealed rows change without a change of their content.
  ///
  /// - Parameter new: `old` with other ciphertexts.
  /// - Returns: how many rows were moved.
  public nonisolated(nonsending) func reseal(
    _ new: SealedRecords, of subject: SubjectID, from old: SealedRecords
  ) async throws(StoreError) -> Int {
    var moved = 0
    for (group, before) in zip(new.groups, old.groups)
    where try await reseal(group, of: subject, from: before.sealed) {
      moved += 1
    }
    for revision in new.revisions {
      moved += try await runCounting(
        """
        UPDATE plan_revision SET generation = $5, content = $6, voices = $7, reason = $8
        WHERE tenant = $1 AND plan = $2 AND revision = $3 AND generation = $4
        """,
        [
          .id(revision.plan), .integer(revision.revision), .int(revision.generation),
          .int(revision.newGeneration), revision.content.column, revision.voices.column,
          revision.reason?.column ?? .null,
        ])
    }
    for checkIn in new.checkIns {
      moved += try await runCounting(
        """
        UPDATE check_in SET generation = $6, detail = $7
        WHERE tenant = $1 AND student = $2 AND week = $3 AND ordinal = $4 AND generation = $5
        """,
        [
          .id(subject), .week(checkIn.week), .integer(checkIn.ordinal), .int(checkIn.generation),
          .int(checkIn.detail.generation), checkIn.detail.column,
        ])
    }
    for signer in new.signers {
      moved += try await runCounting(
        """
        UPDATE consent SET generation = $4, signer = $5
        WHERE tenant = $1 AND id = $2 AND generation = $3
        """,
        [
          .id(signer.consent), .int(signer.generation), .int(signer.signer.generation),
          signer.signer.column,
        ])
    }
    return moved
  }
}
