public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ExportHandlers {
  public func beginTenantExport(
    _ request: BeginTenantExportRequest, _ context: CallContext
  ) async throws -> BeginTenantExportResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let order = try TenantExportOrder(request.recipients, of: call.tenant)
    let row = try await deployment.store.registry.write { writer in
      try await writer.requestApproval(
        order.demand, reason: request.reason, by: call.caller, at: call.now)
    }
    return BeginTenantExportResponse(approval: Approval(row, at: call.now))
  }
}

/// To whom everything of a tenant shall go.
struct TenantExportOrder: Sendable {
  /// In the order of their texts, each once.
  let recipients: [AgeRecipient]
  let demand: ApprovalDemand

  /// - Throws: `invalidFields` for what is no recipient, or for none.
  init(_ texts: [String], of tenant: TenantSession) throws(Fault) {
    let sorted = Set(texts).sorted()
    recipients = sorted.compactMap { AgeRecipient($0) }
    guard recipients.count == sorted.count, !recipients.isEmpty else { throw .recipientMalformed }
    let names = recipients.map(\.description)
    // Whoever agrees must see who will be able to read it.
    demand = ApprovalDemand(
      .tenantExport, of: tenant.id,
      summary: "export everything of the tenant \(tenant.name) to \(names.joined(separator: ", "))",
      request: BeginTenantExportRequest(recipients: names))
  }
}
