import ArgumentParser
import Foundation
import Installation
import Messages

struct BackupRebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes a new data directory from backups, for a machine that is lost.",
    discussion: """
      Needs the registry, the epoch keys, and of each tenant data and keys, the keys
      not older than the data. Nothing that is there is overwritten. The root key is
      in no backup: give it to `cairn init` and cairnd afterwards.

        cairn backup rebuild --data /srv/cairn --identity operator.key \\
          deployment-registry.age deployment-epochs.age harborview-data.age \\
          harborview-keys.age
        cairn init --data /srv/cairn --root-key /media/key/cairn.key
      """)

  @Argument(help: "The backup files.")
  var files: [String]

  @Option(help: ArgumentHelp("The directory; made when missing.", valueName: "directory"))
  var data: String

  @Option(
    name: .customLong("identity"),
    help: ArgumentHelp("A file with an age identity, as age-keygen makes it.", valueName: "file"))
  var identity: String

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() async throws {
    let reply = Reply(format: output, surroundings: Surroundings.current)
    let directory = try DataDirectory(creating: data)
    var manifests: [BackupManifest] = []
    for file in files {
      manifests.append(try await rebuild(BackupFile(path: file, identity: identity), in: directory))
    }
    let found = manifests
    let table = Table(
      ["artefact", "tenant", "made", "backup"].map(Table.Column.text),
      rows: found.map { [$0.artefact.word, $0.tenantID, $0.createTime.text, $0.id] })
    reply.show(json: .object([.init("backups", .array(found.map { JSONValue($0) }))])) {
      table.text
    }
    if Set(found.map(\.deploymentID)).count > 1 {
      throw CommandFailure(.invalidInput, "the backups are of different deployments")
    }
  }

  /// The file has its name only when it was found whole.
  private func rebuild(
    _ file: BackupFile, in directory: DataDirectory
  ) async throws -> BackupManifest {
    let content = try TemporaryContent(beside: directory.path)
    let manifest = try await file.read { try content.append($0) }
    try content.examine(manifest)
    try content.place(as: manifest, in: directory)
    return manifest
  }
}
