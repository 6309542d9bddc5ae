import ArgumentParser
import Client
import Messages
import RPC

struct BackupDiscard: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "Notes that every copy of a backup was deleted.",
    discussion: """
      Say it after the last copy is gone, not before: erasure counts on it.

        cairn backup discard $BACKUP
        cairn backup discard $BACKUP --yes
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the backup, as `backup list` shows it.")
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      return confirmation.showPlan(["note that every copy of backup \(id) is gone"], reply)
    }
    let response = try await client.backups.discardBackup(.init(id: id)).message
    reply.show(response) {
      var fields = FieldList()
      fields.add("Backup", response.backup?.id)
      fields.add("Of", response.backup?.artefact.word)
      fields.add("Deleted", response.backup?.discardTime.text)
      return fields.text
    }
  }
}
