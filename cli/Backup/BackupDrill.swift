import ArgumentParser
import Client
import Messages
import RPC

struct BackupDrill: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Checks a data backup against a server: does what is sealed in it still open?",
    discussion: """
      The server tries the sealed values of one person in a hundred, with --full of
      everyone, and says what a restore would undo. Nothing is changed; the date of
      the last drill is kept, and a warning is given when it is 90 days old.

        cairn backup drill /backups/harborview-data.age --identity operator.key
        cairn backup drill /backups/harborview-data.age --identity operator.key --full
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @OptionGroup var file: BackupFileOptions

  @Flag(help: "Try every sealed value.")
  var full = false

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let upload = BackupUpload(file: BackupFile(file), bar: ProgressBar(reply.console))
    let report = try await upload.verify(full: full, client)
    reply.show(report) { report.text }
    guard report.unreadable == 0 else {
      throw CommandFailure(.internalError, "\(report.unreadable) sealed values do not open")
    }
  }
}
