public import Logging
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

// The one place where the errors of the lower rooms become what a caller is told. The cause goes
// to the server's log under an incident id; the caller gets the id.

extension Fault {
  /// What a caller is told of an error.
  public init(_ error: any Error, logger: Logger) {
    switch error {
    case let fault as Fault: self = fault
    case let error as StoreError: self = Self.rendering(error, logger)
    case let error as SealingError: self = Self.rendering(error, logger)
    case let error as AgeError: self = Self.rendering(error, logger)
    case let error as TransitionRefused:
      self = .transitionInvalid(kind: error.machine, from: error.from, to: error.to)
    case is CancellationError: self = .cancelled
    default: self = .internalError(incidentID: Self.report(error, logger))
    }
  }

  /// Whether an operator should look, as the fault is ours and not the caller's.
  var isOurs: Bool {
    switch self {
    case .recordUnreadable, .internalError, .backendUnavailable: true
    case .invalidFields, .malformedMessage, .protocolViolated, .encodingUnknown, .notAuthenticated,
      .notPermitted, .consentRequired,
      .transitionInvalid, .conditionsUnmet, .notFound, .exists, .revisionStale, .pageOutOfRange,
      .limitExceeded, .deadlineExceeded, .cancelled, .methodUnknown:
      false
    }
  }

  private static func rendering(_ error: StoreError, _ logger: Logger) -> Fault {
    switch error {
    case .conflict(.tenantName): .exists(.tenant)
    case .conflict(.openPlan): .exists(.plan)
    case .conflict(.checkInClient): .exists(.checkIn)
    case .conflict(.currentNavigator): .exists(.navigator)
    case .conflict(.exportRecipient): .exists(.exportKey)
    case .busy: .limitExceeded(limit: "writes waiting", retryAfterMilliseconds: 500)
    // A rotation of keys passed by; the next attempt finds the new ones.
    case .outdated: .backendUnavailable(retryAfterMilliseconds: 100)
    case .full: .limitExceeded(limit: "disk space", retryAfterMilliseconds: nil)
    case .limit: .limitExceeded(limit: "rows of an answer", retryAfterMilliseconds: nil)
    case .cancelled: .cancelled
    case .unavailable, .closed:
      {
        _ = report(error, logger)
        return .backendUnavailable(retryAfterMilliseconds: 1000)
      }()
    case .corrupt: .recordUnreadable(incidentID: report(error, logger))
    case .conflict(.primaryKey), .reference, .schema, .invalid:
      .internalError(incidentID: report(error, logger))
    }
  }

  private static func rendering(_ error: SealingError, _ logger: Logger) -> Fault {
    switch error {
    case .credentialMalformed: .notAuthenticated
    case .memoryExhausted:
      .limitExceeded(limit: "locked memory for keys", retryAfterMilliseconds: 200)
    case .plaintextTooLong:
      .limitExceeded(limit: "1 MiB a record group", retryAfterMilliseconds: nil)
    case .unreadable, .altered: .recordUnreadable(incidentID: report(error, logger))
    case .libraryUnusable, .memoryNotLocked, .processNotHardened, .noteMalformed:
      .internalError(incidentID: report(error, logger))
    }
  }

  /// A server makes age files and opens none.
  private static func rendering(_ error: AgeError, _ logger: Logger) -> Fault {
    switch error {
    case .recipientMalformed: .recipientMalformed
    case .memoryExhausted:
      .limitExceeded(limit: "locked memory for keys", retryAfterMilliseconds: 200)
    case .notAge, .headerMalformed, .headerTooLong, .notAddressed, .headerForged,
      .payloadDamaged, .truncated, .identityMalformed:
      .internalError(incidentID: report(error, logger))
    }
  }

  /// Logs the kind of error, which for our own errors carries no data, and for foreign ones only
  /// the type: their text might quote a value.
  private static func report(_ error: any Error, _ logger: Logger) -> String {
    let incident = RecordID.random().description
    let cause: String =
      switch error {
      case let error as StoreError: "\(error)"
      case let error as SealingError: "\(error)"
      case let error as AgeError: "\(error)"
      default: String(reflecting: type(of: error))
      }
    logger.error(
      "incident", metadata: ["incident": "\(incident)", "cause": "\(cause)"])
    return incident
  }
}
