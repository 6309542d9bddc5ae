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

  public func admit(_ context: CallContext) -> Remainder? { nil }

  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    let fault = error.map { Fault($0, logger: logger) }
    account(for: context, fault)
    return fault
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
