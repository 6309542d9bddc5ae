import ArgumentParser
import Client
import Messages
import RPC

struct StudentErasures: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "erasures",
    abstract: "Lists the students that were erased, newest first.",
    discussion: """
      "overdue" means that the promised day is past and the key of that time's shred
      epoch was not destroyed: an operator must look.

        cairn student erasures
        cairn student erasures --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.erasures.listErasures(.init(pageSize: size, pageToken: token))
      return (page.message.erasures, page.message.nextPageToken)
    }
    let columns = ["student", "state", "basis", "erased", "promised"].map(Table.Column.text)
    let rows = found.items.map { erasure in
      [
        erasure.studentID, erasure.state.word, erasure.basis.word, erasure.eraseTime.text,
        erasure.promiseTime.text,
      ]
    }
    reply.show(
      ListErasuresResponse(erasures: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: rows), whenEmpty: "no student was erased")
  }
}
