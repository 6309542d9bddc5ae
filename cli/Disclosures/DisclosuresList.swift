import ArgumentParser
import Client
import Messages
import RPC

struct DisclosuresList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the requests and disclosures of one student, newest first.",
    discussion: """
      Reading the list is itself recorded.

        cairn disclosures list $STUDENT
        cairn disclosures list $STUDENT --purpose evaluation --limit 20
      """)
  static let purpose = PurposeDemand.usually(.inspection)

  @Argument(help: "The student's id.")
  var student: String

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.access.listDisclosures(
        .init(studentID: student, pageSize: size, pageToken: token))
      return (page.message.disclosures, page.message.nextPageToken)
    }
    let columns = [
      "time", "who", "operation", "purpose", "outcome", "basis", "disclosed", "withheld",
    ]
    reply.show(
      ListDisclosuresResponse(disclosures: found.items, nextPageToken: found.nextPageToken),
      Table(
        [.number("no.")] + columns.map(Table.Column.text), rows: found.items.map(row)),
      whenEmpty: "nobody has asked for this student's records")
  }

  private func row(_ disclosure: Disclosure) -> [String] {
    [
      String(disclosure.sequence), disclosure.time.text,
      disclosure.party.isEmpty ? disclosure.credentialID : disclosure.party,
      disclosure.operation, disclosure.purpose.word, disclosure.outcome.word,
      disclosure.basis.word, disclosure.disclosed.map(\.word).joined(separator: ","),
      disclosure.withheld.map(\.word).joined(separator: ","),
    ]
  }
}
