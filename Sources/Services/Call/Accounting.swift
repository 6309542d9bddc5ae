public import Logging
import Metrics
import NIOCore
import Policy
public import RPC
import ServiceContextModule
import Synchronization
import Vocabulary

/// Writes one log line and one set of metrics for each call: method, outcome, time taken, the end
/// of the credential's id and the tenant. Nothing of the messages, ever.
public struct Accounting: ServerInterceptor {
  private let logger: Logger

  public init(logger: Logger) { self.logger = logger }

  public func intercept<Result>(
    _ context: CallContext, proceed: (CallContext) async throws -> Result
  ) async throws -> Result {
    let record = CallRecord()
    var context = context
    context.values[CallRecordKey.self] = record
    let start = NIODeadline.now()
    do {
      let result = try await proceed(context)
      account(for: context, record, since: start, fault: nil)
      return result
    } catch {
      let fault = Fault(error, logger: logger)
      account(for: context, record, since: start, fault: fault)
      throw fault
    }
  }

  private func account(
    for context: CallContext, _ record: CallRecord, since start: NIODeadline, fault: Fault?
  ) {
    let code = fault?.status.code.name ?? StatusCode.ok.name
    let elapsed = (NIODeadline.now() - start).nanoseconds
    Timer(
      label: "cairn_call_seconds",
      dimensions: [("method", context.method.path), ("code", code)]
    ).recordNanoseconds(elapsed)
    guard logger.logLevel <= .debug || fault != nil else { return }
    let caller = record.caller
    logger.log(
      level: fault?.isOurs == true ? .error : fault == nil ? .debug : .info,
      "call",
      metadata: [
        "method": "\(context.method.path)", "code": "\(code)",
        "reason": "\(fault?.status.reason ?? "")",
        "microseconds": "\(elapsed / 1000)",
        "credential": "\(caller?.credentialShown ?? "")",
        "tenant": "\(caller?.tenant?.description ?? "")",
      ])
  }
}

/// What a call's account learns on the way down.
final class CallRecord: Sendable {
  private let state = Mutex<Caller?>(nil)

  var caller: Caller? { state.withLock { $0 } }

  func note(_ caller: Caller) { state.withLock { $0 = caller } }
}

enum CallRecordKey: ServiceContextKey {
  typealias Value = CallRecord
}
