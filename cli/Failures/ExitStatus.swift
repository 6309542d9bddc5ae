/// How a command ended, for scripts: one number for each kind of thing the caller should do next.
/// Numbers are added, never changed.
enum ExitStatus: Int32, Sendable, CaseIterable {
  case ok = 0
  case internalError = 1
  case usage = 2
  case notFound = 3
  case notPermitted = 4
  case invalidInput = 5
  case precondition = 6
  case conflict = 7
  case unavailable = 8
  case rosterRefused = 9

  /// What it means, as `cairn --help` and the manual say it.
  var meaning: String {
    switch self {
    case .ok: "done, or shown what would be done"
    case .internalError: "something went wrong inside; report the incident id"
    case .usage: "the command line or the configuration is not right; see --help"
    case .notFound: "there is no such thing, or it is not yours to see"
    case .notPermitted: "the credential is missing, not valid, or its role does not allow this"
    case .invalidInput: "a value or a file is not right; every violation is named"
    case .precondition: "consent is missing, or the present state forbids it"
    case .conflict: "it is there already, or was changed in the meantime; read it again"
    case .unavailable: "the server cannot be reached, is too busy or did not answer in time"
    case .rosterRefused: "the roster has errors; nothing of it was committed"
    }
  }

  /// The table of `cairn --help`.
  static var table: String {
    allCases.map { "  \($0.rawValue)  \($0.meaning)" }.joined(separator: "\n")
  }
}
