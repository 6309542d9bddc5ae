import Sealing
import Store

extension KeyRotation {
  /// Seals the keys of every subject under the epoch's key.
  func rewrapSubjects(under epoch: UInt32) async throws {
    let session = try await session()
    try await session.keys.write { try await $0.raise(.epoch, to: epoch) }
    try await step(.closed, .epoch, epoch)
    let total = try await session.keys.read { try await $0.countKeys(wrappedBefore: epoch) }
    board.count(total, of: .epoch, to: epoch, tenant)
    var last: SubjectKeyRow?
    while true {
      let after = last
      let rows = try await session.keys.read { reader in
        try await reader.keys(wrappedBefore: epoch, after: after, limit: Self.batch)
      }
      guard !rows.isEmpty else { break }
      last = rows.last
      // One that does not open is counted below, and does not keep the others from moving.
      let rewrapped = rows.compactMap { row in
        (try? session.custody.rewrap(WrappedSubject(row))).map { (row: row, rewrapped: $0.row) }
      }
      try await session.keys.write { writer in
        for (row, rewrapped) in rewrapped {
          _ = try await writer.rewrap(rewrapped, from: row.epoch)
        }
      }
      try await moved(rewrapped.count, .epoch, epoch)
    }
    let left = try await session.keys.read { try await $0.countKeys(wrappedBefore: epoch) }
    guard left == 0 else { throw RotationIncomplete() }
  }
}
