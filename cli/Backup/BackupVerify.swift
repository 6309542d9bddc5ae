import ArgumentParser
import Messages

struct BackupVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks a backup file on this machine, without a server.",
    discussion: """
      Reads all of it: that it is whole and unchanged, that the database in it is
      sound, and that it has the rows that its manifest counts. What is sealed stays
      sealed; `cairn backup drill` tries whether it opens.

        cairn backup verify /backups/harborview-data.age --identity operator.key
      """)

  @OptionGroup var file: BackupFileOptions

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() async throws {
    let reply = Reply(format: output, surroundings: Surroundings.current)
    let content = try TemporaryContent()
    let manifest = try await BackupFile(file).read { try content.append($0) }
    try content.examine(manifest)
    reply.show(manifest, asText: { manifest.text })
    reply.note("the backup is whole; its rows are counted and its database is sound")
  }
}
