import ArgumentParser
import Client
import Messages
import RPC

struct CanaryCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Makes canaries in the image of real students of the tenant.",
    discussion: """
      They have the sizes, indexes, schools and grades of real students, and are in
      no class and no caseload, so that nobody meets one at work. Import the roster
      first; one that comes later withdraws them, as students who left.

      Example:

        cairn canary create --tenant millbrook --count 3
      """)
  static let purpose = PurposeDemand.none

  @Option(help: ArgumentHelp("How many, 1 to 16.", valueName: "count"))
  var count: Int32 = 3

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.canaries.createCanaries(.init(count: count)).message
    reply.show(response) { response.canaries.map { $0.studentID + "\n" }.joined() }
  }
}
