/// The sixteen failure codes of gRPC, and success.
public enum StatusCode: Int, Sendable, Hashable, CaseIterable {
  case ok = 0
  case cancelled = 1
  case unknown = 2
  case invalidArgument = 3
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  case permissionDenied = 7
  case resourceExhausted = 8
  case failedPrecondition = 9
  case aborted = 10
  case outOfRange = 11
  case unimplemented = 12
  case `internal` = 13
  case unavailable = 14
  case dataLoss = 15
  case unauthenticated = 16

  /// As the specification spells it, `NOT_FOUND`.
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}

/// How a call ended: what travels in `grpc-status`, `grpc-message` and `grpc-status-details-bin`.
public struct Status: Error, Sendable, Hashable {
  public var code: StatusCode
  /// For developers; never holds a student's data, a key or a credential.
  public var message: String
  public var details: [StatusDetail]

  public init(_ code: StatusCode, _ message: String = "", details: [StatusDetail] = []) {
    self.code = code
    self.message = message
    self.details = details
  }

  public static let ok = Status(.ok)

  /// The one `ErrorInfo` that every failure of Cairn carries.
  public var reason: String? {
    for case .errorInfo(let reason, _, _) in details { return reason }
    return nil
  }
}

/// One detail of a status (`google.rpc.*` in `error_details.proto`), as Swift values.
public enum StatusDetail: Sendable, Hashable {
  case errorInfo(reason: String, domain: String, metadata: [String: String])
  case badRequest([FieldViolation])
  case preconditionFailure([PreconditionViolation])
  case resourceInfo(kind: String)
  case quotaFailure(subject: String)
  case retryInfo(delayMilliseconds: Int64)
  case requestInfo(incidentID: String)
}

/// A field of the request that breaks a rule.
public struct FieldViolation: Sendable, Hashable {
  /// The path from the request's root, `contact.contacts[2].phone`.
  public var field: String
  /// A stable code, such as `REQUIRED` or `TOO_LONG`.
  public var reason: String
  /// What the rule asks for; never quotes the value.
  public var description: String

  public init(field: String, reason: String, description: String) {
    self.field = field
    self.reason = reason
    self.description = description
  }
}

/// Something that must be true before the call can work.
public struct PreconditionViolation: Sendable, Hashable {
  /// A stable code, such as `CONSENT` or `TRANSITION`.
  public var kind: String
  /// What it concerns: a record group, a state. Never a person.
  public var subject: String
  public var description: String

  public init(kind: String, subject: String, description: String) {
    self.kind = kind
    self.subject = subject
    self.description = description
  }
}
