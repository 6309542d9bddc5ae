public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ConsentHandlers {
  private typealias Key = PagePair<Instant, ConsentID>

  public func listConsents(
    _ request: ListConsentsRequest, _ context: CallContext
  ) async throws -> ListConsentsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let page = try Page<Key>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: [request.studentID]))
    let found =
      call.caller.role.isOutsideParty
      ? try await shown(of: student, to: call, page)
      : try await all(of: student, for: call, page)
    let (rows, nextToken) = page.cut(found) { Key($0.createdAt, $0.id) }
    return ListConsentsResponse(
      consents: try await messages(rows, of: student, for: call), nextPageToken: nextToken)
  }

  private func all(
    of student: StudentID, for call: TenantCall, _ page: Page<Key>
  ) async throws -> [ConsentRow] {
    try await call.tenant.data.read { reader in
      _ = try await call.sight(of: student, in: reader)
      return try await reader.consents(
        of: student, before: page.after.map { ($0.first, $0.second) }, limit: page.limit)
    }
  }

  /// A student of whom the party may see no consent is not there for it.
  private func shown(
    of student: StudentID, to call: TenantCall, _ page: Page<Key>
  ) async throws -> [ConsentRow] {
    let signed = try await call.tenant.data.read { try await $0.signedConsents(of: student) }
    let shown = try signed.filter { try $0.isShown(to: call.caller) }
    guard !shown.isEmpty else { throw Fault.notFound(.student) }
    let following = shown.reversed().filter { row in
      guard let after = page.after else { return true }
      return (row.createdAt, row.id) < (after.first, after.second)
    }
    return Array(following.prefix(page.limit))
  }
}
