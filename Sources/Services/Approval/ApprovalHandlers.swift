import Logging
public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Lets a second person agree to what a first one asked for. What is allowed by it is done by the
/// method that made the request.
public struct ApprovalHandlers: ApprovalService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// The approval, if the caller could take part in it: an operator in all, unless it named a
  /// tenant; everyone else in those of the own tenant.
  nonisolated(nonsending) func find(
    _ text: String, for call: ApprovalCall, in reader: RegistryReader
  ) async throws -> ApprovalRow {
    let id = try RecordID(text, of: .approval)
    guard let row = try await reader.approval(id), call.concerns(row) else {
      throw Fault.notFound(.approval)
    }
    return row
  }

  /// Who agreed to what stands in the registry and, for those who watch, in the log.
  func log(_ event: Logger.Message, _ row: ApprovalRow, _ call: ApprovalCall) {
    deployment.logger.notice(
      event,
      metadata: [
        "approval": "\(row.id)", "credential": "\(call.caller.credentialShown)",
        "tenant": "\(row.tenant)",
      ])
  }

  func call(_ context: CallContext) throws -> ApprovalCall {
    ApprovalCall(
      caller: try context.caller(), tenant: context.admitted?.tenant?.id,
      now: deployment.clock.now())
  }
}

/// One call about approvals: who, for which tenant, when.
struct ApprovalCall: Sendable {
  let caller: Caller
  /// The caller's own, or the one that an operator named.
  let tenant: TenantID?
  let now: Instant

  func concerns(_ row: ApprovalRow) -> Bool {
    guard let tenant else { return caller.role.isPlatform }
    return row.tenant == tenant
  }
}

extension Policy.ApprovalState {
  init(_ row: ApprovalRow, at now: Instant) {
    if row.usedAt != nil {
      self = .used
    } else if row.withdrawnAt != nil {
      self = .withdrawn
    } else if row.expiresAt <= now {
      self = .expired
    } else {
      self = row.approvedAt == nil ? .pending : .approved
    }
  }
}

extension Messages.Approval {
  init(_ row: ApprovalRow, at now: Instant) {
    self.init(
      id: row.id.description, kind: ApprovalKind(stored: row.kind),
      state: Policy.ApprovalState(row, at: now).inSchema(),
      tenantID: row.tenant == .none ? "" : row.tenant.description, summary: row.summary,
      reason: row.reason, fingerprint: row.fingerprint.hexadecimal,
      requestedBy: row.requestedBy, requesterRole: Role(stored: row.requesterRole),
      requestTime: .init(row.requestedAt), expireTime: .init(row.expiresAt),
      approvedBy: row.approvedBy ?? "", approverRole: Role(stored: row.approverRole ?? 0),
      approveTime: row.approvedAt.map { .init($0) },
      withdrawTime: row.withdrawnAt.map { .init($0) }, useTime: row.usedAt.map { .init($0) })
  }
}
