import Messages
public import RPC

extension Deployment {
  /// Every method of every service, with its handler.
  public var methods: [BoundMethod] {
    TenantHandlers(deployment: self).methods
      + CredentialHandlers(deployment: self).methods
      + StudentHandlers(deployment: self).methods
      + ConsentHandlers(deployment: self).methods
      + AccessHandlers(deployment: self).methods
      + PlanHandlers(deployment: self).methods
      + NavigatorHandlers(deployment: self).methods
      + RosterHandlers(deployment: self).methods
  }
}
