import ArgumentParser
import Client
import Messages
import RPC

struct TenantResume: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Lets a suspended tenant work again.",
    discussion: """
      Example:

        cairn tenant resume harborview
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "Its name or id.")
  var tenant: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.tenants.resumeTenant(.init(tenant: tenant)).message
    reply.show(response) { response.tenant?.text ?? "" }
  }
}
