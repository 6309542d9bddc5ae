import Logging
public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ApprovalHandlers {
  public func grantApproval(
    _ request: GrantApprovalRequest, _ context: CallContext
  ) async throws -> GrantApprovalResponse {
    let call = try call(context)
    let row = try await deployment.store.registry.write { writer in
      let reader = writer.reader
      let row = try await find(request.id, for: call, in: reader)
      try require(.pending, row, at: call.now)
      if let refusal = try await refusal(of: call, row, in: reader) {
        throw Fault.approverRefused(refusal)
      }
      guard
        try await writer.approve(
          row.id, by: call.caller.credential, role: Int(call.caller.role.rawValue), at: call.now)
      else { throw Fault.notFound(.approval) }
      return try await find(request.id, for: call, in: reader)
    }
    log("approval granted", row, call)
    return GrantApprovalResponse(approval: Approval(row, at: call.now))
  }

  private nonisolated(nonsending) func refusal(
    of call: ApprovalCall, _ row: ApprovalRow, in reader: RegistryReader
  ) async throws -> ApproverRefusal? {
    guard let role = Policy.Role(rawValue: UInt16(row.requesterRole)) else {
      throw StoreError.corrupt
    }
    let caller = call.caller
    let since = try await reader.credential(caller.credential)?.createdAt
    return SecondPerson.refusal(
      ApprovalPerson(
        credential: caller.credential, role: caller.role, holder: caller.holder,
        credentialSince: since),
      of: ApprovalPerson(
        credential: row.requestedBy, role: role, holder: row.requesterHolder,
        credentialSince: nil),
      requestedAt: row.requestedAt,
      tenantHasAdministrator: try await reader.hasCredential(
        ofRole: Int(Policy.Role.tenantAdmin.rawValue), tenant: row.tenant, at: call.now))
  }

  /// - Throws: `transitionInvalid` when it stands elsewhere.
  private func require(
    _ state: Policy.ApprovalState, _ row: ApprovalRow, at now: Instant
  ) throws(Fault) {
    let actual = Policy.ApprovalState(row, at: now)
    guard actual == state else {
      throw .transitionInvalid(
        kind: "approval", from: actual.word, to: Policy.ApprovalState.approved.word)
    }
  }
}

extension Policy.ApprovalState {
  /// As a refusal names it.
  var word: String { shortName.lowercased() }
}

extension Fault {
  static func approverRefused(_ refusal: ApproverRefusal) -> Fault {
    let why =
      switch refusal {
      case .samePerson: "another person than the one who asked must agree"
      case .noCredential: "who agrees must hold a credential; the local operator has none"
      case .credentialTooNew: "the credential was issued after the request was made"
      case .sameSide: "one of the two runs the platform, the other administers the tenant"
      }
    return .conditionsUnmet([
      PreconditionViolation(kind: refusal.rawValue, subject: "approval", description: why)
    ])
  }
}
