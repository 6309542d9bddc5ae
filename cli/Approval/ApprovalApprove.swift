import ArgumentParser
import Client
import Messages
import RPC

struct ApprovalApprove: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Agrees to what another person asked for.",
    discussion: """
      Without --yes it only shows what was asked.

        cairn approval approve $APPROVAL
        cairn approval approve $APPROVAL --yes
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the approval.")
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      let approval = try await client.approvals.getApproval(.init(id: id)).message.approval
      let asked = approval ?? Approval()
      return confirmation.showPlan(
        [
          "let \(asked.requestedBy) (\(asked.requesterRole.word)) \(asked.summary)",
          "take its reason for good: \(asked.reason)",
        ], reply)
    }
    let response = try await client.approvals.grantApproval(.init(id: id)).message
    reply.show(response) { response.approval?.text ?? "" }
  }
}
