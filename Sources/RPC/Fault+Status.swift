extension Fault {
  /// The `domain` of every `ErrorInfo`.
  public static let domain = "cairn"

  /// What the caller sees. The only place where a fault becomes a status.
  public var status: Status {
    let rendering = self.rendering
    let info = StatusDetail.errorInfo(
      reason: rendering.reason, domain: Self.domain, metadata: rendering.metadata)
    return Status(rendering.code, rendering.message, details: [info] + rendering.details)
  }

  struct Rendering {
    var code: StatusCode
    var reason: String
    var message: String
    var metadata: [String: String] = [:]
    var details: [StatusDetail] = []
  }

  var rendering: Rendering {
    switch self {
    case .invalidFields(let violations):
      Rendering(
        code: .invalidArgument, reason: "FIELD_INVALID",
        message: Self.summary(of: violations), details: [.badRequest(violations)])
    case .malformedMessage(let why):
      Rendering(
        code: .invalidArgument, reason: "MESSAGE_MALFORMED",
        message: "the request cannot be read as this method's message",
        metadata: ["cause": why.rawValue])
    case .protocolViolated(let how):
      Rendering(
        code: .internal, reason: "PROTOCOL_VIOLATED",
        message: "the request breaks the rules of gRPC over HTTP/2",
        metadata: ["cause": how.rawValue])
    case .encodingUnknown:
      Rendering(
        code: .unimplemented, reason: "ENCODING_UNKNOWN",
        message: "messages must be sent uncompressed")
    case .notAuthenticated:
      Rendering(
        code: .unauthenticated, reason: "CREDENTIALS_INVALID",
        message: "a valid credential is required")
    case .notPermitted(let permission):
      Rendering(
        code: .permissionDenied, reason: "ROLE_INSUFFICIENT",
        message: "the credential's role does not allow this", metadata: ["permission": permission])
    case .consentRequired(let groups, let purpose):
      Rendering(
        code: .failedPrecondition, reason: "CONSENT_REQUIRED",
        message: "no active consent opens these records for this purpose",
        metadata: ["purpose": purpose],
        details: [
          .preconditionFailure(
            groups.map {
              PreconditionViolation(
                kind: "CONSENT", subject: $0, description: "an active consent is required")
            })
        ])
    case .transitionInvalid(let kind, let from, let to):
      Rendering(
        code: .failedPrecondition, reason: "TRANSITION_INVALID",
        message: "a \(kind) cannot go from \(from) to \(to)", metadata: ["from": from, "to": to],
        details: [
          .preconditionFailure([
            PreconditionViolation(
              kind: "TRANSITION", subject: kind, description: "from \(from) to \(to)")
          ])
        ])
    case .conditionsUnmet(let violations):
      Rendering(
        code: .failedPrecondition, reason: "CONDITIONS_UNMET",
        message: violations.map(\.description).joined(separator: "; "),
        details: [.preconditionFailure(violations)])
    case .notFound(let kind):
      Rendering(
        code: .notFound, reason: "RESOURCE_NOT_FOUND", message: "no such \(kind.rawValue)",
        details: [.resourceInfo(kind: kind.rawValue)])
    case .exists(let kind):
      Rendering(
        code: .alreadyExists, reason: "RESOURCE_EXISTS",
        message: "such a \(kind.rawValue) is already there",
        details: [.resourceInfo(kind: kind.rawValue)])
    case .revisionStale(let current):
      Rendering(
        code: .aborted, reason: "REVISION_STALE",
        message: "it was changed in the meantime; read it again",
        metadata: ["current_revision": String(current)])
    case .pageOutOfRange:
      Rendering(
        code: .outOfRange, reason: "PAGE_OUT_OF_RANGE", message: "there is no such page")
    case .limitExceeded(let limit, let delay):
      Rendering(
        code: .resourceExhausted, reason: "LIMIT_EXCEEDED", message: "over the limit: \(limit)",
        metadata: ["limit": limit],
        details: [.quotaFailure(subject: limit)]
          + (delay.map { [.retryInfo(delayMilliseconds: $0)] } ?? []))
    case .deadlineExceeded:
      Rendering(
        code: .deadlineExceeded, reason: "DEADLINE_EXCEEDED", message: "the deadline has passed")
    case .cancelled:
      Rendering(code: .cancelled, reason: "CANCELLED", message: "the call was cancelled")
    case .methodUnknown:
      Rendering(code: .unimplemented, reason: "METHOD_UNKNOWN", message: "no such method")
    case .backendUnavailable(let delay):
      Rendering(
        code: .unavailable, reason: "BACKEND_UNAVAILABLE",
        message: "not available right now; try again later",
        details: [.retryInfo(delayMilliseconds: delay)])
    case .recordUnreadable(let incident):
      Rendering(
        code: .dataLoss, reason: "RECORD_UNREADABLE",
        message: "a stored record cannot be opened; give an operator the incident id",
        details: [.requestInfo(incidentID: incident)])
    case .internalError(let incident):
      Rendering(
        code: .internal, reason: "INTERNAL",
        message: "something went wrong inside; give an operator the incident id",
        details: [.requestInfo(incidentID: incident)])
    }
  }

  private static func summary(of violations: [FieldViolation]) -> String {
    let shown = violations.prefix(8).map { "\($0.field): \($0.description)" }
    let more = violations.count > 8 ? ["and \(violations.count - 8) more"] : []
    return (shown + more).joined(separator: "; ")
  }
}
