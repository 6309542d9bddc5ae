// The rules of this terminal:
//
// - Standard output carries the answer and nothing else: a table or text, or one JSON document.
// - Standard error carries everything about the way there: notices, progress, failures.
// - A failure begins with `cairn: ` and one line that says what failed. What belongs to it follows
//   on lines of its own, indented by two blanks.
// - Progress is drawn only where standard error is a terminal.
// - No colour, no box art: tables are read by people and by `awk` alike.
// - Text from the server is shown without control characters, so that a stored name cannot drive
//   the operator's terminal.
// - A credential is shown only by the command that issues it.

import Glibc

/// The two streams a command writes to. Handed in, so that a test reads what a person would see.
struct Console: Sendable {
  /// Writes to standard output, as it is.
  let out: @Sendable (String) -> Void
  /// Writes to standard error, as it is.
  let err: @Sendable (String) -> Void
  /// Whether progress may be drawn on standard error.
  let drawsProgress: Bool
  /// Columns of the terminal.
  let width: Int

  /// One line of the answer.
  func say(_ line: String) { out(line + "\n") }

  /// One line about the way there.
  func note(_ line: String) { err(line + "\n") }
}

extension Console {
  /// The streams of this process.
  static let process = Console(
    out: { write($0, to: STDOUT_FILENO) },
    err: { write($0, to: STDERR_FILENO) },
    drawsProgress: isatty(STDERR_FILENO) == 1,
    width: terminalWidth())

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        // Nobody reads on; there is nowhere left to say so.
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
