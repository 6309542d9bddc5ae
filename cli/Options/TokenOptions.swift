import ArgumentParser
import Foundation

/// Where a token goes that is shown once and stored nowhere.
struct TokenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the token into this new file, readable by you alone, and do not show it.",
      valueName: "file"))
  var tokenOut: String?

  mutating func validate() throws {
    if let tokenOut, FileManager.default.fileExists(atPath: tokenOut) {
      throw ValidationError("\(tokenOut) is there already and is not overwritten")
    }
  }

  /// Writes the token into the file, if there is one, and takes it away from what is shown.
  func keep(_ token: inout String) throws {
    guard let tokenOut else { return }
    try PrivateFile(path: tokenOut).write(Array((token + "\n").utf8), overwrites: false)
    token = ""
  }

  /// Says where the token is now.
  func note(_ reply: Reply) {
    if let tokenOut {
      reply.note("the token is in \(tokenOut); it cannot be shown again")
    } else {
      reply.note("keep the token now: it is not stored and cannot be shown again")
    }
  }
}
