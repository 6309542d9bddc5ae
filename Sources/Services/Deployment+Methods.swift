import Messages
public import RPC
import Store

extension Deployment {
  /// What a server serves: the methods of the product, and those that every gRPC server has.
  ///
  /// - Parameter reflects: whether the server describes its services to whoever asks.
  public func methods(reflects: Bool) -> [BoundMethod] {
    var services = Set(methods.map(\.descriptor.service))
    services.insert(HealthMethods.check.service)
    if reflects { services.formUnion(ReflectionHandlers.services) }
    let health = HealthHandlers(services: services, tenants: tenants, serving: serving)
    guard reflects else { return methods + health.methods }
    let schema = ReflectedSchema(files: SchemaFile.all, services: services)
    return methods + health.methods + ReflectionHandlers(schema: schema).allMethods
  }

  /// The steps that each call takes, in their order.
  ///
  /// - Parameters:
  ///   - operatorUserID: the Unix user whose local calls are the operator's.
  ///   - shares: how tenants get along.
  public func interceptors(
    operatorUserID: UInt32, shares: TenantShares
  ) -> [any ServerInterceptor] {
    let freshness: [any ServerInterceptor] = store.isShared ? [Freshness(node: node)] : []
    return [Accounting(logger: logger, alarms: alarms, tenants: tenants)] + freshness + [
      Authentication(credentials: credentials, operatorUserID: operatorUserID),
      Authorisation(tenants: tenants), shares,
    ]
  }

  /// Every method of every service of the product, with its handler.
  public var methods: [BoundMethod] {
    let nouns: [[BoundMethod]] = [
      TenantHandlers(deployment: self).methods, CredentialHandlers(deployment: self).methods,
      StudentHandlers(deployment: self).methods, ConsentHandlers(deployment: self).methods,
      AccessHandlers(deployment: self).methods, PlanHandlers(deployment: self).methods,
      NavigatorHandlers(deployment: self).methods, RosterHandlers(deployment: self).methods,
      ApprovalHandlers(deployment: self).methods, BackupHandlers(deployment: self).methods,
      KeyHandlers(deployment: self).methods, ErasureHandlers(deployment: self).methods,
      InspectionHandlers(deployment: self).methods, RootHandlers(deployment: self).methods,
      CanaryHandlers(deployment: self).methods, AlarmHandlers(deployment: self).methods,
      MoveHandlers(deployment: self).methods, ExportHandlers(deployment: self).methods,
    ]
    return nouns.flatMap(\.self)
  }
}
