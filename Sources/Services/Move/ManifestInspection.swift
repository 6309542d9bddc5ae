import Sealing
import Store
import Vocabulary

/// Checks the manifest of every student of a tenant against row and groups.
struct ManifestInspection: Sendable {
  private static let page = 256

  let session: TenantSession

  /// - Parameter progress: told how many were checked.
  /// - Returns: how many there are.
  /// - Throws: `SealingError.altered` for the first that does not fit.
  func run(_ progress: @Sendable (Int64) async throws -> Void) async throws -> Int64 {
    var (last, count): (StudentID?, Int64) = (nil, 0)
    while true {
      let after = last
      let records = try await session.data.read { reader in
        let rows = try await reader.students(
          StudentFilter(scope: .all), after: after, limit: Self.page)
        return try await reader.records(of: rows, in: .all)
      }
      for record in records { try record.check(with: session.custody) }
      guard let end = records.last else { return count }
      (last, count) = (end.row.id, count + Int64(records.count))
      try await progress(count)
    }
  }
}
