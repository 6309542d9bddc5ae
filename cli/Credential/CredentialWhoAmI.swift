import ArgumentParser
import Client
import Messages
import RPC

struct CredentialWhoAmI: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami",
    abstract: "Says as whom the server knows you, and what you may do.",
    discussion: """
      Example:

        cairn credential whoami --context millbrook
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.credentials.whoAmI(.init()).message
    reply.show(response) {
      var fields = FieldList()
      fields.add("Role", response.role.word)
      fields.add("Tenant", response.tenantName)
      fields.add("Credential", response.credential?.id ?? "none: the local operator")
      fields.add("Label", response.credential?.label)
      fields.add("Party", response.credential?.party)
      fields.add("Holder", response.credential?.holderID)
      fields.add("Expires", response.credential?.expireTime.text)
      fields.add("May", response.permissions.map(\.word).joined(separator: ", "))
      return fields.text
    }
  }
}
