import ArgumentParser
import Client
import Messages
import RPC

struct TenantSuspend: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Stops all calls of a tenant from the next one on; nothing is erased.",
    discussion: """
      It can be taken back with `cairn tenant resume`.

        cairn tenant suspend harborview --reason "agreement ended 2027-06-30"
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "Its name or id.")
  var tenant: String

  @Option(help: ArgumentHelp("Why, for other operators. Never a person's data.", valueName: "text"))
  var reason: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = SuspendTenantRequest(tenant: tenant, reason: reason)
    let response = try await client.tenants.suspendTenant(request).message
    reply.show(response) { response.tenant?.text ?? "" }
  }
}
