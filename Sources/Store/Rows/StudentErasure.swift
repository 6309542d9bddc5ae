public import Vocabulary

/// How much of a student is kept, by kind of record.
public struct StudentExtent: Hashable, Sendable {
  public var groups: Int
  public var blindIndexes: Int
  public var plans: Int
  public var planRevisions: Int
  public var checkIns: Int
  public var consents: Int

  /// All that is sealed.
  public var sealed: Int { groups + planRevisions + checkIns + consents }
}

extension Transaction where Kind == TenantData {
  /// What erasing the student would delete.
  public nonisolated(nonsending) func extent(
    of student: StudentID
  ) async throws(StoreError) -> StudentExtent {
    let id = [Value.id(student)]
    return StudentExtent(
      groups: Int(
        try await number(
          "SELECT count(*) FROM sealed_group WHERE tenant = $1 AND subject = $2", id)),
      blindIndexes: Int(
        try await number(
          "SELECT count(*) FROM blind_index WHERE tenant = $1 AND subject = $2", id)),
      plans: Int(
        try await number("SELECT count(*) FROM plan WHERE tenant = $1 AND student = $2", id)),
      planRevisions: Int(
        try await number(
          """
          SELECT count(*) FROM plan_revision WHERE tenant = $1 AND plan IN
            (SELECT id FROM plan WHERE tenant = $1 AND student = $2)
          """, id)),
      checkIns: Int(
        try await number(
          "SELECT count(*) FROM check_in WHERE tenant = $1 AND student = $2", id)),
      consents: Int(
        try await number(
          "SELECT count(*) FROM consent WHERE tenant = $1 AND student = $2", id)))
  }

  /// How many students the tenant has.
  public nonisolated(nonsending) func studentCount() async throws(StoreError) -> Int {
    Int(
      try await number(
        "SELECT count(*) FROM student WHERE tenant = $1 AND id > $2", [.id(StudentID.none)]))
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Deletes all that is kept of a student but the record of disclosures (34 CFR 99.32(a)(2): it
  /// lives as long as the record; here it stays, under an id that leads to nobody), of changes, of
  /// holds and inspections, and the erasure itself.
  ///
  /// A table that names students or subjects and is not here fails a test.
  public nonisolated(nonsending) func deleteRecords(
    of student: StudentID
  ) async throws(StoreError) {
    let id = [Value.id(student)]
    // What refers to others goes first.
    try await run(
      """
      DELETE FROM plan_revision WHERE tenant = $1 AND plan IN
        (SELECT id FROM plan WHERE tenant = $1 AND student = $2)
      """, id)
    try await run("DELETE FROM plan WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM check_in WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM consent WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM consent_head WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM navigator_assignment WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM enrollment WHERE tenant = $1 AND subject = $2", id)
    try await run("DELETE FROM blind_index WHERE tenant = $1 AND subject = $2", id)
    try await run("DELETE FROM sealed_group WHERE tenant = $1 AND subject = $2", id)
    try await run("DELETE FROM student_manifest WHERE tenant = $1 AND student = $2", id)
    try await run("DELETE FROM student WHERE tenant = $1 AND id = $2", id)
  }
}
