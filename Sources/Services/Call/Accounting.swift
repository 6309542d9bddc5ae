public import Logging
import Messages
import Metrics
import NIOCore
import Policy
public import RPC
import Sealing
import Store
import Synchronization
import Vocabulary

/// Writes one log line and one set of metrics for each call: method, outcome, time taken, the end
/// of the credential's id and the tenant. Nothing of the messages, ever. Raises the alarm when a
/// sealed value did not open, or a tenant's file is damaged; such a tenant is put in quarantine.
public final class Accounting: ServerInterceptor {
  private let logger: Logger
  private let alarms: AlarmBacklog
  private let tenants: TenantDirectory
  private let timers = CallTimers()

  public init(logger: Logger, alarms: AlarmBacklog, tenants: TenantDirectory) {
    self.logger = logger
    self.alarms = alarms
    self.tenants = tenants
  }

  public func admit(_ context: CallContext) -> Remainder? { nil }

  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    let fault = error.map { Fault($0, logger: logger) }
    switch error as? SealingError {
    // The last net under the separation of tenants: a row of another one that reached a handler by
    // a mistake in a query does not open.
    case .unreadable: raise(.crossTenantCiphertext, context)
    case .altered: raise(.recordAltered, context)
    case .credentialMalformed, .libraryUnusable, .memoryExhausted, .memoryNotLocked,
      .noteMalformed, .plaintextTooLong, .processNotHardened, nil:
      break
    }
    if error as? StoreError == .corrupt { quarantine(context) }
    account(for: context, fault)
    return fault
  }

  private func quarantine(_ context: CallContext) {
    guard let tenant = context.admitted?.tenant, tenants.quarantine(tenant.id) else { return }
    logger.critical("tenant put in quarantine", metadata: ["tenant": "\(tenant.id)"])
    raise(.tenantDamaged, context)
  }

  private func raise(_ kind: AlarmKind, _ context: CallContext) {
    let admitted = context.admitted
    alarms.raise(
      RaisedAlarm(
        kind: kind, tenant: admitted?.tenant?.id ?? admitted?.caller.tenant,
        credential: admitted?.caller.credential ?? "", operation: context.method.method))
  }

  private func account(for context: CallContext, _ fault: Fault?) {
    let code = fault?.status.code ?? .ok
    let elapsed = (NIODeadline.now() - context.received).nanoseconds
    timers.timer(of: context.method, code).recordNanoseconds(elapsed)
    guard logger.logLevel <= .debug || fault != nil else { return }
    let caller = context.admitted?.caller
    logger.log(
      level: fault?.isOurs == true ? .error : fault == nil ? .debug : .info,
      "call",
      metadata: [
        "method": "\(context.method.path)", "code": "\(code.name)",
        "reason": "\(fault?.status.reason ?? "")",
        "microseconds": "\(elapsed / 1000)",
        "credential": "\(caller?.credentialShown ?? "")",
        "tenant": "\(caller?.tenant?.description ?? "")",
      ])
  }
}

/// The timers of calls, each looked up once: asking the metrics system costs more than a call.
private final class CallTimers: Sendable {
  /// By the number of the method, then of the code.
  private let timers = Mutex<[[Timer?]]>([])

  func timer(of method: MethodDescriptor, _ code: StatusCode) -> Timer {
    timers.withLock { timers in
      while timers.count <= method.number {
        timers.append(Array(repeating: nil, count: StatusCode.allCases.count))
      }
      if let timer = timers[method.number][code.rawValue] { return timer }
      let timer = Timer(
        label: "cairn_call_seconds", dimensions: [("method", method.path), ("code", code.name)])
      timers[method.number][code.rawValue] = timer
      return timer
    }
  }
}
