import ArgumentParser
import Client
import Messages
import RPC

struct SchoolList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the schools and other organisations of the roster by name.",
    discussion: """
      Example:

        cairn school list --output json
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.rosters.listSchools(.init(pageSize: size, pageToken: token))
      return (page.message.schools, page.message.nextPageToken)
    }
    let columns = ["id", "name", "type", "sourced id"].map(Table.Column.text)
    reply.show(
      ListSchoolsResponse(schools: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: found.items.map { [$0.id, $0.name, $0.type, $0.sourcedID] }),
      whenEmpty: "there are no schools; import a roster first")
  }
}
