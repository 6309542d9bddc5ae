import ArgumentParser
import Client
import Messages
import RPC

struct AlarmList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists alarms, newest first, of one tenant or of all.",
    discussion: """
      An alarm is raised when somebody asks for a canary, when a credential comes
      with its right secret and without its certificate, and when a sealed value does
      not open for the tenant it was read for.

      Examples:

        cairn alarm list
        cairn alarm list --tenant millbrook --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.alarms.listAlarms(.init(pageSize: size, pageToken: token))
      return (page.message.alarms, page.message.nextPageToken)
    }
    let columns = ["time", "kind", "count", "tenant", "credential", "called", "student"]
      .map(Table.Column.text)
    reply.show(
      ListAlarmsResponse(alarms: found.items, nextPageToken: found.nextPageToken),
      Table(
        columns,
        rows: found.items.map {
          [
            $0.time.text, $0.kind.word, String($0.count), $0.tenantID, $0.credentialID,
            $0.operation, $0.studentID,
          ]
        }), whenEmpty: "there are no alarms")
  }
}
