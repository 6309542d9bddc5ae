import ArgumentParser
import Client
import Messages
import RPC

struct ApprovalWithdraw: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a request or an agreement back, as long as it was not used.",
    discussion: """
      The record of it stays.

        cairn approval withdraw $APPROVAL
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the approval.")
  var id: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.approvals.withdrawApproval(.init(id: id)).message
    reply.show(response) { response.approval?.text ?? "" }
  }
}
