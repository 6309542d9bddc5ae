import Sealing
import Store
import Vocabulary

// Entries are written under the newest version of the index root. They are looked for under every
// version that a rotation has left some under.

extension TenantCustody {
  /// The entry to be stored for an identifier.
  func entry(_ index: BlindIndex, of identifier: String) -> BlindIndexRow {
    entry(index, indexVersions[0], blindIndex(index, of: identifier))
  }

  /// The entry to be stored for a person's exact identity.
  func entry(
    ofGivenName given: String, familyName family: String, birthDate: CivilDate
  ) -> BlindIndexRow {
    entry(
      .exactIdentity, indexVersions[0],
      blindIndex(ofGivenName: given, familyName: family, birthDate: birthDate))
  }

  /// The entries under any of which an identifier may be stored.
  func entries(_ index: BlindIndex, of identifier: String) -> [BlindIndexRow] {
    indexVersions.map { entry(index, $0, blindIndex(index, of: identifier, version: $0)) }
  }

  /// The entries under any of which a person's exact identity may be stored.
  func entries(
    ofGivenName given: String, familyName family: String, birthDate: CivilDate
  ) -> [BlindIndexRow] {
    indexVersions.map { version in
      entry(
        .exactIdentity, version,
        blindIndex(
          ofGivenName: given, familyName: family, birthDate: birthDate, version: version))
    }
  }

  private func entry(_ index: BlindIndex, _ version: UInt32, _ value: UInt64) -> BlindIndexRow {
    BlindIndexRow(
      index: Int(index.rawValue), value: Int64(bitPattern: value), version: version)
  }
}
