public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension TenantHandlers {
  /// The final certificate is made by the first who asks for it after it has become true.
  public func getDestructionCertificate(
    _ request: GetDestructionCertificateRequest, _ context: CallContext
  ) async throws -> GetDestructionCertificateResponse {
    let now = deployment.clock.now()
    let row = try await deployment.store.registry.read { reader in
      try await destroyed(request.tenant, in: reader)
    }
    guard var row, row.finishedAt != nil else { throw Fault.notFound(.certificate) }
    let destruction = TenantDestruction(deployment: deployment, tenant: row.tenant)
    if row.certificate == nil { row = try await destruction.certify(row, isFinal: false) }
    if now >= row.promisedAt { row = try await destruction.certify(row, isFinal: true) }
    return GetDestructionCertificateResponse(destruction: try await self.destruction(row, at: now))
  }

  /// A tenant that was or is being destroyed, by its id or the short name it had.
  nonisolated(nonsending) func destroyed(
    _ text: String, in reader: RegistryReader
  ) async throws -> DestroyedTenantRow? {
    if let id = TenantID(text) { return try await reader.destroyedTenant(id) }
    return try await reader.destroyedTenant(named: text)
  }

  func destruction(
    _ row: DestroyedTenantRow, at now: Instant
  ) async throws -> TenantDestructionRecord {
    let certificate = row.finalCertificate ?? row.certificate ?? ""
    let verifier =
      certificate.isEmpty
      ? nil
      : try await deployment.signingKeyring.verifier(of: certificate, by: .none, .receipt)
    // Its epoch keys are gone with it; only their backups had to run out.
    let state = Policy.ErasureState(
      promisedAt: row.promisedAt, epochKeySurvives: row.finishedAt == nil, at: now)
    return TenantDestructionRecord(
      tenantID: row.tenant.description, name: row.name, reason: row.reason,
      requestedBy: row.requestedBy, approvedBy: row.approvedBy,
      approvalID: row.approval.description, students: Int32(truncatingIfNeeded: row.students),
      beginTime: .init(row.begunAt), promiseTime: .init(row.promisedAt),
      finishTime: row.finishedAt.map { .init($0) }, state: state.inSchema(),
      certificate: certificate, verifier: verifier?.description ?? "")
  }
}
