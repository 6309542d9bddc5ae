import ArgumentParser
import Client
import Messages
import RPC

struct StudentShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a student with every record group that you may see.",
    discussion: """
      The request is recorded, whether it is granted or not.

        cairn student show $STUDENT --purpose success-plan
        cairn student show $STUDENT --purpose enrichment --output json
      """)
  static let purpose = PurposeDemand.stated

  @Argument(help: "The student's id.")
  var id: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let answer = try await client.students.getStudent(.init(id: id))
    reply.show(answer.message) { answer.message.student?.text ?? "" }
    reply.showDisclosure(answer)
  }
}
