/// Why a command could not do its work, found on this side of the connection. Never holds a
/// credential or anything of a student's.
struct CommandFailure: Error, Sendable {
  let exit: ExitStatus
  /// One line that says what failed.
  let message: String
  /// What belongs to it: a field or a subject, and what is asked of it.
  let details: [(subject: String, demand: String)]

  init(
    _ exit: ExitStatus, _ message: String, details: [(subject: String, demand: String)] = []
  ) {
    self.exit = exit
    self.message = message
    self.details = details
  }
}
