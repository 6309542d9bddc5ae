public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension CredentialHandlers {
  public func revokeCredential(
    _ request: RevokeCredentialRequest, _ context: CallContext
  ) async throws -> RevokeCredentialResponse {
    let caller = try context.caller()
    let tenant = context.admitted?.tenant?.id
    let now = deployment.clock.now()
    let row = try await deployment.store.registry.write { writer in
      // Of another tenant, or beyond the caller's power to issue: as absent as one never made.
      guard let row = try await writer.credential(request.id), row.tenant == tenant,
        let role = Policy.Role(rawValue: UInt16(row.role)), caller.role.administers(role),
        try await writer.revokeCredential(row.id, of: tenant, at: now),
        let revoked = try await writer.credential(row.id)
      else { throw Fault.notFound(.credential) }
      return revoked
    }
    deployment.credentials.forget(row.id)
    return RevokeCredentialResponse(credential: Messages.Credential(row))
  }
}
