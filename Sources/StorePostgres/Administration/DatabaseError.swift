import Store

/// Why the database could not be set up, brought up to date or served on.
public enum DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No host answers, or none lets us in.
  case unreachable(PostgresAddress)
  /// Never empty, and with at least one that is no warning.
  case unfit([DatabaseFinding])
  case roleNameInvalid(String)
  /// The role that connects may not do what setting up takes.
  case administratorLacks(String)
  /// Somebody held a lock for too long.
  case busy
  /// A step failed for a reason that is not one of ours to explain.
  case failed(step: String)

  public var description: String {
    switch self {
    case .unreachable(let address):
      "the \(address) does not answer, takes no writes, or does not let us in"
    case .unfit(let findings):
      findings.filter { !$0.isWarning }.map { "\($0.problem) (to mend: \($0.remedy))" }
        .joined(separator: "; ")
    case .roleNameInvalid(let name):
      "\(name) is no name for a role: lower-case letters, digits and _ only, at most 63"
    case .administratorLacks(let what): "the role that connects lacks \(what)"
    case .busy: "the tables are in use for too long at a time; try again when less is going on"
    case .failed(let step): "the database refused to \(step); its own log says why"
    }
  }
}
