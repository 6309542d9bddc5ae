import ArgumentParser
import Client
import Messages
import RPC

struct TenantCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Creates a tenant with keys and a store of its own.",
    discussion: """
      Examples:

        cairn tenant create harborview --kind city --state KY \\
          --display-name "City of Harborview"
        cairn tenant create millbrook --kind district --state KY \\
          --display-name "Millbrook Schools" --time-zone America/Chicago

      Next, issue its first administrator:

        cairn credential issue --tenant harborview --role tenant-admin \\
          --label first-admin
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "A short unique name: a-z, 0-9 and inner hyphens.")
  var name: String

  @Option(help: "What it is: city, district or collaborative.")
  var kind: Choice<TenantKind>

  @Option(help: "The two-letter code of the state whose law applies.")
  var state: String

  @Option(help: ArgumentHelp("What people call it.", valueName: "text"))
  var displayName: String

  @Option(
    help: ArgumentHelp(
      "The IANA time zone that decides when a day begins (default: America/New_York).",
      valueName: "zone"))
  var timeZone = ""

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = CreateTenantRequest(
      name: name, displayName: displayName, kind: kind.value, state: state, timeZone: timeZone)
    let response = try await client.tenants.createTenant(request).message
    reply.show(response) { response.tenant?.text ?? "" }
  }
}
