import ArgumentParser
import Client
import Messages

struct RosterImport: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Imports a set as one change: all of it, or nothing.",
    discussion: """
      Every rejected row is shown with file, line, column and reason, and nothing is
      committed then (status \(ExitStatus.rosterRefused.rawValue)). Warnings do not
      stop an import.

        cairn roster import export-2026-09-01/
        cairn roster import export-2026-09-01/ --output json > report.json
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)
  static let isShort = false

  @Argument(help: "The directory with the set.")
  var directory: String

  @Flag(help: "Accept that more than a fifth of the enrolled students would be withdrawn.")
  var allowLargeChange = false

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let upload = RosterUpload(
      set: try RosterSet(directory: directory), validateOnly: false,
      allowLargeChange: allowLargeChange)
    try await upload.run(client, reply)
  }
}
