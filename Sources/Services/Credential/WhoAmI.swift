public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension CredentialHandlers {
  public func whoAmI(
    _ request: WhoAmIRequest, _ context: CallContext
  ) async throws -> WhoAmIResponse {
    let caller = try context.caller()
    let row = try await deployment.store.registry.read { reader in
      try await reader.credential(caller.credential)
    }
    return WhoAmIResponse(
      credential: row.map(Messages.Credential.init), role: caller.role.inSchema(),
      tenantName: context.admitted?.tenant?.name ?? "",
      permissions: caller.role.permissions.permissions.map { $0.inSchema() })
  }
}
