import RPC
import Sealing
import Store
import Vocabulary

/// The steps of an erasure, in the order that a stop between any two of them is safe in.
///
///     1  tenant.db    the record of the erasure, and the deletion of everything sealed, at once
///     2  tenant.keys  the keys; gone from the log of that file too before the step is over
///     3  memory       the key, if it was in use
///     4  tenant.db    that the keys are gone, and the certificate
///
/// After a stop behind step 1 the tenant's next opening does step 2 before anybody uses it
/// (`UnfinishedErasures`); the certificate is made when it is asked for.
struct StudentErasure: Sendable {
  let tenant: TenantSession
  let clock: any WallClock

  /// Step 1. `row` becomes what is recorded: that of an earlier erasure, if there was one.
  ///
  /// - Returns: what was deleted; `nil` when the student was erased before.
  /// - Throws: `notFound(.student)`; `conditionsUnmet` when something forbids it.
  func record(_ row: inout ErasureRow) async throws -> StudentExtent? {
    let wanted = row
    let (recorded, extent) = try await tenant.data.write { writer in
      if let known = try await writer.erasure(of: wanted.student) {
        return (known, nil as StudentExtent?)
      }
      try await writer.reader.requireErasable(wanted.student)
      let extent = try await writer.extent(of: wanted.student)
      var row = wanted
      row.records = extent.sealed
      row.change = try await writer.recordChange(
        .studentErased, of: row.student, at: row.erasedAt)
      try await writer.insert(row)
      try await writer.deleteRecords(of: row.student)
      return (row, extent)
    }
    row = recorded
    return extent
  }

  /// Steps 2 and 3.
  func destroyKeys(of student: StudentID) async throws {
    _ = try await tenant.keys.write { try await $0.eraseKeys(of: student) }
    tenant.custody.forget(student)
  }

  /// Steps 2 to 4, of which those done before change nothing. What is recorded of the erasure.
  ///
  /// - Throws: `notFound(.certificate)` when the student was not erased.
  func finish(_ student: StudentID) async throws -> ErasureRow {
    try await destroyKeys(of: student)
    let now = clock.now()
    let row = try await tenant.data.write { writer in
      try await writer.keysDestroyed(of: student, at: now)
      return try await writer.erasure(of: student)
    }
    guard let row else { throw Fault.notFound(.certificate) }
    return try await certify(row)
  }

  private func certify(_ row: ErasureRow) async throws -> ErasureRow {
    guard row.certificate == nil else { return row }
    let text = DestructionCertificate(row, tenant: tenant.id).text(confirmedAt: nil)
    return try await keep(tenant.custody.signing.sign(text, with: .receipt), isFinal: false, row)
  }

  /// Confirms that no backup can bring the student back; to be called once that is so.
  func certifyFinally(_ row: ErasureRow) async throws -> ErasureRow {
    guard row.finalCertificate == nil else { return row }
    let text = DestructionCertificate(row, tenant: tenant.id).text(confirmedAt: clock.now())
    return try await keep(tenant.custody.signing.sign(text, with: .receipt), isFinal: true, row)
  }

  /// A certificate that somebody else made meanwhile stays.
  private func keep(
    _ note: SignedNote, isFinal: Bool, _ row: ErasureRow
  ) async throws -> ErasureRow {
    let kept = try await tenant.data.write { writer in
      if isFinal {
        try await writer.keepFinalCertificate(note.description, of: row.student)
      } else {
        try await writer.keepCertificate(note.description, of: row.student)
      }
      return try await writer.erasure(of: row.student)
    }
    return kept ?? row
  }
}
