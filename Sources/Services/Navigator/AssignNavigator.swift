public import Messages
public import RPC
import Store
import Vocabulary

extension NavigatorHandlers {
  public func assignNavigator(
    _ request: AssignNavigatorRequest, _ context: CallContext
  ) async throws -> AssignNavigatorResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let navigator = try StaffID(request.navigatorID, of: .navigator)
    guard try await isNavigator(navigator, in: call.tenant) else {
      throw Fault.notFound(.navigator)
    }
    let (assignedAt, released) = try await call.tenant.data.write { writer in
      _ = try await call.sight(of: student, in: writer.reader)
      let earlier = try await writer.currentAssignment(of: student)
      if let earlier, earlier.navigator == navigator {
        return (earlier.assignedAt, nil as StaffID?)
      }
      let change = try await writer.recordChange(.navigatorAssigned, of: student, at: call.now)
      try await writer.releaseNavigator(of: student, at: call.now)
      try await writer.insert(
        NavigatorAssignmentRow(
          student: student, navigator: navigator, change: change, assignedAt: call.now))
      return (call.now, earlier?.navigator)
    }
    return AssignNavigatorResponse(
      studentID: request.studentID, navigatorID: request.navigatorID,
      assignTime: .init(assignedAt), releasedNavigatorID: released?.description ?? "")
  }

  /// Somebody with a credential of this tenant, or a member of its staff.
  private func isNavigator(_ id: StaffID, in tenant: TenantSession) async throws -> Bool {
    let isHolder = try await deployment.store.registry.read { reader in
      try await reader.isHolder(id, of: tenant.id)
    }
    if isHolder { return true }
    return try await tenant.data.read { try await $0.staff(id) != nil }
  }
}
