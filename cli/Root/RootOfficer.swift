import ArgumentParser
import Installation
import Messages

struct RootOfficer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "Makes the key of one officer, of whom two open the root key together.",
    discussion: """
      Each officer makes one on a medium of their own, keeps the file, and hands the
      public key that is shown to whoever runs `cairn root init`.

        cairn root officer --out /media/key/officer.key
      """)

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Where the secret key goes; nothing is replaced.", valueName: "file"))
  var file: String

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() throws {
    let publicKey = try OfficerKeyFile.create(at: file)
    let reply = Reply(format: output, surroundings: .current)
    reply.show(
      json: .object([
        .init("officer", .string(publicKey)), .init("made", .string(file)),
      ])
    ) { publicKey + "\n" }
    reply.note("the secret key is in \(file.shownSafely); never keep two officers' keys together")
  }
}
