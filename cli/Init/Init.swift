import ArgumentParser
import Foundation
import Installation
import Vocabulary

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a data directory: root key, stores' places, development certificates.",
    discussion: """
      Works without a server. It adds what is missing and changes nothing that is
      there, so it may be run again.

        cairn init --data /srv/cairn
        cairn init --data /srv/cairn --root-key /media/key/cairn.key \\
          --host cairn.example.org
      """)

  @Option(help: ArgumentHelp("The directory; made when missing.", valueName: "directory"))
  var data: String

  @Option(
    help: ArgumentHelp(
      "Where the root key shall lie, better on another disk (default: root.key in the directory).",
      valueName: "file"))
  var rootKey: String?

  @Option(
    name: .customLong("host"),
    help: ArgumentHelp(
      "A name or address of the server for its certificate, besides localhost.",
      valueName: "name"))
  var hosts: [String] = []

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() throws {
    let surroundings = Surroundings.current
    let now = Instant(seconds: Int64(surroundings.now().timeIntervalSince1970))
    // Paths are shown whole, as the server may be started from elsewhere.
    let report = try Installer.install(
      at: Self.whole(data), rootKey: rootKey.map(Self.whole), hosts: hosts, now: now)
    let reply = Reply(format: output, surroundings: surroundings)
    reply.show(json: report.json) { report.text }
    for warning in report.warnings { reply.note("warning: \(warning)") }
    reply.note(
      """
      Copy the root key to a safe place of its own, apart from the data and its backups.
      Without it nothing in the directory can ever be read again; with it, everything can.
      """)
  }

  private static func whole(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
