import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// What a method that needs two people asks for. It is made twice, when the request is made and
/// when the approval is used, and must come out the same.
struct ApprovalDemand: Sendable {
  /// How long a request waits, and how long an agreement stays good: long enough for a weekend.
  static let lifetimeSeconds: Int64 = 72 * 3600

  let kind: Policy.ApprovalKind
  let tenant: TenantID
  /// What is asked for, in words for the one who decides. Never a person's data.
  let summary: String
  let fingerprint: [UInt8]

  /// - Parameter request: exactly what will be done, as the message that asks for it, without the
  ///   id of an approval.
  init(
    _ kind: Policy.ApprovalKind, of tenant: TenantID, summary: String, request: some WireMessage
  ) {
    self.kind = kind
    self.tenant = tenant
    self.summary = summary
    fingerprint = ContentDigest.sha256(
      of: Array("\(kind.schemaName)\n".utf8) + tenant.bytes + request.wireBytes())
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Writes down that `caller` asks for it.
  nonisolated(nonsending) func requestApproval(
    _ demand: ApprovalDemand, reason: String, by caller: Caller, at now: Instant
  ) async throws -> ApprovalRow {
    let row = ApprovalRow(
      id: .random(), tenant: demand.tenant, kind: Int(demand.kind.rawValue),
      fingerprint: demand.fingerprint, summary: demand.summary, reason: reason,
      requestedBy: caller.credential, requesterRole: Int(caller.role.rawValue),
      requesterHolder: caller.holder, requestedAt: now,
      expiresAt: now.advanced(bySeconds: ApprovalDemand.lifetimeSeconds))
    try await insert(row)
    return row
  }

  /// Uses an approval up for what the rest of this transaction writes. Only who asked for it may,
  /// and only for exactly what was asked.
  ///
  /// - Throws: `notFound(.approval)` for one of another tenant, kind or requester;
  ///   `conditionsUnmet` while nobody agreed, and when it was used, withdrawn or has expired.
  nonisolated(nonsending) func useApproval(
    _ id: String, for demand: ApprovalDemand, by caller: Caller, at now: Instant
  ) async throws -> ApprovalRow {
    let id = try RecordID(id, of: .approval)
    guard let row = try await approval(id), row.tenant == demand.tenant,
      row.kind == Int(demand.kind.rawValue), row.requestedBy == caller.credential
    else { throw Fault.notFound(.approval) }
    guard row.fingerprint == demand.fingerprint else {
      throw Fault.approvalUnmet("the approval is for another request than this one")
    }
    guard try await useApproval(id, at: now) else {
      let state = Policy.ApprovalState(row, at: now)
      throw Fault.approvalUnmet("the approval is \(state.word), not approved")
    }
    return row
  }
}

extension Fault {
  static func approvalUnmet(_ description: String) -> Fault {
    .conditionsUnmet([
      PreconditionViolation(kind: "APPROVAL", subject: "approval_id", description: description)
    ])
  }
}
