import ArgumentParser
import Messages

struct BackupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Makes, checks and restores backups: age files that no operator can read.",
    discussion: """
      A backup is an age file of a tar file with a manifest and one database. Keys
      are backed up apart from data and must be deleted on time: an erased student
      is gone from every backup only when the old keys are.

        cairn backup create --tenant harborview --out /backups \\
          --recipient $OPERATOR --recipient $OFFICER
        cairn backup verify /backups/harborview-data.age --identity operator.key
        cairn backup drill /backups/harborview-data.age --identity operator.key
        cairn backup list --overdue
      """,
    subcommands: [
      BackupCreate.self, BackupVerify.self, BackupDrill.self, BackupRestore.self,
      BackupRebuild.self, BackupList.self, BackupDiscard.self,
    ])
}

extension BackupManifest {
  var text: String {
    var fields = FieldList()
    fields.add("Backup", id)
    fields.add("Of", artefact.word)
    fields.add("Tenant", tenantID)
    fields.add("Deployment", deploymentID)
    fields.add("Made", createTime.text)
    fields.add("Delete by", expireTime.text)
    fields.add("Last change", String(change))
    fields.add("Restored", restoreGeneration == 0 ? "" : "\(restoreGeneration) times before")
    fields.add("Schema", String(schema))
    fields.add("Size", "\(contentBytes) bytes")
    fields.add("Rows", tables.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
    return fields.text
  }
}

extension BackupReport {
  var text: String {
    var fields = FieldList()
    fields.add("People", String(people))
    fields.add("Values tried", String(tried))
    fields.add("Unreadable", String(unreadable))
    fields.add("Erased since", String(erased))
    fields.add("Consents changed", String(consentsChanged))
    fields.add("Disclosures since", String(disclosuresSince))
    fields.add("Last change", "\(change) of \(newestChange)")
    fields.add("Restored", restored ? "yes, generation \(restoreGeneration)" : "no")
    return fields.text
  }
}
