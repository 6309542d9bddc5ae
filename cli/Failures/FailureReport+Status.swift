import Messages
import RPC

extension FailureReport {
  /// What the server said. Every detail it sent is shown; nothing is guessed.
  init(_ status: Status) {
    let message = Self.message(of: status)
    self.init(
      exit: ExitStatus(status.code), message: message,
      details: status.details.flatMap { Self.lines(of: $0, beside: message) },
      reason: status.reason.map { "\($0) (\(status.code.name))" } ?? status.code.name)
  }

  private static func message(of status: Status) -> String {
    for case .badRequest(let violations) in status.details where !violations.isEmpty {
      // The status message repeats the violations, which follow on lines of their own.
      return violations.count == 1
        ? "the request breaks a rule" : "the request breaks \(violations.count) rules"
    }
    if status.reason == "CONDITIONS_UNMET" { return "not everything this needs is there" }
    return status.message.isEmpty ? fallback(status.code) : status.message
  }

  /// Nothing twice: what the message already says is left out.
  private static func lines(
    of detail: StatusDetail, beside message: String
  ) -> [(subject: String, demand: String)] {
    switch detail {
    case .errorInfo(_, _, let metadata):
      metadata.sorted { $0.key < $1.key }.filter { !message.contains($0.value) }
        .map { (label($0.key), $0.value) }
    case .badRequest(let violations): violations.map { ($0.field, $0.description) }
    case .preconditionFailure(let violations):
      violations.filter { !message.contains($0.description) }
        .map { (RecordGroup(word: $0.subject)?.word ?? $0.subject, $0.description) }
    case .retryInfo(let milliseconds): [("try again in", seconds(milliseconds))]
    case .requestInfo(let incidentID): [("incident", incidentID)]
    // The message names the kind of thing and the limit.
    case .resourceInfo, .quotaFailure: []
    }
  }

  private static func label(_ key: String) -> String {
    key.split(separator: "_").joined(separator: " ")
  }

  private static func seconds(_ milliseconds: Int64) -> String {
    milliseconds < 1000 ? "\(max(0, milliseconds)) ms" : "\((milliseconds + 999) / 1000) s"
  }

  private static func fallback(_ code: StatusCode) -> String {
    switch code {
    case .unavailable: "the server cannot be reached"
    case .deadlineExceeded: "the server did not answer in time"
    case .unauthenticated: "a valid credential is required"
    case .unimplemented: "the server does not know this call; it may be older than this cairn"
    case .ok, .cancelled, .unknown, .invalidArgument, .notFound, .alreadyExists,
      .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted, .outOfRange,
      .internal, .dataLoss:
      "the call failed"
    }
  }
}

extension ExitStatus {
  init(_ code: StatusCode) {
    switch code {
    case .ok: self = .ok
    case .invalidArgument, .outOfRange: self = .invalidInput
    case .notFound: self = .notFound
    case .unauthenticated, .permissionDenied: self = .notPermitted
    case .failedPrecondition: self = .precondition
    case .alreadyExists, .aborted: self = .conflict
    case .unavailable, .deadlineExceeded, .resourceExhausted, .cancelled: self = .unavailable
    case .unknown, .unimplemented, .internal, .dataLoss: self = .internalError
    }
  }
}
