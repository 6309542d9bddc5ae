import ArgumentParser
import Client
import Messages
import RPC

struct TenantShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one tenant.",
    discussion: """
      Example:

        cairn tenant show harborview
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "Its name or id.")
  var tenant: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.tenants.getTenant(.init(tenant: tenant)).message
    reply.show(response) { response.tenant?.text ?? "" }
  }
}
