import ArgumentParser
import Client
import Messages
import RPC

struct TenantList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the tenants in order of their names.",
    discussion: """
      Examples:

        cairn tenant list
        cairn tenant list --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.tenants.listTenants(.init(pageSize: size, pageToken: token))
      return (page.message.tenants, page.message.nextPageToken)
    }
    let columns = ["name", "kind", "state", "status", "called", "id"].map(Table.Column.text)
    reply.show(
      ListTenantsResponse(tenants: found.items, nextPageToken: found.nextPageToken),
      Table(
        columns,
        rows: found.items.map {
          [$0.name, $0.kind.word, $0.state, $0.status.word, $0.displayName, $0.id]
        }),
      whenEmpty: "there are no tenants")
  }
}
