public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Takes tenants into the store that the settings name. No record is opened for anybody.
public struct MoveHandlers: MoveService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  func find(_ tenant: String) async throws -> TenantRow {
    let tenants = TenantHandlers(deployment: deployment)
    return try await deployment.store.registry.read { try await tenants.find(tenant, in: $0) }
  }
}

extension Fault {
  static func moveRefused(_ subject: String, _ description: String) -> Fault {
    .conditionsUnmet([
      PreconditionViolation(kind: "MOVE", subject: subject, description: description)
    ])
  }
}
