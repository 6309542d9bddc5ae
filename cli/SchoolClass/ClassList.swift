import ArgumentParser
import Client
import Messages
import RPC

struct ClassList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the classes of a school, or your own.",
    discussion: """
      Examples:

        cairn class list --school $SCHOOL
        cairn class list
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Option(help: ArgumentHelp("The school.", valueName: "id"))
  var school = ""

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.rosters.listClasses(
        .init(schoolID: school, pageSize: size, pageToken: token))
      return (page.message.classes, page.message.nextPageToken)
    }
    let columns = ["id", "title", "grades", "school", "sourced id"].map(Table.Column.text)
    reply.show(
      ListClassesResponse(classes: found.items, nextPageToken: found.nextPageToken),
      Table(
        columns,
        rows: found.items.map {
          [$0.id, $0.title, $0.grades.joined(separator: ","), $0.schoolID, $0.sourcedID]
        }),
      whenEmpty: "there are no such classes")
  }
}
