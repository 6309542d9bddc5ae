public import Logging
import Metrics
import NIOCore
import Policy
public import RPC
import Synchronization
import Vocabulary

/// Writes one log line and one set of metrics for each call: method, outcome, time taken, the end
/// of the credential's id and the tenant. Nothing of the messages, ever.
public final class Accounting: ServerInterceptor {
  private let logger: Logger
  private let timers = CallTimers()

  public init(logger: Logger) { self.logger = logger }

  public func admit(_ context: CallContext) -> Remainder? {
    context.record = CallRecord(start: .now())
    return nil
  }

  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    let fault = error.map { Fault($0, logger: logger) }
    account(for: context, fault)
    return fault
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
