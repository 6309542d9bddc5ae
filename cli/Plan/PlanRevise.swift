import ArgumentParser
import Client
import Messages
import RPC

struct PlanRevise: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Changes a plan's content or status; the earlier version is kept.",
    discussion: """
      Name the revision that you read, so that nobody's change is lost. What the
      file does not hold stays as it is; its fields are those of RevisePlanRequest.

        cairn plan revise $PLAN --revision 1 \\
          --reason "read with the family" --status in-review
        cairn plan revise $PLAN --revision 2 --reason "winter review" \\
          --file plan.json
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Argument(help: "The plan's id.")
  var id: String

  @Option(help: ArgumentHelp("The revision that the change was made from.", valueName: "number"))
  var revision: Int64

  @Option(help: ArgumentHelp("Why it is changed.", valueName: "text"))
  var reason: String

  @Option(help: "The new status.")
  var status: Choice<PlanStatus>?

  @Option(help: ArgumentHelp("The changes, - for standard input."))
  var file: String?

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    guard file != nil || status != nil else {
      throw ValidationError("nothing is to be changed; give --status or --file")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    var request = RevisePlanRequest()
    if let file {
      request = try MessageFile.read(
        RevisePlanRequest.self, reply.surroundings.content(of: file),
        fixed: ["id", "revision", "reason"])
    }
    request.id = id
    request.revision = revision
    request.reason = reason
    if let status { request.status = status.value }
    let response = try await client.plans.revisePlan(request).message
    reply.show(response) { response.plan?.text ?? "" }
  }
}
