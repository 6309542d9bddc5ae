import ArgumentParser
import Client
import Messages

struct RosterValidate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Says what an import would find and do; changes nothing.",
    discussion: """
      Ends with status \(ExitStatus.rosterRefused.rawValue) where an import would be
      refused.

        cairn roster validate export-2026-09-01/
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
      set: try RosterSet(directory: directory), validateOnly: true,
      allowLargeChange: allowLargeChange)
    try await upload.run(client, reply)
  }
}
