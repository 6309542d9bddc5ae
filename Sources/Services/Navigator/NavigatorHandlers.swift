public import Messages
import RPC

/// Assigns navigators, lists their caseloads and records their check-ins.
public struct NavigatorHandlers: NavigatorService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}
