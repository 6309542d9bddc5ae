import Sealing
import Store
import Vocabulary

extension KeyRotation {
  /// Moves manifests to the service root of that version, and waits for the credentials of those
  /// before it. While it waits nothing is walked through again: what a stop left behind is moved
  /// when the last credential has gone.
  ///
  /// - Returns: whether nothing is left under an earlier service root.
  func endServiceRoots(before version: UInt32) async throws -> Bool {
    let session = try await session()
    let isUnused = try await isUnused(before: version)
    let hasMoved = try await session.data.read { try await $0.floor(.serviceRoot) } >= version
    if !isUnused && hasMoved { return false }
    try await renewManifests(under: version)
    // What moved has been counted together with the credentials.
    return try await self.isUnused(before: version)
  }

  /// Makes every student's manifest under the service root of that version.
  ///
  /// - Throws: `RotationIncomplete` when some student is not what the manifest vouches for: whoever
  ///   altered the record must not get it vouched for anew.
  func renewManifests(under version: UInt32) async throws {
    let session = try await session()
    try await session.data.write { try await $0.raise(.serviceRoot, to: version) }
    var last: StudentID?
    while true {
      let (after, custody) = (last, session.custody.newest)
      let (through, moved) = try await session.data.write { writer in
        let rows = try await writer.students(
          withManifestBefore: version, after: after, limit: Self.batch)
        var moved = 0
        for row in rows where try await writer.renewManifest(of: row, with: custody) { moved += 1 }
        return (rows.last?.id, moved)
      }
      guard let through else { break }
      last = through
      try await self.moved(moved, .serviceRoot, version)
    }
    let left = try await session.data.read { reader in
      try await reader.students(withManifestBefore: version, after: nil, limit: 1).count
    }
    guard left == 0 else { throw RotationIncomplete() }
  }
}
