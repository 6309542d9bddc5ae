import Sealing
import Store
import Vocabulary

// The only ways in which a student's row and six groups are written: whatever a manifest covers
// brings a new one in the same transaction.

extension TenantWriter {
  /// Inserts a student with all six groups.
  func insert(
    _ row: StudentRow, _ groups: [SealedGroupRow], with custody: TenantCustody
  ) async throws {
    try await insert(row)
    try await put(groups, in: ManifestEntries(), of: row, with: custody)
  }

  /// Replaces a student's row, and some of the groups, if its revision is still that of `old`.
  ///
  /// - Parameter old: as this transaction has read it.
  /// - Returns: false, with nothing changed, when the revision is another.
  /// - Throws: `SealingError.altered` when what stands there is not what was written.
  func revise(
    _ row: StudentRow, from old: StudentRow, _ groups: [SealedGroupRow],
    with custody: TenantCustody
  ) async throws -> Bool {
    guard try await revise(row, from: old.revision) else { return false }
    try await renewManifest(of: row, from: old, groups, with: custody)
    return true
  }

  /// Brings the manifest of a student up to date whose row was `old` and is `row`, and puts
  /// `groups`.
  ///
  /// - Throws: `SealingError.altered` when `old` is not what the manifest vouches for: a write must
  ///   not give its blessing to somebody else's.
  func renewManifest(
    of row: StudentRow, from old: StudentRow, _ groups: [SealedGroupRow] = [],
    with custody: TenantCustody
  ) async throws {
    guard let stored = try await manifest(of: row.id) else { throw SealingError.altered }
    let manifest = try Manifest(stored)
    try custody.check(manifest, of: row.id, old.plainColumns)
    try await put(groups, in: manifest.entries, of: row, with: custody)
  }

  /// Puts what a rotation sealed anew in place of what it was made from, with the manifest that
  /// belongs to it.
  ///
  /// - Returns: how many rows moved; none where the student is not what the manifest vouches for.
  func reseal(
    _ new: SealedRecords, of subject: SubjectID, from old: SealedRecords,
    with custody: TenantCustody
  ) async throws -> Int {
    // Staff have no manifest, and what is not among the six groups is under none.
    guard !new.groups.isEmpty, let row = try await student(subject) else {
      return try await reseal(new, of: subject, from: old)
    }
    do {
      try await record(of: row).check(with: custody)
    } catch SealingError.altered {
      return 0
    }
    let moved = try await reseal(new, of: subject, from: old)
    try await makeManifest(of: row, with: custody)
    return moved
  }

  /// Makes a student's manifest anew under the newest service root.
  ///
  /// - Returns: whether it was what the one before vouched for.
  func renewManifest(of row: StudentRow, with custody: TenantCustody) async throws -> Bool {
    guard let stored = try await manifest(of: row.id) else { return false }
    do {
      try await renewManifest(of: row, from: row, with: custody)
    } catch SealingError.altered {
      return stored.version >= custody.manifestVersion
    }
    return true
  }

  /// Vouches for a student as it stands there.
  func makeManifest(of row: StudentRow, with custody: TenantCustody) async throws {
    var entries = ManifestEntries()
    for group in try await groups(of: row.id) { entries.set(group) }
    let manifest = try custody.manifest(of: row.id, row.plainColumns, entries)
    try await put(ManifestRow(manifest), of: row.id)
  }

  private func put(
    _ groups: [SealedGroupRow], in entries: ManifestEntries, of row: StudentRow,
    with custody: TenantCustody
  ) async throws {
    var entries = entries
    for group in groups {
      try await put(group, of: row.id)
      entries.set(group)
    }
    let manifest = try custody.manifest(of: row.id, row.plainColumns, entries)
    try await put(ManifestRow(manifest), of: row.id)
  }
}
