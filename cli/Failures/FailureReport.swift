import Client
import Installation
import RPC
import StorePostgres

/// A failure as the operator sees it: what failed, what belongs to it line by line, and the reason
/// code that scripts and support can look up.
struct FailureReport: Sendable {
  let exit: ExitStatus
  let message: String
  let details: [(subject: String, demand: String)]
  /// `CONSENT_REQUIRED (FAILED_PRECONDITION)`; `nil` for what failed on this side.
  let reason: String?

  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure:
      self.init(exit: failure.exit, message: failure.message, details: failure.details)
    case let status as Status:
      self.init(status)
    case let error as ServerAddressError:
      self.init(exit: .usage, message: error.description)
    case let error as ConnectionError:
      self.init(exit: .invalidInput, message: error.description)
    case let error as InstallationError:
      self.init(exit: ExitStatus(error), message: error.description)
    case let error as RootKeyError:
      self.init(exit: ExitStatus(error), message: error.description)
    case let error as DatabaseError:
      self.init(error)
    case is CancellationError:
      self.init(exit: .unavailable, message: "the call was cancelled")
    default:
      // An error of a library may quote anything; only its kind is safe to show.
      self.init(
        exit: .internalError, message: "something unexpected went wrong (\(type(of: error)))")
    }
  }

  /// Every reason why a database will not do, each with what mends it.
  private init(_ error: DatabaseError) {
    switch error {
    case .unfit(let findings):
      self.init(
        exit: ExitStatus(error), message: "the database will not do",
        details: findings.filter { !$0.isWarning }.flatMap {
          [($0.name, $0.problem), ("mend", $0.remedy)]
        })
    case .unreachable, .roleNameInvalid, .administratorLacks, .busy, .failed:
      self.init(exit: ExitStatus(error), message: error.description)
    }
  }

  init(
    exit: ExitStatus, message: String, details: [(subject: String, demand: String)] = [],
    reason: String? = nil
  ) {
    self.exit = exit
    self.message = message
    self.details = details
    self.reason = reason
  }

  /// The lines for standard error.
  var text: String {
    let width = details.reduce(0) { max($0, $1.subject.shownSafely.displayWidth) }
    var text = "cairn: \(message.shownSafely)\n"
    for detail in details {
      let subject = detail.subject.shownSafely.padding(to: width)
      text += "  \(subject)  \(detail.demand.shownSafely)\n"
    }
    if let reason { text += "  reason: \(reason.shownSafely)\n" }
    return text
  }
}
