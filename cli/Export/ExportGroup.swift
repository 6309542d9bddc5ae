import ArgumentParser
import Client
import Messages
import RPC

struct ExportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Makes files that leave a tenant: for a partner, or of everything.",
    discussion: """
      An export is an age file of JSON lines, sealed to those who may open it and to
      nobody else:

        age -d -i kite.key harborview-kite-club.age | jq .

      A partner proves once that it holds its key:

        cairn export keys register --identity kite.key
        cairn export create --purpose enrichment --out /exports
        cairn export list
      """,
    subcommands: [
      ExportCreate.self, ExportTenant.self, ExportList.self, ExportKeysGroup.self,
    ])
}

struct ExportList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the exports that were begun, newest first.",
    discussion: """
      A partner sees its own, an administrator those of the tenant.

        cairn export list
        cairn export list --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.exports.listExports(.init(pageSize: size, pageToken: token))
      return (page.message.exports, page.message.nextPageToken)
    }
    let columns = ["id", "of", "for", "purpose", "made", "whole"].map(Table.Column.text)
    let rows = found.items.map { export in
      [
        export.id, export.kind.word, export.party, export.purpose.word, export.createTime.text,
        export.completeTime == nil ? "no" : "yes",
        export.completeTime == nil ? "" : String(export.students),
      ]
    }
    reply.show(
      ListExportsResponse(exports: found.items, nextPageToken: found.nextPageToken),
      Table(columns + [.number("students")], rows: rows), whenEmpty: "there are no exports")
  }
}
