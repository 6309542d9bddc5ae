public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension TenantHandlers {
  public func beginTenantDestruction(
    _ request: BeginTenantDestructionRequest, _ context: CallContext
  ) async throws -> BeginTenantDestructionResponse {
    let (caller, now) = (try context.caller(), deployment.clock.now())
    let row = try await deployment.store.registry.read { reader in
      try await find(request.tenant, in: reader)
    }
    let students = try await requireDestroyable(row)
    var response = BeginTenantDestructionResponse(
      tenant: Tenant(row), students: Int32(truncatingIfNeeded: students),
      promiseTime: .init(deployment.promise.keptWithoutEpochs(since: now)))
    guard !request.validateOnly else { return response }
    let demand = destructionDemand(row)
    let approval = try await deployment.store.registry.write { writer in
      try await writer.requestApproval(demand, reason: request.reason, by: caller, at: now)
    }
    response.approval = Approval(approval, at: now)
    return response
  }

  /// What a second person must agree to: the end of this very tenant, whatever its name is then.
  func destructionDemand(_ row: TenantRow) -> ApprovalDemand {
    ApprovalDemand(
      .tenantDestruction, of: row.id,
      summary: "destroy the tenant \(row.name) with everything it keeps",
      request: BeginTenantDestructionRequest(tenant: row.id.description))
  }

  /// The number of students that would go. It is counted, and holds are, without any key.
  ///
  /// - Throws: `transitionInvalid` unless the tenant is suspended, so that nothing new can come to
  ///   stand against it; `conditionsUnmet` while a hold or an open request for inspection does.
  func requireDestroyable(_ row: TenantRow) async throws -> Int {
    guard let status = Policy.TenantStatus(rawValue: UInt16(row.status)) else {
      throw StoreError.corrupt
    }
    _ = try status.transition(to: .closing)
    return try await deployment.store.data(of: row.id).read { reader in
      try Fault.requireNothingKeeps(
        "tenant", holds: await reader.legalHoldsInForce(),
        inspections: await reader.openInspections())
      return try await reader.studentCount()
    }
  }
}
