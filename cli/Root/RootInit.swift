import ArgumentParser
import Installation
import Messages

struct RootInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new random root key where a provider will find it.",
    discussion: """
      It replaces nothing that is there. For a rotation make the next one with a
      higher version.

        cairn root init --root-key file:/media/key/cairn.key
        cairn root init --root-key 'passphrase:/etc/cairn/root2.sealed?version=2'
        cairn root init --root-key \\
          'exec:/opt/cairn/age-root?blob=/etc/cairn/root.age&arg=/media/key/age.txt'
        cairn root init --root-key officers:/etc/cairn/root.sealed \\
          --officer $FIRST --officer $SECOND --officer $THIRD
      """)

  @OptionGroup var rootKey: RootKeyOptions

  @Option(
    name: .customLong("officer"),
    help: ArgumentHelp(
      "The public key of an officer, as `cairn root officer` shows it; for officers: only.",
      valueName: "key"))
  var officers: [String] = []

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func validate() throws {
    guard officers.isEmpty || rootKey.rootKey.hasPrefix("officers:") else {
      throw ValidationError("--officer belongs to an officers: root key")
    }
  }

  mutating func run() throws {
    let source = try rootKey.source()
    try source.create(officers: officers)
    let reply = Reply(format: output, surroundings: .current)
    let version = source.version ?? 1
    reply.show(
      json: .object([
        .init("provider", .string(source.name)), .init("version", .integer(Int64(version))),
        .init("made", .string(source.file ?? "")),
      ])
    ) {
      var fields = FieldList()
      fields.add("Provider", source.name)
      fields.add("Version", String(version))
      fields.add("Made", source.file)
      return fields.text
    }
    reply.note(
      """
      Keep a copy of it, and of what opens it, in a safe place apart from the data and its backups.
      Without it nothing that is sealed under it can ever be read again.
      """)
  }
}
