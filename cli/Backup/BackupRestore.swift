import ArgumentParser
import Client
import Messages
import RPC

struct BackupRestore: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a data backup in the place of a tenant's data. It takes two people.",
    discussion: """
      Without --yes it only checks and says what would happen. With --yes it asks
      for an approval; once another person has given it (`cairn approval approve`),
      the same command with --approval does it.

      A backup that would bring erased people back, revoked consents to life or lose
      entries of the disclosure log is refused; --replay carries them over into it.
      One that is older than the newest change is refused; --accept-loss gives the
      changes in between up. Nothing brings back a person whose keys are gone.

        cairn backup restore harborview-data.age --identity operator.key \\
          --reason "import of 2027-09-01 went wrong" --replay --accept-loss
        cairn backup restore harborview-data.age --identity operator.key \\
          --reason "import of 2027-09-01 went wrong" --replay --accept-loss \\
          --yes --approval $APPROVAL
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @OptionGroup var file: BackupFileOptions

  @Option(help: ArgumentHelp("Why, for other operators. Never a person's data.", valueName: "text"))
  var reason: String

  @Flag(help: "Keep erasures, consents and the disclosure log as they are now.")
  var replay = false

  @Flag(help: "Give up every other change since the backup was made.")
  var acceptLoss = false

  @Option(help: ArgumentHelp("The approval that a second person granted.", valueName: "id"))
  var approval = ""

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let upload = BackupUpload(file: BackupFile(file), bar: ProgressBar(reply.console))
    guard confirmation.yes else {
      let report = try await upload.verify(full: true, client)
      return confirmation.showPlan(plan(report), reply)
    }
    let start = RestoreStart(
      replay: replay, acceptLoss: acceptLoss, reason: reason, approvalID: approval)
    let report = try await upload.restore(start, client)
    reply.show(report) { report.text }
    if !report.restored {
      reply.note("nothing was changed; another person must grant approval \(report.approvalID),")
      reply.note("then run this command again with --approval \(report.approvalID)")
    }
  }

  private func plan(_ report: BackupReport) -> [String] {
    let lost = max(0, report.newestChange - report.change)
    return [
      "put change \(report.change) in the place of change \(report.newestChange)",
      "\(acceptLoss ? "lose" : "be refused for") \(lost) changes made since",
      "leave out \(report.erased) people who were erased since"
        + (replay || report.erased == 0 ? "" : ", and be refused without --replay"),
      "\(replay ? "keep" : "be refused for") \(report.consentsChanged) consents and "
        + "\(report.disclosuresSince) disclosures made since",
    ]
  }
}
