public import Logging
import Messages
import Metrics
import NIOCore
import Policy
public import RPC
import Sealing
import Synchronization
import Vocabulary

/// Writes one log line and one set of metrics for each call: method, outcome, time taken, the end
/// of the credential's id and the tenant. Nothing of the messages, ever. Raises the alarm when a
/// sealed value did not open.
public final class Accounting: ServerInterceptor {
  private let logger: Logger
  private let alarms: AlarmBacklog
  private let timers = CallTimers()

  public init(logger: Logger, alarms: AlarmBacklog) {
    self.logger = logger
    self.alarms = alarms
  }

  public func admit(_ context: CallContext) -> Remainder? {
    context.record = CallRecord(start: .now())
    return nil
  }

  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    let fault = error.map { Fault($0, logger: logger) }
    if error as? SealingError == .unreadable { raiseUnreadable(context) }
    account(for: context, fault)
    return fault
  }

  /// The last net under the separation of tenants: a row of another one that reached a handler by a
  /// mistake in a query does not open.
  private func raiseUnreadable(_ context: CallContext) {
    let admitted = context.admitted
    alarms.raise(
      RaisedAlarm(
        kind: .crossTenantCiphertext, tenant: admitted?.tenant?.id ?? admitted?.caller.tenant,
        credential: admitted?.caller.credential ?? "", operation: context.method.method))
  }

  private func account(for context: CallContext, _ fault: Fault?) {
    let record = context.record as? CallRecord
    let code = fault?.status.code ?? .ok
    let elapsed = record.map { (NIODeadline.now() - $0.start).nanoseconds } ?? 0
    timers.timer(of: context.method, code).recordNanoseconds(elapsed)
    guard logger.logLevel <= .debug || fault != nil else { return }
    let caller = record?.admitted?.caller
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
  private let timers = Mutex<[ObjectIdentifier: [StatusCode: Timer]]>([:])

  func timer(of method: MethodDescriptor, _ code: StatusCode) -> Timer {
    // Descriptors are the catalog's, which lives as long as the process.
    let id = ObjectIdentifier(method)
    return timers.withLock { timers in
      if let timer = timers[id]?[code] { return timer }
      let timer = Timer(
        label: "cairn_call_seconds", dimensions: [("method", method.path), ("code", code.name)])
      timers[id, default: [:]][code] = timer
      return timer
    }
  }
}
