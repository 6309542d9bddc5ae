extension Fault {
  /// The cases of `Fault` without what they carry, so that the contract page and the tests can walk
  /// them. A new fault does not compile until it has a kind, an example and an advice.
  public enum Kind: Sendable, Hashable, CaseIterable {
    case invalidFields, malformedMessage, protocolViolated, encodingUnknown, notAuthenticated
    case notPermitted, consentRequired
    case transitionInvalid, conditionsUnmet, notFound, exists, revisionStale, pageOutOfRange
    case limitExceeded, deadlineExceeded, cancelled, methodUnknown, backendUnavailable
    case recordUnreadable, internalError
  }

  /// One fault of each kind, with invented values.
  public static var examples: [Fault] { Kind.allCases.map(\.example) }

  public var kind: Kind {
    switch self {
    case .invalidFields: .invalidFields
    case .malformedMessage: .malformedMessage
    case .protocolViolated: .protocolViolated
    case .encodingUnknown: .encodingUnknown
    case .notAuthenticated: .notAuthenticated
    case .notPermitted: .notPermitted
    case .consentRequired: .consentRequired
    case .transitionInvalid: .transitionInvalid
    case .conditionsUnmet: .conditionsUnmet
    case .notFound: .notFound
    case .exists: .exists
    case .revisionStale: .revisionStale
    case .pageOutOfRange: .pageOutOfRange
    case .limitExceeded: .limitExceeded
    case .deadlineExceeded: .deadlineExceeded
    case .cancelled: .cancelled
    case .methodUnknown: .methodUnknown
    case .backendUnavailable: .backendUnavailable
    case .recordUnreadable: .recordUnreadable
    case .internalError: .internalError
    }
  }
}

extension Fault.Kind {
  public var example: Fault {
    switch self {
    case .invalidFields:
      .invalidFields([
        FieldViolation(field: "id", reason: "REQUIRED", description: "must not be empty")
      ])
    case .malformedMessage: .malformedMessage(.notProtobuf)
    case .protocolViolated: .protocolViolated(.messageMissing)
    case .encodingUnknown: .encodingUnknown
    case .notAuthenticated: .notAuthenticated
    case .notPermitted: .notPermitted(permission: "PERMISSION_STUDENT_READ")
    case .consentRequired: .consentRequired(groups: ["identity"], purpose: "enrichment")
    case .transitionInvalid: .transitionInvalid(kind: "plan", from: "closed", to: "active")
    case .conditionsUnmet:
      .conditionsUnmet([
        PreconditionViolation(
          kind: "SIGNER", subject: "consent", description: "a signer is required")
      ])
    case .notFound: .notFound(.student)
    case .exists: .exists(.tenant)
    case .revisionStale: .revisionStale(current: 2)
    case .pageOutOfRange: .pageOutOfRange
    case .limitExceeded: .limitExceeded(limit: "calls", retryAfterMilliseconds: 1000)
    case .deadlineExceeded: .deadlineExceeded
    case .cancelled: .cancelled
    case .methodUnknown: .methodUnknown
    case .backendUnavailable: .backendUnavailable(retryAfterMilliseconds: 1000)
    case .recordUnreadable: .recordUnreadable(incidentID: "incident")
    case .internalError: .internalError(incidentID: "incident")
    }
  }

  /// What the caller should do next.
  public var advice: String {
    switch self {
    case .invalidFields: "fix every field that is named, then send again"
    case .malformedMessage: "send this method's message, in UTF-8 and without NUL"
    case .protocolViolated: "use a gRPC library that conforms"
    case .encodingUnknown: "send messages uncompressed, as `grpc-accept-encoding` says"
    case .notAuthenticated: "present a valid credential"
    case .notPermitted: "ask an administrator for the permission that is named"
    case .consentRequired: "obtain consent for the record groups that are named"
    case .transitionInvalid: "read again and choose another step"
    case .conditionsUnmet: "meet every condition that is named, then send again"
    case .notFound: "check the id; what is not yours is not found either"
    case .exists: "use the one that is there"
    case .revisionStale: "read again, make the change again, retry"
    case .pageOutOfRange: "stop paging, or begin anew with the same filters"
    case .limitExceeded: "send less, or wait as long as `RetryInfo` says"
    case .deadlineExceeded: "retry if the method is idempotent"
    case .cancelled: "nothing: the caller itself ended the call"
    case .methodUnknown: "check the name, or upgrade"
    case .backendUnavailable: "retry with backoff, if the method is idempotent"
    case .recordUnreadable: "give an operator the incident id"
    case .internalError: "give an operator the incident id"
    }
  }
}
