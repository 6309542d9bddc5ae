public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Loads rosters, and lists the schools and classes on them.
public struct RosterHandlers: RosterService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}
