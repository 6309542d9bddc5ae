import ArgumentParser
import Client
import Messages
import RPC

struct BackupList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the backups that were made, newest first, and what needs attention.",
    discussion: """
      Examples:

        cairn backup list
        cairn backup list --overdue
      """)
  static let purpose = PurposeDemand.none

  @Flag(help: "Only those whose copies should have been deleted by now.")
  var overdue = false

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    var last = ListBackupsResponse()
    let found = try await list.collect(reply) { size, token in
      let page = try await client.backups.listBackups(
        .init(pageSize: size, pageToken: token, overdueOnly: overdue)
      ).message
      last = page
      return (page.backups, page.nextPageToken)
    }
    last.backups = found.items
    last.nextPageToken = found.nextPageToken
    let columns = ["id", "artefact", "tenant", "made", "whole", "delete by", "deleted"]
      .map(Table.Column.text)
    reply.show(last, Table(columns, rows: found.items.map(row)), whenEmpty: "there are no backups")
    if last.warnings.contains(.overdue) {
      reply.note("warning: copies of keys are overdue; delete them, then `cairn backup discard`")
    }
    if last.warnings.contains(.drillDue) {
      reply.note("warning: no drill for 90 days; run `cairn backup drill`")
    }
  }

  private func row(_ backup: Backup) -> [String] {
    [
      backup.id, backup.artefact.word, backup.tenantID, backup.createTime.text,
      backup.complete ? "yes" : "no",
      backup.expireTime.text + (backup.overdue ? " (overdue)" : ""), backup.discardTime.text,
    ]
  }
}
