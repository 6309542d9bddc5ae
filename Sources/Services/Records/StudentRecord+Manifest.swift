import Sealing
import Store
import Vocabulary

// Between the manifests of `Sealing` and the rows that keep them.

extension StudentRow {
  /// What of the row a manifest covers.
  var plainColumns: PlainColumns {
    PlainColumns(school: school, status: UInt32(truncatingIfNeeded: status), grade: grade)
  }
}

extension StudentRecord {
  /// Checks that the groups are what was written together with the row.
  ///
  /// - Throws: `SealingError.altered`.
  func check(with custody: TenantCustody) throws(SealingError) {
    try check { (manifest, columns) throws(SealingError) in
      try custody.check(manifest, of: row.id, columns)
    }
  }

  /// - Parameter vouch: checks the manifest itself against the columns that it covers.
  func check(
    _ vouch: (Manifest, PlainColumns) throws(SealingError) -> Void
  ) throws(SealingError) {
    guard let stored = manifest else { throw .altered }
    let manifest = try Manifest(stored)
    try vouch(manifest, row.plainColumns)
    for group in groups where !manifest.entries.fits(group) { throw .altered }
  }
}

extension ManifestEntries {
  mutating func set(_ row: SealedGroupRow) {
    set(
      row.group, revision: UInt64(bitPattern: row.sealed.revision),
      ciphertext: row.sealed.bytes.span.bytes)
  }

  func fits(_ row: SealedGroupRow) -> Bool {
    fits(
      row.group, revision: UInt64(bitPattern: row.sealed.revision),
      ciphertext: row.sealed.bytes.span.bytes)
  }
}

extension Manifest {
  init(_ row: ManifestRow) throws(SealingError) {
    self.init(
      version: row.version, entries: try ManifestEntries(bytes: row.entries), code: row.code)
  }
}

extension ManifestRow {
  init(_ manifest: Manifest) {
    self.init(version: manifest.version, entries: manifest.entries.bytes, code: manifest.code)
  }
}
