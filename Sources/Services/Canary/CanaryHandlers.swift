public import Messages
public import RPC
import Store
import Vocabulary

/// Puts canaries among the students of a tenant, and tells platform operators who they are.
public struct CanaryHandlers: CanaryService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  public func listCanaries(
    _ request: ListCanariesRequest, _ context: CallContext
  ) async throws -> ListCanariesResponse {
    let tenant = try context.tenantCall(at: deployment.clock.now()).tenant
    let rows = try await tenant.data.read { try await $0.canaries() }
    let made = Dictionary(rows.map { ($0.mark, $0.createdAt) }) { first, _ in first }
    var canaries: [Canary] = []
    // Only the mark is kept, so every student is asked for its own.
    if !made.isEmpty {
      try await tenant.forEachStudent { student in
        guard let createdAt = made[tenant.mark(of: student.id)] else { return }
        canaries.append(
          Canary(studentID: student.id.description, createTime: .init(createdAt)))
      }
    }
    return ListCanariesResponse(canaries: canaries)
  }
}

extension TenantSession {
  /// Calls `body` with every student, in the order of their ids, a page at a time.
  func forEachStudent(_ body: (StudentRow) -> Void) async throws {
    let pageSize = 1000
    var after: StudentID?
    while true {
      let last = after
      let rows = try await data.read { reader in
        try await reader.students(StudentFilter(scope: .all), after: last, limit: pageSize)
      }
      rows.forEach(body)
      guard rows.count == pageSize, let end = rows.last else { return }
      after = end.id
    }
  }
}
