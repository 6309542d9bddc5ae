import ArgumentParser
import Client
import Messages

/// The options of every command that talks to a server. What is not given comes from `CAIRN_*`
/// variables, then from the saved server.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The server: https://HOST:PORT, unix:/PATH or http://127.0.0.1:PORT. [CAIRN_SERVER]",
      valueName: "url"))
  var server: String?

  @Option(
    name: .customLong("context"),
    help: ArgumentHelp(
      "The saved server to use instead of the current one. [CAIRN_CONTEXT]", valueName: "name"))
  var contextName: String?

  @Option(
    help: ArgumentHelp(
      "A file with the credential, - for standard input. [CAIRN_TOKEN holds the credential itself]",
      valueName: "file"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "A PEM file with the authority that signed the server's certificate. [CAIRN_CA]",
      valueName: "file"))
  var ca: String?

  @Option(
    help: ArgumentHelp(
      "Why the data is read or shared, such as success-plan. [CAIRN_PURPOSE]",
      valueName: "purpose"))
  var purpose: Choice<Purpose>?

  @Option(
    help: ArgumentHelp(
      "The tenant that a platform operator means. [CAIRN_TENANT]", valueName: "name"))
  var tenant: String?

  @Option(
    help: ArgumentHelp(
      "Seconds to wait for each answer (default: 60; none for imports).", valueName: "seconds"))
  var timeout: Double?

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout takes more than 0 and at most 86400 seconds")
    }
  }
}

/// How a command prints its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case json
}
