import Logging
public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension RootHandlers {
  /// The version is asked for, so that a call that was meant for another rotation starts none.
  public func rotateRoot(
    _ request: RotateRootRequest, _ context: CallContext
  ) async throws -> RotateRootResponse {
    let newest = deployment.custody.rootVersion
    guard request.version == newest else {
      throw Fault.conditionsUnmet([
        PreconditionViolation(
          kind: "ROOT", subject: "version",
          description: "the newest root key that this server was given has version \(newest)")
      ])
    }
    let before = try await root()
    guard before.version < newest else { return RotateRootResponse(root: before) }
    try await requireRoot(newest)
    let (caller, now) = (try context.caller(), deployment.clock.now())
    let (approval, mayRun) = try await deployment.store.registry.write { writer in
      try await writer.approveRootRotation(request, by: caller, at: now)
    }
    var response = RotateRootResponse(root: before, approval: Approval(approval, at: now))
    guard mayRun else { return response }
    deployment.logger.notice(
      "root key rotation",
      metadata: [
        "version": "\(newest)", "approval": "\(approval.id)",
        "credential": "\(caller.credentialShown)",
      ])
    let rotation = RootRotation(
      registry: deployment.store.registry, custody: deployment.custody, logger: deployment.logger)
    response.keysResealed = Int64(
      try await rotation.run(keysMax: request.keysMax == 0 ? .max : Int(request.keysMax)))
    response.root = try await root()
    return response
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Who asks, and whether that is enough.
  ///
  /// One person alone is, where nobody else has an operator's credential; the record says so by
  /// naming no second one. A rotation that was begun with an approval goes on with it.
  fileprivate nonisolated(nonsending) func approveRootRotation(
    _ request: RotateRootRequest, by caller: Caller, at now: Instant
  ) async throws -> (approval: ApprovalRow, mayRun: Bool) {
    let demand = ApprovalDemand(
      .rootRotation, of: .none, summary: "move to version \(request.version) of the root key",
      request: RotateRootRequest(version: request.version))
    guard request.approvalID.isEmpty else {
      let known = try await approval(RecordID(request.approvalID, of: .approval))
      if let known, known.usedAt != nil, known.requestedBy == caller.credential,
        known.fingerprint == demand.fingerprint
      {
        return (known, true)
      }
      return (
        try await useApproval(request.approvalID, for: demand, by: caller, at: now), true
      )
    }
    var asked = try await requestApproval(demand, reason: request.reason, by: caller, at: now)
    let isAlone = try await !hasPlatformCredential(
      ofRole: Int(Policy.Role.platformOperator.rawValue), besides: caller.credential, at: now)
    if isAlone {
      try await noteUse(asked.id, at: now)
      asked.usedAt = now
    }
    return (asked, isAlone)
  }
}

extension RootHandlers {
  /// A node without the new root could open no tenant once the rotation has come to it.
  ///
  /// - Throws: `conditionsUnmet`, saying how many must be given it first.
  private func requireRoot(_ version: UInt32) async throws {
    guard deployment.store.isShared else { return }
    let nodes = try await deployment.store.registry.read { try await $0.nodes() }
    let without = nodes.filter { $0.root < version }.count
    guard without > 0 else { return }
    throw Fault.conditionsUnmet([
      PreconditionViolation(
        kind: "ROOT", subject: "nodes",
        description:
          "\(without) of \(nodes.count) servers were not given the root key of version \(version)")
    ])
  }
}
