import ArgumentParser
import Client
import Messages
import RPC

struct CanaryList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the canaries of the tenant.",
    discussion: """
      Example:

        cairn canary list --tenant millbrook
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.canaries.listCanaries(.init()).message
    reply.show(
      response,
      Table(
        ["student", "created"].map(Table.Column.text),
        rows: response.canaries.map { [$0.studentID, $0.createTime.text] }),
      whenEmpty: "there are no canaries")
  }
}
