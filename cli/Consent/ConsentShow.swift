import ArgumentParser
import Client
import Messages
import RPC

struct ConsentShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one consent with its scope, signer and signature.",
    discussion: """
      Example:

        cairn consent show $CONSENT
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Argument(help: "The consent's id.")
  var id: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.consents.getConsent(.init(id: id)).message
    reply.show(response) { response.consent?.text ?? "" }
  }
}
