import ArgumentParser
import Client
import Messages
import RPC

struct RootShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows which version of the root key a server uses, and how far a rotation is.",
    discussion: """
      Examples:

        cairn root show
        cairn root show --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.roots.getRoot(.init()).message
    reply.show(response) { response.root?.text ?? "" }
  }
}
