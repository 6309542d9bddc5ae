import ArgumentParser
import Client
import Messages
import RPC

struct ConsentList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the consents of one student, newest first.",
    discussion: """
      Example:

        cairn consent list $STUDENT
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Argument(help: "The student's id.")
  var student: String

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.consents.listConsents(
        .init(studentID: student, pageSize: size, pageToken: token))
      return (page.message.consents, page.message.nextPageToken)
    }
    let columns = ["consent", "status", "effect", "records", "for", "parties", "expires"]
    reply.show(
      ListConsentsResponse(consents: found.items, nextPageToken: found.nextPageToken),
      Table(columns.map(Table.Column.text), rows: found.items.map(row)),
      whenEmpty: "there are no consents for this student")
  }

  private func row(_ consent: Consent) -> [String] {
    let scope = consent.scope ?? ConsentScope()
    return [
      consent.id, consent.status.word, scope.effect.word, scope.recordsText, scope.purposesText,
      scope.partiesText, scope.expiresOn,
    ]
  }
}
