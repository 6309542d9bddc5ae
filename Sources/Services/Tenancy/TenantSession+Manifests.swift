import Logging
import Sealing
import Store
import Vocabulary

extension TenantSession {
  /// Students of one transaction.
  private static let page = 500

  /// Makes the manifests of students who were here before there were any, as often as it takes,
  /// once in the life of a tenant.
  ///
  /// It vouches for what it finds, so it tells the operator: after an upgrade this is expected, at
  /// any other time somebody wants altered records vouched for.
  func makeDueManifests(logger: Logger) async throws {
    guard try await data.read({ try await $0.manifestsAreDue() }) else { return }
    var (last, count): (StudentID?, Int) = (nil, 0)
    repeat {
      let after = last
      let made = try await data.write(.bulk) { [custody] writer in
        let rows = try await writer.studentsWithoutManifest(after: after, limit: Self.page)
        for row in rows { try await writer.makeManifest(of: row, with: custody) }
        if rows.isEmpty { try await writer.manifestsAreMade() }
        return (rows.last?.id, rows.count)
      }
      last = made.0
      count += made.1
    } while last != nil
    logger.warning(
      "manifests made", metadata: ["tenant": "\(id)", "students": "\(count)"])
  }
}
