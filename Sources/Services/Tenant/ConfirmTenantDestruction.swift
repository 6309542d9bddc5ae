public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension TenantHandlers {
  /// Confirming again goes on where a stop came between, and answers the same.
  public func confirmTenantDestruction(
    _ request: ConfirmTenantDestructionRequest, _ context: CallContext
  ) async throws -> ConfirmTenantDestructionResponse {
    let (caller, now) = (try context.caller(), deployment.clock.now())
    let known = try await deployment.store.registry.read { reader in
      try await destroyed(request.tenant, in: reader)
    }
    // A name may have been given again, so only the same approval says that this one is meant.
    if let known, known.approval.description == request.approvalID {
      return ConfirmTenantDestructionResponse(
        destruction: try await destruction(end(known), at: now))
    }
    let begun = try await decide(request, by: caller, at: now)
    return ConfirmTenantDestructionResponse(
      destruction: try await destruction(end(begun), at: now))
  }

  /// Step 1: from here on there is no way back.
  private func decide(
    _ request: ConfirmTenantDestructionRequest, by caller: Caller, at now: Instant
  ) async throws -> DestroyedTenantRow {
    let row = try await deployment.store.registry.read { reader in
      try await find(request.tenant, in: reader)
    }
    let students = try await requireDestroyable(row)
    let keyIDs = try await keyIDs(of: row.id)
    let demand = destructionDemand(row)
    let promisedAt = deployment.promise.keptWithoutEpochs(since: now)
    return try await deployment.store.registry.write { writer in
      let approval = try await writer.useApproval(
        request.approvalID, for: demand, by: caller, at: now)
      guard let current = try await writer.reader.tenant(row.id),
        let status = Policy.TenantStatus(rawValue: UInt16(current.status))
      else { throw Fault.notFound(.tenant) }
      let closing = try status.transition(to: .closing)
      _ = try await writer.setStatus(
        Int(closing.rawValue), reason: approval.reason, of: row.id)
      let destroyed = DestroyedTenantRow(
        tenant: row.id, name: row.name, approval: approval.id,
        requestedBy: approval.requestedBy, approvedBy: approval.approvedBy ?? "",
        reason: approval.reason, students: students, keyIDs: keyIDs, begunAt: now,
        promisedAt: promisedAt)
      try await writer.insert(destroyed)
      return destroyed
    }
  }

  private func end(_ row: DestroyedTenantRow) async throws -> DestroyedTenantRow {
    guard row.finishedAt == nil || row.certificate == nil else { return row }
    return try await TenantDestruction(deployment: deployment, tenant: row.tenant).run()
  }

  /// Names every key that goes, so that a copy of one in a backup is recognised as dead.
  private func keyIDs(of tenant: TenantID) async throws -> String {
    let secrets = try await deployment.store.registry.read { try await $0.secrets(of: tenant) }
    let epochs = try await deployment.store.epochs.read { try await $0.epochKeys(of: tenant) }
    func line(_ name: String, _ wrapped: [UInt8]) -> String {
      "\(name), wrapped sha-256 \(ContentDigest.sha256(of: wrapped).hexadecimal)"
    }
    let lines =
      secrets.map { line("secret of kind \($0.kind) version \($0.version)", $0.wrapped) }
      + epochs.map { line("shred epoch \($0.epoch)", $0.wrapped) }
    return lines.joined(separator: "\n")
  }
}
