import ArgumentParser
import Client
import Messages
import RPC

struct NavigatorAssign: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Makes a navigator the student's own; an earlier assignment ends.",
    discussion: """
      The navigator is named by the holder id of the credential: `cairn credential
      list`.

        cairn navigator assign $STUDENT $NAVIGATOR
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Argument(help: "The student's id.")
  var student: String

  @Argument(help: "The navigator's holder id.")
  var navigator: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.navigators.assignNavigator(
      .init(studentID: student, navigatorID: navigator)
    ).message
    reply.show(response) {
      var fields = FieldList()
      fields.add("Student", response.studentID)
      fields.add("Navigator", response.navigatorID)
      fields.add("Since", response.assignTime.text)
      fields.add("Released", response.releasedNavigatorID)
      return fields.text
    }
  }
}
