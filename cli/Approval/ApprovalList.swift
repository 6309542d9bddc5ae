import ArgumentParser
import Client
import Messages
import RPC

struct ApprovalList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what two people must decide, newest first.",
    discussion: """
      Examples:

        cairn approval list --open
        cairn approval list --tenant harborview --output json
      """)
  static let purpose = PurposeDemand.none

  @Flag(help: "Only those that can still be approved or used.")
  var open = false

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.approvals.listApprovals(
        .init(pageSize: size, pageToken: token, openOnly: open))
      return (page.message.approvals, page.message.nextPageToken)
    }
    let columns = ["id", "kind", "state", "asked by", "agreed by", "expires"]
      .map(Table.Column.text)
    let rows = found.items.map { approval in
      [
        approval.id, approval.kind.word, approval.state.word, approval.requestedBy,
        approval.approvedBy, approval.expireTime.text,
      ]
    }
    reply.show(
      ListApprovalsResponse(approvals: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: rows), whenEmpty: "nothing waits for a second person")
  }
}
