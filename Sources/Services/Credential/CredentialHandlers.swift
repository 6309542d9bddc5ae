public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Issues, lists, rotates and revokes credentials, and tells callers who they are.
public struct CredentialHandlers: CredentialService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}

extension Messages.Credential {
  init(_ row: CredentialRow) {
    self.init(
      id: row.id, role: Role(stored: row.role), label: row.label,
      tenantID: row.tenant?.description ?? "", holderID: row.holder?.description ?? "",
      party: row.party, partyClasses: row.partyClasses, groups: row.groups.inSchema,
      createTime: .init(row.createdAt), expireTime: .init(row.expiresAt),
      revokeTime: row.revokedAt.map { .init($0) }, lastUseTime: row.lastUsedAt.map { .init($0) },
      certificateFingerprint: row.certificate?.hexadecimal ?? "",
      startTime: .init(row.notBefore), predecessorID: row.predecessor ?? "",
      successorID: row.successor ?? "",
      purposes: Vocabulary.Purpose.allCases.filter(row.purposes.contains).map(Purpose.init))
  }
}
