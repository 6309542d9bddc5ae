public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ConsentHandlers {
  /// Raises the consent head that every disclosure raises, so a disclosure either has its record
  /// before this one, or sees the revocation. Revoking again changes nothing.
  public func revokeConsent(
    _ request: RevokeConsentRequest, _ context: CallContext
  ) async throws -> RevokeConsentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try ConsentID(request.id, of: .consent)
    let row = try await call.tenant.data.write { writer in
      var row = try await consent(id, for: call, in: writer.reader)
      guard row.revokedAt == nil else { return row }
      guard let status = row.knownStatus else { throw StoreError.corrupt }
      row.status = Int(try status.transition(to: .revoked).rawValue)
      row.revokedAt = call.now
      row.revokeReason = request.reason.isEmpty ? nil : request.reason
      try await change(&row, .consentRevoked, call, writer)
      return row
    }
    return RevokeConsentResponse(consent: try await message(row, for: call))
  }

  /// Writes a consent that begins or ceases to decide. Its number in the change log is the
  /// revision of what is sealed with it.
  nonisolated(nonsending) func change(
    _ row: inout ConsentRow, _ kind: ChangeKind, _ call: TenantCall, _ writer: TenantWriter
  ) async throws {
    _ = try await writer.recordChange(kind, of: row.student, record: row.id, at: call.now)
    try await write(&row, call, writer)
  }

  nonisolated(nonsending) func write(
    _ row: inout ConsentRow, _ call: TenantCall, _ writer: TenantWriter
  ) async throws {
    try await writer.touchConsentHead(of: row.student)
    let revision = row.revision
    row.revision += 1
    row.author = call.caller.credential
    row.updatedAt = call.now
    guard try await writer.revise(row, from: revision) else {
      throw Fault.revisionStale(current: revision)
    }
  }
}
