import ArgumentParser
import Client
import Messages
import RPC

struct PlanShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a Success Plan, as it is or as it was.",
    discussion: """
      Examples:

        cairn plan show $PLAN
        cairn plan show $PLAN --revision 2
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Argument(help: "The plan's id.")
  var id: String

  @Option(help: ArgumentHelp("An earlier version (default: the newest).", valueName: "number"))
  var revision: Int64 = 0

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let answer = try await client.plans.getPlan(.init(id: id, revision: revision))
    reply.show(answer.message) { answer.message.plan?.text ?? "" }
    reply.showDisclosure(answer)
  }
}
