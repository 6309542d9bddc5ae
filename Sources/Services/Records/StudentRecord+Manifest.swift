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
